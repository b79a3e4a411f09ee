"""An invoice: a draft is written, saved for review as a concept, and issued with a number, after which it is final."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints

from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import id_pattern
from shared.domain.core.money import Amount
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.credit_note_refs import CreditNoteRef
from shared.domain.money.invoices.credited import Credited
from shared.domain.money.invoices.exchange_rates import ExchangeRate
from shared.domain.money.invoices.parties import Buyer, Seller
from shared.domain.money.invoices.reminder_holds import Hold
from shared.domain.money.invoices.settlements import Settlement, total_of
from shared.domain.money.pricing.lines import DocumentDiscount, Line
from shared.domain.money.pricing.totals import Totals
from shared.domain.money.pricing.vat_proofs import InvoiceVatProof
from shared.errors import Conflict

InvoiceId = Annotated[str, StringConstraints(pattern=id_pattern("inv"))]
MAX_CREDIT_NOTES = 50


class InvoiceStatus(StrEnum):
    """`open` is issued and not yet due, `unpaid` past its due date (Q3). `pending` and `chargeback` are of payments."""

    DRAFT = "draft"
    CONCEPT = "concept"
    OPEN = "open"
    PENDING = "pending"
    UNPAID = "unpaid"
    PAID = "paid"
    CANCELLED = "cancelled"
    CHARGEBACK = "chargeback"


class SentVia(StrEnum):
    """How an invoice reached the customer. `portal`: it is there, and no mail was sent."""

    EMAIL = "email"
    PORTAL = "portal"


UNISSUED = frozenset({InvoiceStatus.DRAFT, InvoiceStatus.CONCEPT})
# What is owed: the pill "Unpaid" and every number of unpaid invoices count these (Q3).
OUTSTANDING = frozenset({InvoiceStatus.OPEN, InvoiceStatus.PENDING, InvoiceStatus.UNPAID, InvoiceStatus.CHARGEBACK})


class NotIssued(Conflict):
    """The invoice is not issued yet."""

    code = "invoice_not_issued"


class Invoice(CustomerRecord):
    """An invoice. `status` is that of the last write: `shown_on` returns the one of a day.

    `seller`, `buyer`, `number`, `issued_on`, `due_on` and `payment_reference` are set at issue. `credited` is what its
    credit notes have taken so far. `cancelled_from` is the status that an unissued one had before it was cancelled.
    `created_on` is the day of its creation in the merchant's time zone. `version` rises with each edit, issue, credit
    note, payment and mark as sent. `paid_on` is the day of the payment or credit note after which nothing was left,
    that of issue at the earliest.
    `pay_token` is set at issue: the page at /pay/<pay_token> pays the invoice. Null for one that an earlier release
    issued, until its link is asked for.
    `sent_at` is when the invoice first reached the customer, `sent_via` how; null for one that a member marked as sent.
    `in_flight` are the payments at Mollie whose money is on its way (tr_), `chargebacks` those that took what had paid
    the invoice and are not reversed (chb_).
    `exchange_rate` is that of `paid_on` into the base currency that the merchant had, null where none is known.
    `vat_proof` is the answer of VIES that it charges no VAT by, as it was known at issue. `reminder_hold` is why there
    are no reminders of it.
    """

    status: InvoiceStatus
    number: str | None = None
    currency: str
    prices_include_vat: bool
    lines: list[Line]
    discount: DocumentDiscount | None = None
    totals: Totals
    issue_on: date | None = None
    issued_on: date | None = None
    due_on: date | None = None
    payment_term_days: int | None = None
    delivered_on: date | None = None
    reference: str | None = None
    buyer_reference: str | None = None
    note: str = ""
    internal_note: str = ""
    payment_method: PaymentMethod | None = None
    payment_reference: str | None = None
    pay_token: str | None = None
    seller: Seller | None = None
    buyer: Buyer | None = None
    credited: Credited | None = None
    credit_notes: list[CreditNoteRef] = Field(default=[])
    settlements: list[Settlement] = Field(default=[])
    in_flight: list[str] = Field(default=[])
    chargebacks: list[str] = Field(default=[])
    paid_on: date | None = None
    exchange_rate: ExchangeRate | None = None
    vat_proof: InvoiceVatProof | None = None
    cancel_reason: str | None = None
    cancelled_from: InvoiceStatus | None = None
    order_id: str | None = None
    subscription_id: str | None = None
    created_on: date
    created_at: datetime
    created_by: Actor
    updated_at: datetime
    issued_at: datetime | None = None
    sent_at: datetime | None = None
    reminder_hold: Hold | None = None
    sent_via: SentVia | None = None

    @property
    def is_issued(self) -> bool:
        return self.number is not None

    @property
    def balance(self) -> Amount:
        """The amount that is left to pay: nothing before issue."""
        if not self.is_issued:
            return Amount(0, self.currency)
        return self.payable - self.settled

    @property
    def payable(self) -> Amount:
        """The total without what was credited."""
        return self.totals.gross_total - self.credited.gross if self.credited else self.totals.gross_total

    @property
    def settled(self) -> Amount:
        """What payments and the customer's credit have paid of it."""
        return total_of(self.settlements, self.currency)

    @property
    def collected_on(self) -> date | None:
        """The day of full payment, None for one that is not paid or had nothing to pay."""
        return self.paid_on if self.status is InvoiceStatus.PAID and self.payable.minor else None

    def shown_on(self, today: date) -> InvoiceStatus:
        """Return the status on a day of the merchant: an open invoice is unpaid from the day after it was due (Q3)."""
        if self.status is InvoiceStatus.OPEN and self.due_on and self.due_on < today:
            return InvoiceStatus.UNPAID
        return self.status

    @property
    def listed_on(self) -> date:
        """The date of the invoice in a list."""
        return self.issued_on or self.created_on

    @property
    def is_owed(self) -> bool:
        return self.status in OUTSTANDING and self.balance.minor > 0

    def shown(self, today: date) -> Self:
        """Return the invoice with its status on a day of the merchant."""
        return self.model_copy(update={"status": self.shown_on(today)})

    def tally(self) -> Tally:
        """Count the invoice and, once it is issued and unless it was cancelled, its amounts in minor units (Q2, Q9)."""
        counted = {"counts.invoices": 1, f"invoice_counts.{self.status}": 1}
        if self.status is InvoiceStatus.OPEN and self.due_on:
            counted[f"open_due.{self.due_on:%Y-%m}"] = 1
        if self.is_issued and self.status is not InvoiceStatus.CANCELLED:
            sums = {"total": self.totals.gross_total, "paid": self.settled, "outstanding": self.balance}
            counted |= {f"invoice_sums.{name}_{self.currency}": amount.minor for name, amount in sums.items()}
        return counted | self._collection()

    def _collection(self) -> dict[str, int]:
        """Count what was fully paid by the month of that: revenue, and how many days it took (Q9, Q10).

        What another currency than the merchant's comes to in that is counted apart (Q6).
        """
        if not self.collected_on or not self.issued_on:
            return {}
        days = (self.collected_on - self.issued_on).days
        counted = {"revenue": self.payable.minor, "invoices": 1, "days": days, "weighted": self.payable.minor * days}
        month = f"{self.collected_on:%Y-%m}"
        by_month = {f"collection.{name}_{month}_{self.currency}": number for name, number in counted.items()}
        if self.exchange_rate:
            converted = self.exchange_rate.convert(self.payable)
            by_month[f"collection.converted_{converted.currency}"] = converted.minor
        return by_month


def due_date(issued_on: date, term_days: int) -> date:
    return issued_on + timedelta(days=term_days)


def next_version(invoice: Invoice, **changes: Any) -> Invoice:
    return invoice.model_copy(update={"updated_at": now(), "version": invoice.version + 1, **changes})
