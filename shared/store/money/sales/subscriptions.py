"""Reads and writes of subscriptions, and of which invoice each of their charges has."""

from collections.abc import Iterable
from datetime import date

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import Status
from shared.domain.money.sales import subscription_acts
from shared.domain.money.sales.subscriptions import Charge, Subscription
from shared.errors import Conflict, NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended, outdated
from shared.store.money.sales import subscription_lists


class SubscriptionNotFound(NotFound):
    """There is no such subscription."""

    code = "subscription_not_found"


class StaleSubscription(StaleVersion):
    """The subscription has changed since the version that the caller read."""


SUBSCRIPTIONS = Records(
    keys.SUBSCRIPTION,
    Subscription,
    missing=lambda: SubscriptionNotFound("There is no such subscription. The address may be wrong."),
    changed_since=lambda current: StaleSubscription(
        "This subscription has changed since you read it. Read it again and repeat your change.", current=current
    ),
    listed=subscription_lists.listed,
)


def require_open_for_subscriptions(changes: Changes, customer: CustomerRef) -> None:
    """Refuse the changes with CustomerArchived or CustomerSuspended, for one that became so since it was read."""

    def refused(item: Item | None) -> Exception:
        if item is None:
            return CustomerNotFound()
        try:
            subscription_acts.require_open_for_subscriptions(customers.from_item(item))
        except Conflict as error:
            return error
        return Contended()

    changes.check(keys.customer(customer), when=[Is("status", Status.ACTIVE, refused)])


def charge_key(customer: CustomerRef, payment_id: str) -> Key:
    return keys.record(customer, keys.CHARGE, payment_id)


def charge_of(item: Item | None) -> Charge | None:
    if item is None:
        return None
    billed_on = date.fromisoformat(item["billed_on"])
    return Charge(item["id"], item["subscription_id"], item["invoice_id"], billed_on)


def find_charge(customer: CustomerRef, payment_id: str) -> Charge | None:
    """Return the charge of a payment at Mollie, None where it is not known."""
    return charge_of(table.get(charge_key(customer, payment_id)))


def known_charges(customer: CustomerRef, payment_ids: Iterable[str]) -> set[str]:
    """Return those payments at Mollie that are known as charges."""
    return {item["id"] for item in table.get_many([charge_key(customer, one) for one in payment_ids])}


def add_charge(changes: Changes, customer: CustomerRef, charge: Charge) -> None:
    """Write a charge. Refuse the changes with Outdated where another delivery of its payment wrote it meanwhile."""
    item = charge._asdict() | {"id": charge.payment_id, "billed_on": charge.billed_on.isoformat()}
    changes.put(charge_key(customer, charge.payment_id), item, when=[Absent(outdated)])
