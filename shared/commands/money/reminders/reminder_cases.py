"""A customer with what is owed, as it was read at a moment: the input of the rule of reminders."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from shared.domain.core.clock import day_in
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customer_values import Receives
from shared.domain.customer.recipients import greeted, recipients_of
from shared.domain.money.reminders.reminder_charges import Charges, charges_of
from shared.domain.money.reminders.reminder_facts import (
    Asked,
    Facts,
    OwedInvoice,
    Sent,
)
from shared.domain.money.reminders.reminder_fees import Debtor
from shared.domain.money.reminders.reminder_letters import first_letters
from shared.domain.money.reminders.reminders import Plan, due_plan
from shared.store.money.reminders import reminders
from shared.store.money.reminders.reminders import CustomerRead, Sender


class Case(NamedTuple):
    """A customer with what is owed, as it was read at a moment."""

    customer: CustomerRef
    sender: Sender
    read: CustomerRead
    at: datetime

    @property
    def zone(self) -> str:
        return self.sender.merchant.time_zone

    @property
    def today(self) -> date:
        return day_in(self.zone, self.at)

    @property
    def owed(self) -> list[OwedInvoice]:
        return [owed for one in self.read.invoices if (owed := OwedInvoice.of(one, self.zone))]

    @property
    def recipients(self) -> list[str]:
        return [one.email for one in self._receivers if one.email]

    @property
    def greeted(self) -> str:
        return greeted(self.read.card, self._receivers)

    @property
    def _receivers(self) -> list[Contact]:
        return recipients_of(self.read.card, self.read.contacts, Receives.REMINDERS)

    @property
    def facts(self) -> Facts:
        return self._facts(by_hand=False)

    @property
    def facts_by_hand(self) -> Facts:
        """The facts for a member who sends a reminder, also to a customer who is archived."""
        return self._facts(by_hand=True)

    def _facts(self, *, by_hand: bool) -> Facts:
        return Facts.of(self.read.card, self.recipients, paused=self.read.state.paused, zone=self.zone, by_hand=by_hand)

    @property
    def credits(self) -> dict[str, Amount]:
        """The customer's credit in each currency in which something is owed."""
        return {one: self.read.card.credit(one) for one in dict.fromkeys(owed.currency for owed in self.owed)}

    @property
    def debtor(self) -> Debtor:
        return Debtor.of(self.read.card, self.sender.merchant.country)

    def due_plans(self) -> list[Plan]:
        settings, owed, facts = self.sender.settings, self.owed, self.facts
        return [
            due_plan(settings.schedule, facts, owed, credit, self.sent(currency), self.at, self.zone)
            for currency, credit in self.credits.items()
        ]

    def sent(self, currency: str) -> Sent:
        """Return what was sent, by the stages that there are now."""
        return self.read.state.sent(currency, self.sender.settings.days)

    def was_reminded(self, plan: Plan) -> bool:
        """Whether a letter about one of the invoices was sent since it was due."""
        known = self.read.state.letters(plan.currency).known
        return any(one.id in known for one in plan.invoices)

    def charges(self, plan: Plan, asked: Asked) -> Charges:
        letters = self.read.state.letters(plan.currency)
        return charges_of(asked, self.debtor, plan.invoices, letters, plan.currency, self.today)

    def first_letters(self, plan: Plan) -> list[OwedInvoice]:
        """Return the overdue invoices of a plan of which it is the first letter, with the text of the law."""
        return first_letters(plan.invoices, self.read.state.letters(plan.currency).known, self.today)


def read_case(customer: CustomerRef, sender: Sender, at: datetime, due: Sequence[str] = ()) -> Case:
    """Raise CustomerNotFound."""
    return Case(customer, sender, reminders.read(customer, due), at)
