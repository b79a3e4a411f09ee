"""First letters: when each overdue invoice was first reminded of, which the law counts days and free letters from."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic import model_validator

from shared.domain.core.models import Record
from shared.domain.money.reminders.reminder_facts import OwedInvoice


class Letter(Record):
    """The first letter about an invoice. `received_on` is when its mail was delivered, null while nothing proves it."""

    sent_on: date
    received_on: date | None = None
    mail_id: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _of_earlier_release(cls, kept: Any) -> Any:
        """Read the day alone, which an earlier release has stored."""
        return {"sent_on": kept} if isinstance(kept, str | date) else kept

    def is_of(self, mail_id: str) -> bool:
        """Whether it came with a mail. A letter of an earlier release does not name its mail."""
        return self.mail_id in (None, mail_id)


class Letters(NamedTuple):
    """The letters of a customer in a currency, and the days of those about invoices of subscriptions in this year."""

    known: Mapping[str, Letter] = {}
    regular: Mapping[str, date] = {}

    def earlier_regular(self, invoice: OwedInvoice, year: int) -> int:
        """Return about how many other invoices of subscriptions a first letter was sent before, in a year."""
        own = self.regular.get(invoice.id, date.max)
        others = [(day, name) for name, day in self.regular.items() if name != invoice.id and day.year == year]
        return sum(one < (own, invoice.id) for one in others)

    def after(self, first: Sequence[OwedInvoice], letter: Letter) -> "Letters":
        """Return the letters after one about these invoices."""
        known = {**self.known, **dict.fromkeys((one.id for one in first), letter)}
        regular = {**self.regular, **dict.fromkeys((one.id for one in first if one.is_regular), letter.sent_on)}
        return Letters(known, regular)


def first_letters(invoices: Iterable[OwedInvoice], known: Container[str], today: date) -> list[OwedInvoice]:
    """Return the overdue ones of invoices, of which there was no letter since they were due."""
    return [one for one in invoices if one.due_on < today and one.id not in known]
