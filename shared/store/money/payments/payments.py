"""Reads and writes of payments."""

from shared.domain.core.refs import CustomerRef
from shared.domain.money.payments.payments import Payment
from shared.errors import NotFound, StaleVersion
from shared.store.customer import references
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Refusal
from shared.store.money.payments import payment_lists


class PaymentNotFound(NotFound):
    """There is no such payment, or it was undone."""

    code = "payment_not_found"


class StalePayment(StaleVersion):
    """The payment has changed since the version that the caller read."""


PAYMENTS = Records(
    keys.PAYMENT,
    Payment,
    missing=lambda: PaymentNotFound("There is no such payment. It may have been undone."),
    changed_since=lambda current: StalePayment(
        "Someone changed this payment since you read it. Read it again and repeat your change.", current=current
    ),
    listed=payment_lists.listed,
)


def change(
    changes: Changes,
    customer: CustomerRef,
    before: Payment | None,
    after: Payment | None,
    *,
    refused: Refusal | None = None,
) -> None:
    """Write a payment and the entry by which it is found. Refuse the changes as `Records.change` does."""
    PAYMENTS.change(changes, customer, before, after, refused=refused)
    filed = [(one.reference, one.id, one.received_on) if one else None for one in (before, after)]
    if filed[0] == filed[1]:
        return
    if before and (
        after is None or references.folded(before.reference or "") != references.folded(after.reference or "")
    ):
        references.unfile_payment(changes, customer, before.reference, before.id)
    if after:
        references.file_payment(changes, customer, after.reference, after.id, after.received_on)
