"""A customer: the record of their own fields, and the numbers of their other records."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, computed_field
from pydantic.json_schema import SkipJsonSchema

from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import id_pattern
from shared.domain.core.languages import Language
from shared.domain.core.models import Model, Record
from shared.domain.core.money import DECIMALS, Amount
from shared.domain.core.records import version_beyond
from shared.domain.core.tallies import Tally
from shared.domain.core.tax_class_ids import STANDARD
from shared.domain.customer.address_health import AddressHealth, EmailHealth
from shared.domain.customer.addresses import Address
from shared.domain.customer.customer_counts import Counts
from shared.domain.customer.customer_values import (
    BUSINESS_ONLY,
    Channel,
    Delivery,
    ExternalRef,
    Kind,
    PaymentMethod,
    Receives,
)
from shared.domain.customer.shown_avatars import Avatar, ChosenAvatar
from shared.domain.customer.shown_mandates import ShownMandate
from shared.domain.customer.vat_checks import VatCheck

CustomerId = Annotated[str, StringConstraints(pattern=id_pattern("cst"))]
NUMBER_PREFIX = "C-"
TAG_COUNT = "tags."
NUMBER_SERIES = "customers"
HIDDEN_DATA_RETENTION = timedelta(days=30)


class Status(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"


class VatStatus(StrEnum):
    """The result of the last check of the VAT number in VIES."""

    NOT_VALIDATED = "not_validated"
    VALID = "valid"
    INVALID = "invalid"
    NOT_CHECKABLE = "not_checkable"


class ArchiveReason(StrEnum):
    NO_LONGER_NEEDED = "no_longer_needed"
    DUPLICATE_ENTRY = "duplicate_entry"
    CUSTOMER_REQUEST = "customer_request"
    PAYMENT_ISSUES = "payment_issues"
    OTHER = "other"


class SuspensionReason(StrEnum):
    PAYMENT_ISSUES = "payment_issues"
    DISPUTED_INVOICES = "disputed_invoices"
    MISUSE = "misuse"
    CUSTOMER_REQUEST = "customer_request"
    OTHER = "other"


class Archiving(Model):
    """Why, when and by whom the customer was archived."""

    reason: ArchiveReason
    note: str | None
    at: datetime
    by: Actor


class Suspension(Model):
    """Why, when and by whom the customer was suspended."""

    reason: SuspensionReason
    note: str | None
    at: datetime
    by: Actor


class Customer(Record):
    """A customer. `version` rises with each edit of these fields, but not with a new note, contact or address.

    `full_name`, `position`, `email`, `mobile` and `contact_receives` belong to the primary contact, whose id is
    `contact_id`.
    `address` is the primary address. Phone numbers are E.164. `reminders_declined_at` is since when the customer wants
    neither reminders nor statements by mail, `reactivated_at` when they were last taken out of the archive.
    """

    id: str
    number: str
    kind: Kind
    full_name: str | None
    position: str | None = None
    email: str | None
    email_health: EmailHealth = EmailHealth.HEALTHY
    mobile: str | None = None
    company_name: str | None
    legal_name: str | None = None
    phone: str | None
    fax: str | None = None
    website: str | None = None
    language: Language
    preferred_channel: Channel = Channel.EMAIL
    payment_method: PaymentMethod | None = None
    tax_exempt: bool = False
    tax_exempt_reason: str | None = None
    tax_class_id: str = STANDARD
    vat_number: str | None = None
    vat_status: VatStatus = VatStatus.NOT_VALIDATED
    registration_number: str | None = None
    registration_country: str | None = None
    legal_form: str | None = None
    industry_code: str | None = None
    industry_description: str | None = None
    established_on: date | None = None
    trade_names: list[str] = Field(default=[])
    footnotes: str | None = None
    invoices_paused: bool = False
    invoice_delivery: Delivery = Delivery.EMAIL
    reminders_declined_at: datetime | None = None
    external_refs: list[ExternalRef] = Field(default=[])
    address: Address | None = None
    contact_id: str
    contact_receives: list[Receives] = Field(default=[])
    tags: list[str] = Field(default=[])
    status: Status = Status.ACTIVE
    archived: Archiving | None = None
    suspended: Suspension | None = None
    business_hidden_at: datetime | None = None
    reactivated_at: datetime | None = None
    created_at: datetime
    updated_at: datetime
    version: int = 1

    @computed_field  # type: ignore[prop-decorator]
    @property
    def name(self) -> str:
        """The company name of a business, the full name of an individual."""
        return (self.company_name if self.kind is Kind.BUSINESS else self.full_name) or ""

    def without_expired(self) -> Self:
        """Return the customer without business data that was hidden more than 30 days ago (Q49)."""
        if self.business_hidden_at is None or self.business_hidden_at + HIDDEN_DATA_RETENTION > now():
            return self
        dropped = dict.fromkeys(BUSINESS_ONLY) | {"trade_names": []}
        return self.model_copy(update={**dropped, "vat_status": VatStatus.NOT_VALIDATED, "business_hidden_at": None})

    def next_version(self, **changes: Any) -> Self:
        """Return the next version, with these changes."""
        return self.model_copy(update={"updated_at": now(), "version": self.version + 1, **changes})

    def with_address(self, address: Address) -> Self:
        """Return the next version, with another of the customer's addresses as the primary one."""
        return self.next_version(address=address, version=version_beyond(self.version, address.version))

    def tally(self) -> Tally:
        """Return what the customer adds to the counts of the merchant."""
        return {f"customers.{self.status}": 1}


# The maps of numbers beside `counts`: of orders and invoices by status, of amounts in minor units by currency, of open
# invoices by the month when they are due, and of paid ones by the month when they were.
FIGURES = (
    "order_counts",
    "order_sums",
    "invoice_counts",
    "invoice_sums",
    "open_due",
    "payment_sums",
    "credit_sums",
    "collection",
    "subscription_counts",
    "subscription_sums",
)

# Statuses of invoices (shared/domain/money/invoices/invoices.py): those that one without a number may have, and those
# in which there is something left to pay.
_MAYBE_UNISSUED = ("draft", "concept", "cancelled")
_LEFT_TO_PAY = ("open", "pending", "unpaid", "chargeback")
_OUTSTANDING = "outstanding_"
# Statuses of subscriptions that charge, or will (shared/domain/money/sales/subscriptions.py).
_CHARGING = ("active", "pending", "failed")

Figures = SkipJsonSchema[dict[str, int]]


class CustomerCard(Customer):
    """A customer with its counts. `pinned_notes` maps the id of a note to the time when it was pinned.

    `search_words` are the terms that the customer is filed by, None if the first release filed it. `tags_counted` is
    whether the counts of its tags include it; those of the first release do not. `mollie_ids` are the ids at Mollie
    (cst_) by mode, `mandates_changed` how often a mandate was written. `kvk` is what the register of companies answered
    (shared/domain/registries/kvk_sheets.py), `chosen_avatar` the picture that is `avatar` as long as the website is the
    one that it was found on, `mail_addresses` the health of the addresses that mail was sent to, `opt_out_token` that
    of the link that declines reminders. No answer has any of these, nor FIGURES.
    """

    pinned_notes: dict[str, datetime] = Field(default={})
    mandate: ShownMandate | None = None
    vat_check: VatCheck | None = None
    counts: Counts = Counts()
    search_words: SkipJsonSchema[str | None] = Field(default=None, exclude=True)
    tags_counted: SkipJsonSchema[bool] = Field(default=False, exclude=True)
    chosen_avatar: SkipJsonSchema[ChosenAvatar | None] = Field(default=None, exclude=True)
    mollie_ids: SkipJsonSchema[dict[str, str]] = Field(default={}, exclude=True)
    mandates_changed: SkipJsonSchema[int] = Field(default=0, exclude=True)
    kvk: SkipJsonSchema[dict[str, Any]] = Field(default={}, exclude=True)
    mail_addresses: SkipJsonSchema[dict[str, AddressHealth]] = Field(default={}, exclude=True)
    opt_out_token: SkipJsonSchema[str | None] = Field(default=None, exclude=True)
    order_counts: Figures = Field(default={}, exclude=True)
    order_sums: Figures = Field(default={}, exclude=True)
    invoice_counts: Figures = Field(default={}, exclude=True)
    invoice_sums: Figures = Field(default={}, exclude=True)
    open_due: Figures = Field(default={}, exclude=True)
    payment_sums: Figures = Field(default={}, exclude=True)
    credit_sums: Figures = Field(default={}, exclude=True)
    collection: Figures = Field(default={}, exclude=True)
    subscription_counts: Figures = Field(default={}, exclude=True)
    subscription_sums: Figures = Field(default={}, exclude=True)

    def without_expired(self) -> Self:
        kept = super().without_expired()
        return kept if kept is self else kept.model_copy(update={"vat_check": None})

    @computed_field  # type: ignore[prop-decorator]
    @property
    def avatar(self) -> Avatar | None:
        """The logo that stands for the customer, null for initials."""
        chosen = self.chosen_avatar
        return chosen.shown if chosen and chosen.is_of(self.kind, self.website) else None

    @property
    def figures(self) -> dict[str, dict[str, int]]:
        return {name: getattr(self, name) for name in FIGURES}

    @property
    def kept_apart(self) -> dict[str, Any]:
        """What a tombstone and a restored customer have besides what answers show."""
        avatar = {"chosen_avatar": self.chosen_avatar.model_dump(exclude_none=True)} if self.chosen_avatar else {}
        healths = {key: one.model_dump(mode="json") for key, one in self.mail_addresses.items()}
        opt_out = {"opt_out_token": self.opt_out_token} if self.opt_out_token else {}
        apart = {"mollie_ids": self.mollie_ids, "mandates_changed": self.mandates_changed, "kvk": self.kvk}
        return {**self.figures, **apart, "mail_addresses": healths, **opt_out, **avatar}

    @property
    def has_books(self) -> bool:
        """Whether an invoice was issued or a payment recorded, which the law has the merchant keep (Q12)."""
        issued = sum(number for status, number in self.invoice_counts.items() if status not in _MAYBE_UNISSUED)
        # An issued invoice that was cancelled has left a credit note.
        return issued > 0 or self.counts.of("credit_notes") > 0 or self.counts.of("payments") > 0

    @property
    def unpaid_invoices(self) -> tuple[int, list[Amount]]:
        """The number of invoices that are left to pay, and what is left of them in each currency (Q3)."""
        number = sum(self.invoice_counts.get(status, 0) for status in _LEFT_TO_PAY)
        sums = sorted((path.removeprefix(_OUTSTANDING), minor) for path, minor in self.invoice_sums.items() if minor)
        return number, [Amount(minor, currency) for currency, minor in sums if currency in DECIMALS]

    @property
    def running_subscriptions(self) -> int:
        """The number of subscriptions that charge, or will."""
        return sum(self.subscription_counts.get(status, 0) for status in _CHARGING)

    def credit(self, currency: str) -> Amount:
        """Return the credit in a currency: what was received and settles no invoice."""
        return Amount(self.credit_sums.get(f"balance_{currency}", 0), currency)

    def tally(self) -> Tally:
        """Return what the customer adds to the counts of the merchant and, once it is counted, to those of its tags."""
        of_tags = {f"{TAG_COUNT}{tag_id}": 1 for tag_id in self.tags} if self.tags_counted else {}
        return {**super().tally(), **of_tags}

    @property
    def record(self) -> Customer:
        """The customer without its counts. Commands answer this, because others may change the counts at any time."""
        return Customer.model_construct(**{name: getattr(self, name) for name in Customer.model_fields})


def primary_address(customer: Customer) -> Address | None:
    """Return the primary address, with the version of the customer."""
    return customer.address and customer.address.model_copy(update={"version": customer.version})
