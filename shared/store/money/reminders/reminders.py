"""Reads and writes of reminders: the settings of a merchant, a customer's state."""

from collections.abc import Sequence
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.invoices.invoices import OUTSTANDING, Invoice, InvoiceStatus
from shared.domain.money.reminders.reminder_settings import ReminderSettings
from shared.domain.money.reminders.reminder_states import ReminderState
from shared.domain.team.merchants import MerchantCard
from shared.errors import StaleVersion
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, list_keys, stored, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Is
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.engine.table import LIST_2, LIST_3
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.reminders import reminder_schedule
from shared.store.team import merchants

# The most invoices that are read of a customer. Of more, those are read that a run found due, then the first to be due.
MOST_INVOICES = 200
_CUSTOMERS_AT_ONCE = 100


# An unpaid invoice is an open one that is listed as such.
_LISTED = sorted(OUTSTANDING - {InvoiceStatus.UNPAID})


class StaleReminderSettings(StaleVersion):
    """The settings of reminders have changed since the version that the caller read."""


class Sender(NamedTuple):
    """A merchant with its settings of reminders. `filed`: the invoices of earlier releases are in the index."""

    merchant: MerchantCard
    settings: ReminderSettings
    filed: bool = False


class CustomerRead(NamedTuple):
    """The facts that decide about the reminders of a customer. `more` is how many open invoices were not read."""

    card: CustomerCard
    contacts: list[Contact]
    state: ReminderState
    invoices: list[Invoice]
    more: int = 0


# ---- settings


def sender(merchant_id: MerchantId) -> Sender:
    """Return a merchant and its settings, in one BatchGetItem. Raise MerchantNotFound."""
    wanted = [keys.merchant(merchant_id), keys.reminder_settings(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    merchant, settings = (items.get(key["SK"]) for key in wanted)
    if merchant is None:
        raise MerchantNotFound
    read = stored.read(ReminderSettings, settings) if settings else ReminderSettings()
    return Sender(merchants.from_item(merchant), read, bool(settings and settings.get("filed")))


def save_settings(changes: Changes, merchant_id: MerchantId, before: ReminderSettings, after: ReminderSettings) -> None:
    """Write the settings. Refuse the changes with StaleReminderSettings if they have changed since the read."""

    def stale(item: Item | None) -> Exception:
        current = stored.read(ReminderSettings, item) if item else ReminderSettings()
        return StaleReminderSettings(
            "Someone changed these settings since you read them. Read them again and repeat your change.",
            current=current,
        )

    key = keys.reminder_settings(merchant_id)
    when: Condition = Absent(stale) if before.version == _NEVER_SAVED else Is("version", before.version, stale)
    changes.update(key, assign=after.model_dump(mode="json"), when=[when], create=True)
    reminder_schedule.list_run(changes, merchant_id, after.next_run_at if after.active else None)


def set_filed(changes: Changes, merchant_id: MerchantId) -> None:
    """Keep that the invoices of earlier releases are in the index."""
    changes.update(keys.reminder_settings(merchant_id), assign={"filed": True}, when=[Exists(outdated)])


# The version of settings that no edit has stored.
_NEVER_SAVED = ReminderSettings().version


# ---- customers


def read(customer: CustomerRef, due: Sequence[str] = ()) -> CustomerRead:
    """Return what decides about a customer, with the invoices that are due in any case.

    Each read is strongly consistent but for which invoices there are. Raise CustomerNotFound.
    """
    items = table.query_all(keys.customer_partition(customer), prefix=keys.CARD)
    own = next((item for item in items if item["SK"] == keys.customer(customer)["SK"]), None)
    if own is None:
        raise CustomerNotFound
    card = customers.from_item(own)
    contacts = [stored.read(Contact, item) for item in items if item["SK"].startswith(keys.CONTACT)]
    listed = [*dict.fromkeys([*due, *_owed(customer, card)])][:MOST_INVOICES]
    wanted = [INVOICES.key(customer, one) for one in listed]
    found = table.get_many([keys.reminder_state(customer), *wanted])
    state = next((item for item in found if item["SK"] == keys.reminder_state(customer)["SK"]), None)
    invoices = [stored.read(Invoice, item) for item in found if item["SK"].startswith(keys.INVOICE)]
    kept = stored.read(ReminderState, state) if state else ReminderState()
    more = sum(card.invoice_counts.get(one, 0) for one in _LISTED) - len(listed) if len(listed) == MOST_INVOICES else 0
    return CustomerRead(card, contacts, kept, invoices, max(more, 0))


def read_invoices(customer: CustomerRef, invoice_ids: list[str]) -> list[Invoice]:
    """Return those of the invoices that exist."""
    items = table.get_many([INVOICES.key(customer, one) for one in invoice_ids])
    return [stored.read(Invoice, item) for item in items]


def save_state(changes: Changes, customer: CustomerRef, before: ReminderState, after: ReminderState) -> None:
    """Write the state of a customer. Refuse the changes with Outdated if it has changed since the read.

    So of runs that were started several times, and a member who sends meanwhile, one sends.
    """
    when: Condition = Is("version", before.version, outdated) if before.version else Absent(outdated)
    changes.put(keys.reminder_state(customer), after.model_dump(mode="json"), when=[when])


def state_of(customer: CustomerRef) -> ReminderState:
    item = table.get(keys.reminder_state(customer))
    return stored.read(ReminderState, item) if item else ReminderState()


def _owed(customer: CustomerRef, card: CustomerCard) -> list[str]:
    """Return the ids of invoices that are left to pay, by due date in each status."""
    found: list[str] = []
    for status in _LISTED:
        if card.invoice_counts.get(status):
            items, _ = table.query(list_keys.invoices_list(customer, status), index=LIST_3, limit=MOST_INVOICES)
            found += [item["row"]["id"] for item in items]
    return found


def owing_customers(
    merchant_id: MerchantId, status: str, after: dict[str, str] | None
) -> tuple[list[CustomerRef], dict[str, str] | None]:
    """Return those of the next customers of a status who have open invoices, and where to go on: None at the end."""
    partition = list_keys.customers_list(merchant_id, status)
    items, following = table.query(partition, index=LIST_2, limit=_CUSTOMERS_AT_ONCE, after=after)
    found = [CustomerRef(merchant_id, item["row"]["id"]) for item in items]
    cards = table.get_many([keys.customer(one) for one in found], only=["id", "invoice_counts"])
    owing = {card["id"] for card in cards if any(card.get("invoice_counts", {}).get(one) for one in OUTSTANDING)}
    return [one for one in found if one.id in owing], following


def owed_by_list(customer: CustomerRef) -> list[tuple[CustomerRef, str, str]]:
    """Return customer, id and due date of all invoices that are open, by the list."""
    found: list[tuple[CustomerRef, str, str]] = []
    for status in (InvoiceStatus.OPEN, InvoiceStatus.CHARGEBACK):
        after = None
        while True:
            items, after = table.query(list_keys.invoices_list(customer, status), index=LIST_3, limit=1000, after=after)
            found += [(customer, item["row"]["id"], item["row"]["due_on"]) for item in items if item["row"]["due_on"]]
            if after is None:
                break
    return found
