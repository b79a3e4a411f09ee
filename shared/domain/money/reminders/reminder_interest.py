"""The statutory interest of a reminder: what the law lets it ask for beside the debt, and from which day.

Of a business it runs from the day after the due date. Of a consumer it runs from when the days after the first, free
letter are over: whether the due date was agreed is not known here, and without that only the letter puts them in
default (BW 6:82, 6:83; WER XIX.2). It is of what is still open, so of what was paid meanwhile none is asked. It is in
the mail and not booked, as a fee is.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money, rounded
from shared.domain.money.reminders.reminder_facts import OwedInvoice
from shared.domain.money.reminders.reminder_fees import Debtor
from shared.domain.money.reminders.reminder_law import (
    CURRENCY,
    Pack,
    Rule,
    pack_for,
)
from shared.domain.money.reminders.reminder_letters import Letters, first_letters
from shared.domain.money.reminders.statutory_interest import rates
from shared.errors import FieldProblem, InvalidInput


class InterestVerdict(Model):
    """Which interest is lawful: `amount`, for the days through `until`. `rule` is the reason why there is none.

    `until` is earlier than the reminder where the rate of later days is not known yet.
    """

    amount: Money
    allowed: bool
    until: date | None = None
    rule: Rule | None = None
    law: str | None = None
    from_on: date | None = None


def interest_of(
    debtor: Debtor, invoices: Sequence[OwedInvoice], letters: Letters, currency: str, today: date
) -> InterestVerdict:
    """Judge the interest that a reminder of today asks for."""
    nothing = Amount(0, currency)
    pack = pack_for(debtor.country, debtor.kind, today)
    if pack is None:
        return InterestVerdict(amount=nothing, allowed=False, rule=Rule.NO_RULES)
    refused = InterestVerdict(amount=nothing, allowed=False, law=pack.interest_law)
    if currency != CURRENCY:
        return refused.model_copy(update={"rule": Rule.OTHER_CURRENCY})
    # A letter that is free of charge has no charge for the other invoices that it lists, either.
    if pack.free_letters and first_letters(invoices, letters.known, today):
        return refused.model_copy(update={"rule": Rule.FREE_LETTER})
    overdue = [(one, _runs_from(pack, one, letters)) for one in invoices if one.due_on < today]
    running = [(one, first) for one, first in overdue if first <= today]
    if pack.free_letters and overdue and not running:
        first = min(first for _, first in overdue)
        return refused.model_copy(update={"rule": Rule.WAITING, "from_on": first})
    known = rates(pack.interest_rates)
    exact = sum((known.accrued(one.balance.minor, first, today) for one, first in running), Fraction(0))
    return InterestVerdict(
        amount=Amount(rounded(exact.numerator, exact.denominator), currency),
        allowed=True,
        until=min(today, known.known_until),
        law=pack.interest_law,
    )


def _runs_from(pack: Pack, invoice: OwedInvoice, letters: Letters) -> date:
    # An invoice may be issued with a date that has passed, and be due before anybody has seen it.
    due = max(invoice.due_on, invoice.issued_on or invoice.due_on) + timedelta(days=1)
    return max(due, pack.fee_from(letters.known[invoice.id])) if pack.free_letters else due


_PROBLEMS = {
    Rule.NO_RULES: "No rules of the customer's country are known here, so no interest is asked.",
    Rule.OTHER_CURRENCY: "The rules are in euros, so no interest is asked in another currency.",
    Rule.FREE_LETTER: "The first letter is free ({law}).",
    Rule.WAITING: "Interest runs from {day} ({law}).",
}


def require_lawful_interest(verdict: InterestVerdict) -> None:
    """Raise InvalidInput with the rule."""
    if verdict.allowed or verdict.rule is None:
        return
    problem = _PROBLEMS[verdict.rule].format(law=verdict.law, day=verdict.from_on)
    raise InvalidInput(FieldProblem("interest", f"unlawful_interest_{verdict.rule}", problem))
