"""Answers of the API on reminders: those to be sent, sent and expected, each with the reason why or why not."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field, StrictBool

from shared.domain.core.languages import Language
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.money import CurrencyCode, Money
from shared.domain.money.invoices.invoices import InvoiceId
from shared.domain.money.invoices.reminder_holds import Hold
from shared.domain.money.reminders.reminder_charges import Charges
from shared.domain.money.reminders.reminder_facts import (
    Asked,
    OwedInvoice,
    WhyLeftOut,
    WhyNot,
)
from shared.domain.money.reminders.reminder_forecast import Expected
from shared.domain.money.reminders.reminder_interest import InterestVerdict
from shared.domain.money.reminders.reminder_law import FeeVerdict
from shared.domain.money.reminders.reminder_settings import PreviewedMail
from shared.domain.money.reminders.reminder_times import BETWEEN
from shared.domain.money.reminders.reminders import Plan
from shared.errors import Conflict

_MOST_CHOSEN = 200


class ReminderNotSent(Conflict):
    """There is a reason not to send this reminder. The message names it, and a dry run has it as `why_not`."""

    code = "reminder_not_sent"


class ReminderRequest(RequestModel):
    """A reminder to be sent by hand, of all that is open in a currency.

    `invoice_ids` are those to remind of, null for all without a hold. `fee` are collection costs, refused where the law
    does, as is the statutory `interest`. `language` is one to preview it in besides the customer's.
    """

    currency: CurrencyCode
    invoice_ids: list[InvoiceId] | None = Field(default=None, min_length=1, max_length=_MOST_CHOSEN)
    fee: Money | None = None
    interest: StrictBool = False
    language: Language | None = None

    @property
    def asked(self) -> Asked:
        return Asked(self.fee, self.interest)


class RemindedInvoice(Model):
    """An invoice of a reminder, or one that is left out and why."""

    id: str
    number: str
    due_on: date
    balance: Money
    days_overdue: int
    left_out: WhyLeftOut | None = None


class Reminder(Model):
    """A reminder that was sent, or of a dry run: `why_not` is null if it can be sent.

    `stage` counts from 1; it is 0 before the first is reached. `next_at` is when another one may be sent by hand.
    `fee` and `interest` are the verdicts on what was asked beside the debt. `mails` are what a dry run previews.
    `more` is how many open invoices there are beyond the 200 of a mail: a run reminds of them on the next day.
    """

    dry_run: bool
    currency: str
    stage: int
    total: Money
    invoices: list[RemindedInvoice]
    recipients: list[str]
    language: Language
    why_not: WhyNot | None = None
    fee: FeeVerdict | None = None
    interest: InterestVerdict | None = None
    next_at: datetime | None = None
    mail_id: str | None = None
    mails: list[PreviewedMail] = Field(default=[])
    more: int = 0


class LastReminder(Model):
    """The last reminder in a currency. `fee` and `interest` are what it asked beside the debt: they are on no invoice,
    so they are not owed in the books.
    """

    currency: str
    at: datetime
    stage: int
    fee: Money | None = None
    interest: Money | None = None


class ExpectedReminder(Model):
    """A reminder that a run of the next days sends, or why it does not although a stage is reached."""

    on: date
    currency: str
    stage: int
    total: Money
    invoices: list[RemindedInvoice]
    why_not: WhyNot | None = None
    fee: FeeVerdict | None = None
    interest: InterestVerdict | None = None


class ReminderForecast(Model):
    """The reminders of the next 90 days of a customer, while nobody pays and nothing is changed.

    `why_not` is what stops all of them, such as that the merchant has not switched reminders on. `more` is how many
    open invoices it does not look at, because they are too many.
    """

    active: bool
    why_not: WhyNot | None = None
    paused: Hold | None = None
    language: Language
    recipients: list[str]
    last: list[LastReminder]
    items: list[ExpectedReminder]
    more: int = 0


def reminded(invoices: Sequence[OwedInvoice], today: date, left_out: dict[str, WhyLeftOut]) -> list[RemindedInvoice]:
    return [
        RemindedInvoice(
            id=one.id,
            number=one.number,
            due_on=one.due_on,
            balance=one.balance,
            days_overdue=one.days_overdue(today),
            left_out=left_out.get(one.id),
        )
        for one in invoices
    ]


def expected(one: Expected, charges: Charges) -> ExpectedReminder:
    assert one.total is not None
    return ExpectedReminder(
        on=one.on,
        currency=one.currency,
        stage=one.stage,
        total=one.total,
        invoices=reminded(one.invoices, one.on, dict(one.left_out)),
        why_not=one.why_not,
        fee=charges.fee,
        interest=charges.interest,
    )


def next_by_hand(last: datetime | None, at: datetime) -> datetime | None:
    """Return when another reminder may be sent by hand, None if at once."""
    return last + BETWEEN if last and last + BETWEEN > at else None


def refusal(plan: Plan) -> ReminderNotSent:
    """Return the error of a reminder that is not sent."""
    assert plan.why_not
    return ReminderNotSent(_REFUSALS[plan.why_not])


_REFUSALS = {
    WhyNot.ARCHIVED: "The customer is archived.",
    WhyNot.INVOICES_PAUSED: "The invoices of this customer are paused. Resume them first.",
    WhyNot.PORTAL: "This customer gets everything in the portal, and no mail.",
    WhyNot.SUPPRESSED: "Mail to this customer bounced or was complained about. Clear that first.",
    WhyNot.DECLINED: "This customer has declined reminders by mail.",
    WhyNot.NO_ADDRESS: "This customer has no e-mail address.",
    WhyNot.REMINDERS_PAUSED: "The reminders of this customer are paused.",
    WhyNot.SWITCHED_OFF: "Reminders are switched off.",
    WhyNot.NOTHING_OUTSTANDING: "Nothing is left to pay in this currency.",
    WhyNot.ALL_LEFT_OUT: "Every open invoice is being paid or held back. Choose which to remind of.",
    WhyNot.COVERED_BY_CREDIT: "The customer's credit covers what is open. Apply it instead.",
    WhyNot.NOT_DUE: "Nothing is due.",
    WhyNot.ALL_STAGES_SENT: "All reminders were sent.",
    WhyNot.TOO_SOON: "The last reminder was sent less than 24 hours ago. Wait until then.",
}
