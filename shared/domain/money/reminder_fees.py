"""The fee of a reminder, as the law has it for this customer and these invoices."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.money import Amount
from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import Customer
from shared.domain.money.reminder_facts import OwedInvoice
from shared.domain.money.reminder_law import FeeVerdict, judge, pack_for


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
    letters: Mapping[str, date],
    currency: str,
    today: date,
) -> FeeVerdict | None:
    """Judge a fee. `letters` is when each invoice was first reminded of. None where no fee is asked.

    Where the law has a free letter, the debt is what was owed in one whose days are over.
    """
    if asked is None:
        return None
    overdue = [one for one in invoices if one.due_on < today]
    pack = pack_for(debtor.country, debtor.kind, today)
    days = {one.id: letters[one.id] for one in overdue if one.id in letters}
    if pack and pack.free_letters:
        over = [one for one in overdue if one.id in days and pack.fee_from(days[one.id]) <= today]
        known = [days[one.id] for one in over] or [*days.values()]
        overdue = over or overdue
    else:
        known = []
    debt = Amount(sum(one.balance.minor for one in overdue), currency)
    return judge(
        asked, debt=debt, country=debtor.country, kind=debtor.kind, letters=tuple(sorted(known)[-1:]), today=today
    )
