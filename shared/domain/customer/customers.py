"""A customer: who they are, and what may be changed of the record."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, computed_field
from typing_extensions import TypedDict

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.contact_details import e164
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model, Record
from shared.domain.core.records import version_beyond
from shared.domain.customer.addresses import PARTS, Address, AddressEdit, PrimaryAddress, new_address
from shared.domain.customer.customer_fields import (
    BUSINESS_ONLY,
    EDITABLE,
    Channel,
    CustomerDraft,
    CustomerEdit,
    CustomerFields,
    Delivery,
    ExternalRef,
    Kind,
    Language,
    PaymentMethod,
)
from shared.errors import FieldProblem, Problems

NUMBER_PREFIX = "C-"
HIDDEN_DATA_KEPT = timedelta(days=30)


class Status(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"


class EmailHealth(StrEnum):
    HEALTHY = "healthy"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"


class VatStatus(StrEnum):
    """What VIES said of the VAT number (Q29)."""

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
    reason: ArchiveReason
    note: str | None
    at: datetime
    by: Actor


class Suspension(Model):
    reason: SuspensionReason
    note: str | None
    at: datetime
    by: Actor


class Counts(Model):
    """How many of each the customer has, always equal to the rows themselves.

    Contacts and addresses are those besides the primary ones, which the customer itself holds.
    """

    notes: int = 0
    activity: int = 0
    contacts: int = 0
    addresses: int = 0


class Customer(Record):
    """`version` counts edits of the customer's own fields; a note or a count does not raise it.

    `full_name`, `position`, `email` and `mobile` are the primary contact's (Q22), whose id is `contact_id`;
    `address` is the primary address (Q21). Phone numbers are E.164. `pinned_notes` says of each since when.
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
    external_refs: list[ExternalRef] = Field(default=[])
    address: Address | None = None
    contact_id: str
    tags: list[str] = Field(default=[])
    status: Status = Status.ACTIVE
    archived: Archiving | None = None
    suspended: Suspension | None = None
    business_hidden_at: datetime | None = None
    pinned_notes: dict[str, datetime] = Field(default={})
    counts: Counts = Counts()
    created_at: datetime
    updated_at: datetime
    version: int = 1

    @computed_field  # type: ignore[prop-decorator]
    @property
    def name(self) -> str:
        """The company of a business, the person otherwise."""
        return (self.company_name if self.kind is Kind.BUSINESS else self.full_name) or ""

    def edited(self, edit: CustomerEdit, *, region: str) -> Self:
        """`region` (ISO 3166) is the merchant's, for what is written without a country. Raises InvalidInput.

        A new address starts healthy (Q50), a new VAT number unchecked (Q29).
        """
        problems = Problems()
        sent = {name: getattr(edit, name) for name in edit.model_fields_set}
        if "address" in sent:
            with problems.noting():
                sent["address"] = self._address_after(edit.address)
        address = sent.get("address", self.address)
        country = (address and address.country) or region
        sent |= _spelled(sent, problems, region=country, registered_in=self.registration_country or country)
        changes = {name: value for name, value in sent.items() if value != getattr(self, name)}
        if "email" in changes:
            changes["email_health"] = EmailHealth.HEALTHY
        if "vat_number" in changes:
            changes["vat_status"] = VatStatus.NOT_VALIDATED
        if changes.get("kind", self.kind) is Kind.BUSINESS:
            changes |= {"business_hidden_at": None} if "kind" in changes else {}
        elif "kind" in changes or _says_business(changes):
            changes["business_hidden_at"] = now()
        after = self.next(**changes)._checked(problems)
        return after if changes else self

    def without_expired(self) -> Self:
        """As it may be shown: what only a business has is forgotten thirty days after it was hidden (Q49)."""
        if self.business_hidden_at is None or self.business_hidden_at + HIDDEN_DATA_KEPT > now():
            return self
        forgotten = dict.fromkeys(BUSINESS_ONLY) | {"trade_names": []}
        return self.model_copy(update={**forgotten, "vat_status": VatStatus.NOT_VALIDATED, "business_hidden_at": None})

    def logged(self) -> Self:
        """As it is once the command at hand has its entry in the activity log."""
        return self.model_copy(update={"counts": self.counts.model_copy(update={"activity": self.counts.activity + 1})})

    def next(self, **changes: Any) -> Self:
        """The version after this one."""
        return self.model_copy(update={"updated_at": now(), "version": self.version + 1, **changes})

    def holding(self, address: Address) -> Self:
        """The version after this one, with an address that stood beside it or lay in the trash."""
        return self.next(address=address, version=version_beyond(self.version, address.version))

    def _address_after(self, edit: AddressEdit | None) -> Address | None:
        if edit is None:
            if self.counts.addresses:
                raise PrimaryAddress
            return None
        if self.address is None:
            return new_address(edit, field="address")
        return self.address.edited(edit, field="address")

    def _checked(self, problems: Problems) -> Self:
        """Raises InvalidInput for the problems found so far, and its own."""
        required = "company_name" if self.kind is Kind.BUSINESS else "full_name"
        if not getattr(self, required):
            label = "company name" if self.kind is Kind.BUSINESS else "full name"
            problems.append(FieldProblem(required, "required", f"This kind of customer needs a {label}."))
        if self.registration_country == "NL" and not re.fullmatch("[0-9]{8}", self.registration_number or "00000000"):
            problem = "A KVK number has eight digits, such as 69599084."
            problems.append(FieldProblem("registration_number", "invalid_kvk_number", problem))
        problems.raise_any()
        return self


def primary_address(customer: Customer) -> Address | None:
    """The address that the customer itself holds; its version is the customer's."""
    return customer.address and customer.address.model_copy(update={"version": customer.version})


def new_customer(draft: CustomerDraft, *, number: str, region: str, language: Language) -> Customer:
    """The customer a draft describes; raises InvalidInput."""
    at = now()
    problems = Problems()
    address = None
    if draft.address:
        with problems.noting():
            address = new_address(draft.address, field="address")
    said = {name: getattr(draft, name) for name in CustomerFields.model_fields}
    country = draft.address.country if draft.address else region
    said |= _spelled(said, problems, region=country, registered_in=country)
    hidden = draft.kind is Kind.INDIVIDUAL and _says_business(said)
    return Customer(
        id=new_id("cst"),
        number=number,
        kind=draft.kind,
        business_hidden_at=at if hidden else None,
        language=draft.language or language,
        address=address,
        contact_id=new_id("cont"),
        created_at=at,
        updated_at=at,
        **said,
    )._checked(problems)


def _says_business(said: dict[str, Any]) -> bool:
    """Of an individual that is hidden and kept for thirty days, as if they had been a business until now (Q49)."""
    return any(said.get(name) for name in BUSINESS_ONLY)


def _spelled(said: dict[str, Any], problems: Problems, *, region: str, registered_in: str) -> dict[str, Any]:
    """Numbers in one spelling; `region` is where phone numbers are dialled, `registered_in` where the company is
    registered unless that is said as well."""
    spelled: dict[str, Any] = {}
    for name in ("phone", "mobile", "fax"):
        if said.get(name):
            with problems.noting():
                spelled[name] = e164(said[name], region=region, field=name)
    if number := said.get("registration_number"):
        country = said.get("registration_country") or registered_in
        spelled["registration_country"] = country
        spelled["registration_number"] = re.sub(r"[\s.]", "", number) if country == "NL" else number
    return spelled


class CustomerRow(TypedDict):
    """What a list shows of a customer; kept whole on the item, so that a list reads nothing else."""

    id: str
    number: str
    name: str
    kind: Kind
    email: str | None
    phone: str | None
    tags: list[str]
    status: Status
    created_at: str


def row(customer: Customer) -> CustomerRow:
    shown: CustomerRow = customer.model_dump(mode="json", include=set(CustomerRow.__annotations__))  # type: ignore[assignment]
    return shown


def customer_edited(before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = changes_of(EDITABLE, old, new)
    changes += changes_of(PARTS, old["address"] or {}, new["address"] or {}, within="address.")
    return entry(ActivityKind.CUSTOMER_EDITED, by=by, changes=changes)
