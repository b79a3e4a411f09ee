"""Charges of a reminder beside the debt: a fee and statutory interest, each as the law has it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.money import Amount
from shared.domain.money.reminders.reminder_facts import Asked, OwedInvoice
from shared.domain.money.reminders.reminder_fees import Debtor, fee_of
from shared.domain.money.reminders.reminder_interest import InterestVerdict, interest_of, require_lawful_interest
from shared.domain.money.reminders.reminder_law import FeeVerdict, require_lawful
from shared.domain.money.reminders.reminder_letters import Letters


class Charges(NamedTuple):
    """The verdicts on what is asked, each None where it is not."""

    fee: FeeVerdict | None = None
    interest: InterestVerdict | None = None

    @property
    def lawful_fee(self) -> Amount | None:
        return self.fee.lawful if self.fee and self.fee.lawful.minor else None

    @property
    def lawful_interest(self) -> Amount | None:
        return self.interest.amount if self.interest and self.interest.amount.minor else None

    def require_lawful(self) -> None:
        """Raise InvalidInput with the rule that refuses one."""
        if self.fee:
            require_lawful(self.fee)
        if self.interest:
            require_lawful_interest(self.interest)


def charges_of(
    asked: Asked, debtor: Debtor, invoices: Sequence[OwedInvoice], letters: Letters, currency: str, today: date
) -> Charges:
    return Charges(
        fee_of(asked.fee, debtor, invoices, letters, currency, today),
        interest_of(debtor, invoices, letters, currency, today) if asked.interest else None,
    )
