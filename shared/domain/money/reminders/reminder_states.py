"""The stored state of a customer's reminders: those sent in each currency, and a pause of all of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from pydantic import Field

from shared.domain.core.models import Record
from shared.domain.core.money import Amount, Money
from shared.domain.money.invoices.reminder_holds import Hold
from shared.domain.money.reminders.reminder_facts import OwedInvoice, Sent
from shared.domain.money.reminders.reminder_letters import Letter, Letters

# Reminders before the last one that are kept: a day apart each, so the mail of an older one has long been settled.
_MOST_EARLIER = 3


class Earlier(Record):
    """A reminder before the last one. `at` is null where there was none. `before` is what it replaced, if kept."""

    at: datetime | None = None
    stage: int = 0
    stages: dict[str, int] = Field(default={})
    days: list[int] = Field(default=[])
    mail_id: str | None = None
    fee: Money | None = None
    interest: Money | None = None
    before: "Earlier | None" = None

    def without(self, mail_id: str) -> "Earlier":
        """Return what there was before the last one as if a mail had not been queued."""
        if self.before is None:
            return self
        if self.mail_id == mail_id:
            return self.before
        return self.model_copy(update={"before": self.before.without(mail_id)})

    def cut(self, most: int) -> "Earlier":
        before = self.before.cut(most - 1) if self.before and most > 1 else None
        return self.model_copy(update={"before": before})


class SentReminder(Record):
    """The last reminder in a currency. `stages` is how many each invoice has passed, of those with these `days`;
    `letters` its first letter since it was due. `fee` and `interest` are what was asked beside the debt, which is on no
    invoice. `before` is what it replaced.
    """

    at: datetime
    stage: int
    stages: dict[str, int] = Field(default={})
    days: list[int] = Field(default=[])
    letters: dict[str, Letter] = Field(default={})
    mail_id: str | None = None
    fee: Money | None = None
    interest: Money | None = None
    before: Earlier | None = None


class Claim(NamedTuple):
    """A reminder that is queued. `stages` are those of what was read after it, `first` is what it is a letter of."""

    currency: str
    mail_id: str
    stage: int
    stages: Mapping[str, int]
    days: Sequence[int]
    first: Sequence[OwedInvoice]
    fee: Amount | None = None
    interest: Amount | None = None


class ReminderState(Record):
    """The state of a customer. `regular` is when each invoice of a subscription was first reminded of, this year.

    `version` rises with each change.
    """

    paused: Hold | None = None
    currencies: dict[str, SentReminder] = Field(default={})
    regular: dict[str, date] = Field(default={})
    version: int = 0

    def sent(self, currency: str, days: Sequence[int] | None = None) -> Sent:
        """Return what was sent. `days` are those of the stages that there are now: other ones may have been passed."""
        last = self.currencies.get(currency)
        if last is None:
            return Sent()
        # An earlier release has not stored the days.
        if days is None or not last.days or last.days == days:
            return Sent(last.at, last.stages)
        passed = {name: last.days[min(number, len(last.days)) - 1] for name, number in last.stages.items() if number}
        return Sent(last.at, {name: stages_until(day, days) for name, day in passed.items()})

    def letters(self, currency: str) -> Letters:
        last = self.currencies.get(currency)
        return Letters(last.letters if last else {}, self.regular)

    def claimed(
        self, claim: Claim, owed: Iterable[OwedInvoice] | None, *, at: datetime, today: date
    ) -> "ReminderState":
        """Return the state after a reminder was queued. It forgets what is not owed: None where not all was read."""
        before = self.currencies.get(claim.currency)
        names = {one.id for one in owed} if owed is not None else None
        kept = self.sent(claim.currency, claim.days).stages if names is None else {}
        letters = self.letters(claim.currency).after(claim.first, Letter(sent_on=today, mail_id=claim.mail_id))
        sent = SentReminder(
            at=at,
            stage=claim.stage,
            stages={**kept, **claim.stages},
            days=list(claim.days),
            letters={name: letter for name, letter in letters.known.items() if names is None or name in names},
            mail_id=claim.mail_id,
            fee=claim.fee,
            interest=claim.interest,
            before=_earlier(before).cut(_MOST_EARLIER) if before else Earlier(),
        )
        regular = {name: day for name, day in letters.regular.items() if day.year == today.year}
        return self._with(claim.currency, sent, regular)

    def taken_back(self, currency: str, mail_id: str, first: Iterable[str]) -> "ReminderState":
        """Return the state as if a mail had not been queued, which never went out. `first` is what it is a letter of.

        Where another was queued since, the stages stay passed while that one counts, because it has passed them too.
        """
        after = self.without_letters(currency, mail_id, first)
        last = after.currencies.get(currency)
        if last is None or last.before is None:
            return after
        if last.mail_id != mail_id:
            earlier = last.before.without(mail_id)
            changed = earlier != last.before
            return (
                after._with(currency, last.model_copy(update={"before": earlier}), after.regular) if changed else after
            )
        earlier = last.before
        if earlier.at is None:
            return after._with(currency, None, after.regular)
        restored = {name: getattr(earlier, name) for name in Earlier.model_fields}
        return after._with(currency, last.model_copy(update=restored), after.regular)

    def without_letters(
        self, currency: str, mail_id: str, first: Iterable[str], *, but_received: bool = False
    ) -> "ReminderState":
        """Return the state in which nobody got the letters of a mail, but for those of proven receipt if so asked.

        The stages stay passed.
        """
        known = self.letters(currency).known
        own = [name for name in first if name in known and known[name].is_of(mail_id)]
        gone = {name for name in own if not (but_received and known[name].received_on)}
        if not gone:
            return self
        last = self.currencies[currency]
        letters = {name: letter for name, letter in last.letters.items() if name not in gone}
        regular = {name: day for name, day in self.regular.items() if name not in gone}
        return self._with(currency, last.model_copy(update={"letters": letters}), regular)

    def received(
        self, currency: str, mail_id: str, first: Iterable[str], *, sent_on: date, received_on: date | None
    ) -> "ReminderState":
        """Return the state in which somebody got the letters of a mail. The first proof counts."""
        last = self.currencies.get(currency)
        if last is None:
            return self
        letters = dict(last.letters)
        for name in first:
            known = letters.get(name) or Letter(sent_on=sent_on, mail_id=mail_id)
            if known.is_of(mail_id) and known.received_on is None:
                letters[name] = known.model_copy(update={"received_on": received_on})
        if letters == last.letters:
            return self
        return self._with(currency, last.model_copy(update={"letters": letters}), self.regular)

    def with_pause(self, paused: Hold | None) -> "ReminderState":
        return self.model_copy(update={"paused": paused, "version": self.version + 1})

    def _with(self, currency: str, sent: SentReminder | None, regular: Mapping[str, date]) -> "ReminderState":
        others = {name: one for name, one in self.currencies.items() if name != currency}
        currencies = others | ({currency: sent} if sent else {})
        changed = {"currencies": currencies, "regular": dict(regular), "version": self.version + 1}
        return self.model_copy(update=changed)


def _earlier(last: SentReminder) -> Earlier:
    return Earlier(**{name: getattr(last, name) for name in Earlier.model_fields})


def stages_until(day: int, days: Sequence[int]) -> int:
    """Return how many stages are passed with the one of a day."""
    return sum(one <= day for one in days)
