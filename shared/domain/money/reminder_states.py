"""What is kept of the reminders of a customer: what was sent in each currency, and a pause of all of them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.money.reminder_facts import OwedInvoice, Sent
from shared.domain.money.reminder_holds import Hold
from shared.domain.money.reminders import Plan


class SentReminder(Record):
    """The last reminder in a currency. `stages` is how many each invoice has passed, `letters` when it was first
    reminded of after its due date: what the law counts from.
    """

    at: datetime
    stage: int
    stages: dict[str, int] = Field(default={})
    letters: dict[str, date] = Field(default={})


class ReminderState(Record):
    """What is kept of a customer. `version` rises with each reminder and each change of the pause."""

    paused: Hold | None = None
    currencies: dict[str, SentReminder] = Field(default={})
    version: int = 0

    def sent(self, currency: str) -> Sent:
        last = self.currencies.get(currency)
        return Sent(last.at, last.stages) if last else Sent()

    def letters(self, currency: str) -> dict[str, date]:
        last = self.currencies.get(currency)
        return last.letters if last else {}

    def after(self, plan: Plan, owed: Sequence[OwedInvoice], *, at: datetime, today: date) -> "ReminderState":
        """Return the state after a reminder was queued. It forgets what is not owed any more."""
        names = {one.id for one in owed}
        letters = {name: day for name, day in self.letters(plan.currency).items() if name in names}
        for one in plan.invoices:
            if one.due_on < today:
                letters.setdefault(one.id, today)
        sent = SentReminder(at=at, stage=plan.stage, stages=dict(plan.stages), letters=letters)
        currencies = {**self.currencies, plan.currency: sent}
        return self.model_copy(update={"currencies": currencies, "version": self.version + 1})

    def with_letters(self, currency: str, invoice_ids: Iterable[str], day: date) -> "ReminderState":
        """Return the state in which these invoices were reminded of on a day, unless they were before."""
        return self._lettered(currency, dict.fromkeys(invoice_ids, day) | self.letters(currency))

    def without_letters(self, currency: str, invoice_ids: Iterable[str]) -> "ReminderState":
        """Return the state in which these invoices were not reminded of. The stages stay passed."""
        gone = {*invoice_ids}
        return self._lettered(currency, {name: day for name, day in self.letters(currency).items() if name not in gone})

    def _lettered(self, currency: str, letters: dict[str, date]) -> "ReminderState":
        last = self.currencies.get(currency)
        if last is None or letters == last.letters:
            return self
        currencies = {**self.currencies, currency: last.model_copy(update={"letters": letters})}
        return self.model_copy(update={"currencies": currencies, "version": self.version + 1})

    def with_pause(self, paused: Hold | None) -> "ReminderState":
        return self.model_copy(update={"paused": paused, "version": self.version + 1})
