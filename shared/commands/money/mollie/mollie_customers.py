"""The customer at Mollie, who is made when a mandate, a first payment or a subscription needs one."""

from collections.abc import Callable
from typing import TypeVar

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.integrations.mollie import Mollie, MollieRefused, ObjectGone
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.money.mollie import mollie_customers

Made = TypeVar("Made")


@retry_outdated
def ensure(customer: CustomerRef, mollie: Mollie) -> str:
    """Return the customer's id at Mollie (cst_) in the mode of the key. Make it where there is none.

    Mollie answers a repetition within the hour with the same one. Raise CustomerNotFound and the errors of Mollie.
    """
    card = customers.get(customer)
    if known := card.mollie_ids.get(mollie.mode):
        return known
    made = _create(customer, card, mollie)
    changes = Changes()
    mollie_customers.add(changes, customer, mollie.mode, made)
    write(changes)
    return made


@retry_outdated
def replace(customer: CustomerRef, mollie: Mollie, gone: str) -> str:
    """Return the id of a customer whom Mollie has no more, or not for the key that is there now: make another one.

    Raise CustomerNotFound and the errors of Mollie.
    """
    card = customers.get(customer)
    if card.mollie_ids.get(mollie.mode) != gone:
        return ensure(customer, mollie)
    made = _create(customer, card, mollie, gone)
    changes = Changes()
    mollie_customers.replace(changes, customer, mollie.mode, gone, made)
    write(changes)
    return made


def with_another(customer: CustomerRef, mollie: Mollie, at: str, act: Callable[[str], Made]) -> Made:
    """Return what comes of an act on a customer at Mollie, tried with another one where Mollie has this one no more."""
    try:
        return act(at)
    except ObjectGone:
        return act(replace(customer, mollie, at))


def _create(customer: CustomerRef, card: CustomerCard, mollie: Mollie, gone: str = "") -> str:
    def create(email: str | None, once: str) -> str:
        return mollie.create_customer(
            name=card.name, email=email, locale=card.language, customer_id=customer.id, once=once
        )

    # Mollie would repeat its answer with the one that is gone.
    once = f"customer-{customer.id}-{mollie.mode}{gone}"
    try:
        return create(card.email, once)
    except MollieRefused as refused:
        if refused.field != "email":
            raise
        # Mollie takes fewer addresses than there are, and needs none.
        return create(None, f"{once}-without-email")
