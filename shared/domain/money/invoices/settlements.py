"""Settlements of an invoice: money of a payment, or of the customer's credit."""

from collections.abc import Sequence
from datetime import date

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money

MAX_SETTLEMENTS = 100
"""The most settlements of one invoice."""


class Settlement(Record):
    """Money that an invoice has. `payment_id` is null for money of the customer's credit."""

    payment_id: str | None
    amount: Money
    settled_on: date


def total_of(settlements: Sequence[Settlement], currency: str) -> Amount:
    return sum((one.amount for one in settlements), Amount(0, currency))


def total_of_payment(settlements: Sequence[Settlement], payment_id: str, currency: str) -> Amount:
    return total_of([one for one in settlements if one.payment_id == payment_id], currency)


def reduced(settlements: Sequence[Settlement], amount: Amount, *, payment_id: str | None = None) -> list[Settlement]:
    """Return the settlements without an amount, which is at most their total. It is taken from the last ones first.

    With `payment_id`, it is taken from those of this payment only.
    """
    kept: list[Settlement] = []
    left = amount
    for one in reversed(settlements):
        taken = Amount(0, amount.currency) if payment_id not in (None, one.payment_id) else min(one.amount, left)
        left -= taken
        if taken != one.amount:
            kept.insert(0, one.model_copy(update={"amount": one.amount - taken}))
    return kept
