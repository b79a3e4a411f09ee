"""The fee of a reminder, as the law has it for this customer and these invoices.

A fee is what the collection costs by then, not once more with each reminder. It is asked in the mail and not booked.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_law import (
    FeeVerdict,
    Pack,
    judge,
    pack_for,
)
from shared.domain.money.reminders.reminder_letters import Letters


class Debtor(NamedTuple):
    """Whose law it is: that of the customer's country, else of the merchant's."""

    country: str
    kind: Kind

    @classmethod
    def of(cls, customer: Customer, merchant_country: str) -> "Debtor":
        return cls(customer.address.country if customer.address else merchant_country, customer.kind)


def fee_of(
    asked: Amount | None,
    debtor: Debtor,
    invoices: Sequence[OwedInvoice],
    letters: Letters,
    currency: str,
    today: date,
) -> FeeVerdict | None:
    """Judge a fee. None where no fee is asked.

    Where the law has a free letter, the debt is what was owed in one whose days are over.
    """
    if asked is None:
        return None
    overdue = [one for one in invoices if one.due_on < today]
    pack = pack_for(debtor.country, debtor.kind, today)
    known = {one.id: letters.known[one.id] for one in overdue if one.id in letters.known}
    is_beyond_free = pack is not None and _is_beyond_free(pack, overdue, letters, today)
    if pack and pack.free_letters:
        over = [one for one in overdue if one.id in known and pack.fee_from(known[one.id]) <= today]
        if over:
            overdue, known = over, {one.id: known[one.id] for one in over}
    return judge(
        asked,
        debt=Amount(sum(one.balance.minor for one in overdue), currency),
        country=debtor.country,
        kind=debtor.kind,
        letters=tuple(known.values()),
        today=today,
        is_beyond_free=is_beyond_free,
    )


def _is_beyond_free(pack: Pack, overdue: Sequence[OwedInvoice], letters: Letters, today: date) -> bool:
    """Whether the free letters of the year were sent about other invoices of subscriptions."""
    free = pack.regular.free if pack.regular else None
    return free is not None and any(
        letters.earlier_regular(one, today.year) >= free for one in overdue if one.is_regular
    )
