"""Facts for the rule of reminders: stages, customer, debts, sent reminders; and the reasons why none is due."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from shared.domain.core.clock import day_in
from shared.domain.core.money import Amount
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mail_decision import why_not
from shared.domain.customer.mails import MailKind, MailReason
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.invoices.reminder_holds import Hold, HoldKind


class WhyNot(StrEnum):
    """Why a customer gets no reminder in a currency."""

    ARCHIVED = "archived"
    INVOICES_PAUSED = "invoices_paused"
    PORTAL = "portal"
    SUPPRESSED = "suppressed"
    DECLINED = "declined"
    NO_ADDRESS = "no_address"
    REMINDERS_PAUSED = "reminders_paused"
    SWITCHED_OFF = "switched_off"
    NOTHING_OUTSTANDING = "nothing_outstanding"
    ALL_LEFT_OUT = "all_left_out"
    COVERED_BY_CREDIT = "covered_by_credit"
    NOT_DUE = "not_due"
    ALL_STAGES_SENT = "all_stages_sent"
    TOO_SOON = "too_soon"


class WhyLeftOut(StrEnum):
    """Why an invoice is not in a reminder of its customer."""

    IN_FLIGHT = "in_flight"
    EXCLUDED = "excluded"
    PAUSED = "paused"
    PROMISED = "promised"
    DISPUTED = "disputed"
    NOT_CHOSEN = "not_chosen"


_OF_MAIL = {
    MailReason.ARCHIVED: WhyNot.ARCHIVED,
    MailReason.PAUSED: WhyNot.INVOICES_PAUSED,
    MailReason.PORTAL: WhyNot.PORTAL,
    MailReason.NO_ADDRESS: WhyNot.NO_ADDRESS,
    MailReason.BOUNCED: WhyNot.SUPPRESSED,
    MailReason.COMPLAINED: WhyNot.SUPPRESSED,
    MailReason.DECLINED: WhyNot.DECLINED,
}
_OF_HOLD = {
    HoldKind.EXCLUDED: WhyLeftOut.EXCLUDED,
    HoldKind.PAUSED: WhyLeftOut.PAUSED,
    HoldKind.PROMISED: WhyLeftOut.PROMISED,
    HoldKind.DISPUTED: WhyLeftOut.DISPUTED,
}


class Schedule(NamedTuple):
    """The days of the stages, ascending. `since` is the day when the merchant switched reminders on.

    What was due before that day begins with the first stage after the due date on that day, and goes on from there: the
    first run sends no last warnings of years.
    """

    days: tuple[int, ...]
    since: date | None = None

    @property
    def first_after_due(self) -> int:
        return next((days for days in self.days if days > 0), 0)


class Facts(NamedTuple):
    """The facts about a customer. `paused` is a hold on all of their reminders.

    `why_not` is why no reminder is mailed to them, by the order of decision of every mail (Q23).
    """

    why_not: WhyNot | None
    paused: Hold | None = None
    reactivated_on: date | None = None

    @classmethod
    def of(
        cls, card: CustomerCard, recipients: Sequence[str], *, paused: Hold | None, zone: str, by_hand: bool = False
    ) -> "Facts":
        """A reminder by hand may go to a customer who is archived (Q13)."""
        reason = why_not(card, MailKind.REMINDER, recipients, despite_archived=by_hand)
        reactivated = card.reactivated_at
        return cls(_OF_MAIL[reason] if reason else None, paused, day_in(zone, reactivated) if reactivated else None)

    def why_not_on(self, day: date) -> WhyNot | None:
        if self.why_not:
            return self.why_not
        return WhyNot.REMINDERS_PAUSED if self.paused and self.paused.holds_on(day) else None


class OwedInvoice(NamedTuple):
    """An issued invoice, as far as reminders are concerned.

    `is_regular`: it is of a subscription. `issued_on` is the day on which it was issued, whatever date it has.
    """

    id: str
    number: str
    balance: Amount
    due_on: date
    status: InvoiceStatus = InvoiceStatus.OPEN
    hold: Hold | None = None
    is_regular: bool = False
    issued_on: date | None = None

    @classmethod
    def of(cls, invoice: Invoice, zone: str) -> "OwedInvoice | None":
        """Return what is left to pay of an invoice, None if nothing is: it is paid, credited, cancelled, not issued."""
        if invoice.number is None or invoice.due_on is None or not invoice.is_owed:
            return None
        return cls(
            invoice.id,
            invoice.number,
            invoice.balance,
            invoice.due_on,
            invoice.status,
            invoice.reminder_hold,
            is_regular=invoice.subscription_id is not None,
            issued_on=day_in(zone, invoice.issued_at) if invoice.issued_at else None,
        )

    @property
    def currency(self) -> str:
        return self.balance.currency

    def left_out_on(self, day: date) -> WhyLeftOut | None:
        """Return why the invoice is in no reminder of a day. What is being paid needs none (Q3)."""
        if self.status is InvoiceStatus.PENDING:
            return WhyLeftOut.IN_FLIGHT
        if self.hold and self.hold.holds_on(day):
            return _OF_HOLD[self.hold.kind]
        return None

    def days_overdue(self, day: date) -> int:
        return max((day - self.due_on).days, 0)


class Asked(NamedTuple):
    """The charges of a reminder beside the debt. `fee` are collection costs, None for none."""

    fee: Amount | None = None
    interest: bool = False


class Sent(NamedTuple):
    """The reminders sent in a currency: the last time, and how many stages of each invoice are passed."""

    at: datetime | None = None
    stages: Mapping[str, int] = {}
