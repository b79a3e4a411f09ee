"""A run over 100,000 open invoices reads only who is due, in slices of its time, and sends each reminder once."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from shared.commands.money.reminders import reminder_runs
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.mails import MailKind
from shared.domain.money.reminders.reminder_samples import sample_customer
from shared.domain.money.reminders.reminder_settings import ReminderSettings
from shared.domain.team.merchant_edits import MerchantOpening, new_merchant
from shared.messages.reminders import ReminderRun
from shared.store.engine import keys, list_keys, outbox
from shared.store.engine.changes import Changes
from shared.store.money.invoices import invoice_lists
from shared.store.money.invoices.invoices import INVOICES
from shared.store.team import merchants
from tests.flows.money.memory_table import MemoryTable
from tests.unit.money.samples import issued, priced

pytestmark = pytest.mark.feature("S90")

MERCHANT = MerchantId("van-dijk")
TODAY = date(2028, 2, 29)
OPEN, DUE = 100_000, 300
OPENING = {
    "merchant_id": MERCHANT,
    "name": "Van Dijk",
    "country": "NL",
    "time_zone": "Europe/Amsterdam",
    "language": "nl",
    "owner": {"name": "Sanne", "email": "sanne@van-dijk.example"},
}


def customer(number: int) -> CustomerRef:
    return CustomerRef(MERCHANT, f"cst_{number:026}")


def fill(store: MemoryTable) -> None:
    """File 100,000 open invoices, of which 300 reach their first stage on the day. The others are in the index only."""
    merchant = new_merchant(MerchantOpening.model_validate(OPENING))
    store.put(keys.merchant(MERCHANT), merchants.to_item(merchant))
    settings = ReminderSettings(active=True, since=date(2027, 1, 1), version=2)
    store.put(keys.reminder_settings(MERCHANT), settings.model_dump(mode="json"))
    for number in range(OPEN):
        is_due = number < DUE
        due_on = TODAY - timedelta(days=7) if is_due else TODAY + timedelta(days=number % 60 - 6)
        invoice_id = f"inv_{number:026}"
        row = {"customer_id": customer(number).id, "id": invoice_id, "due_on": due_on.isoformat()}
        listed = {"L": list_keys.reminders_due(MERCHANT), "S1": f"new#{due_on}#{invoice_id}", "row": row}
        store.put(keys.record(customer(number), keys.REMINDABLE, invoice_id), listed)
        if is_due:
            _add_customer(store, number, invoice_id, due_on)


def _add_customer(store: MemoryTable, number: int, invoice_id: str, due_on: date) -> None:
    ref, at = customer(number), datetime(2028, 2, 1, tzinfo=UTC)
    card = sample_customer(Language.NL, at=at).model_copy(update={"id": ref.id, "email": f"c{number}@example.com"})
    counts = {"invoice_counts": {"open": 1}, "counts": {"activity": 0}, "tags_counted": True}
    store.put(keys.customer(ref), card.model_dump(mode="json") | counts)
    invoice = issued([priced("1", "90.00")], id=invoice_id, due_on=due_on, number=f"2028-{number:04}")
    item = invoice.model_dump(mode="json") | invoice_lists.listed(ref, invoice)
    store.put(INVOICES.key(ref, invoice_id), item)


@pytest.fixture(scope="module")
def filled() -> MemoryTable:
    store = MemoryTable()
    fill(store)
    return store


def start(store: MemoryTable) -> ReminderRun:
    changes, message = Changes(), ReminderRun(id="msg_1", merchant_id=MERCHANT, run_on=TODAY.isoformat())
    outbox.add(changes, message)
    store.transact(list(changes))
    return message


def mails(store: MemoryTable) -> list[dict[str, Any]]:
    return [item for (_, sk), item in store.items.items() if sk.startswith(keys.MAIL)]


def test_a_run_over_100_000_open_invoices(filled: MemoryTable, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.patch(monkeypatch)
    sent: list[ReminderRun] = []
    monkeypatch.setattr(outbox, "send", lambda messages: sent.extend(m for m in messages if isinstance(m, ReminderRun)))
    # Half a second of work at a time, in the place of forty: the run is cut off several times.
    monkeypatch.setattr(reminder_runs, "BUDGET_SECONDS", 0.2)
    with time_machine.travel("2028-02-29T08:00:00Z", tick=True):
        # Each message is delivered three times.
        waiting, slices = [start(filled)] * 3, 0
        while waiting:
            message = waiting.pop(0)
            if pending := outbox.find(message):
                reminder_runs.finish(message, pending)
                slices += 1
                waiting += [sent.pop()] * 3 if sent else []
    assert slices > 1
    found = mails(filled)
    assert len(found) == DUE
    assert {mail["kind"] for mail in found} == {MailKind.REMINDER}
    assert len({mail["PK"] for mail in found}) == DUE
    read_customers = {pk for pk in filled.read if "#C#" in pk}
    assert {pk.partition("#INVOICES#")[0] for pk in read_customers} == {mail["PK"] for mail in found}
    assert filled.requests < DUE * 12


def test_the_next_day_reads_none_of_them_again(filled: MemoryTable, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.patch(monkeypatch)
    monkeypatch.setattr(outbox, "send", lambda messages: None)
    filled.read.clear()
    with time_machine.travel("2028-02-29T20:00:00Z", tick=True):
        message = start(filled)
        pending = outbox.find(message)
        assert pending
        reminder_runs.finish(message, pending)
    assert {pk for pk in filled.read if "#C#" in pk and "OUTBOX" not in pk} == set()
    assert len(mails(filled)) == DUE
