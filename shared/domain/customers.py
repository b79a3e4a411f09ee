"""A customer: who they are, and what may happen to the record."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, computed_field
from typing_extensions import TypedDict

from shared.domain.actors import Actor
from shared.domain.clock import now
from shared.domain.contact_details import OptionalEmail, e164
from shared.domain.edits import left_out
from shared.domain.ids import id_pattern, new_id
from shared.domain.text import OptionalLine
from shared.errors import Conflict, FieldProblem, InvalidInput

NUMBER_PREFIX = "C-"
CUSTOMER_ID = id_pattern("cst")


class Kind(StrEnum):
    INDIVIDUAL = "individual"
    BUSINESS = "business"


class Status(StrEnum):
    ACTIVE = "active"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"


class Language(StrEnum):
    EN = "en"
    NL = "nl"
    ES = "es"


class EmailHealth(StrEnum):
    HEALTHY = "healthy"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    FAILED = "failed"


class ArchiveReason(StrEnum):
    NO_LONGER_NEEDED = "no_longer_needed"
    DUPLICATE_ENTRY = "duplicate_entry"
    CUSTOMER_REQUEST = "customer_request"
    PAYMENT_ISSUES = "payment_issues"
    OTHER = "other"


class AlreadyArchived(Conflict):
    code = "customer_already_archived"


class NotArchived(Conflict):
    code = "customer_not_archived"


class CustomerDraft(BaseModel):
    """What creating a customer takes; the language falls back on the merchant's."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    full_name: OptionalLine = None
    company_name: OptionalLine = None
    email: OptionalEmail = None
    phone: OptionalLine = None
    language: Language | None = None


class CustomerEdit(BaseModel):
    """What editing a customer takes: a field left out stays as it is, null clears it."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind = Field(default_factory=left_out)
    full_name: OptionalLine = Field(default_factory=left_out)
    company_name: OptionalLine = Field(default_factory=left_out)
    email: OptionalEmail = Field(default_factory=left_out)
    phone: OptionalLine = Field(default_factory=left_out)
    language: Language = Field(default_factory=left_out)


EDITABLE = tuple(CustomerEdit.model_fields)


class Archiving(BaseModel):
    reason: ArchiveReason
    note: str | None
    at: datetime
    by: Actor


class Counts(BaseModel):
    """How many of each the customer has; always equal to the rows themselves."""

    notes: int = 0
    activity: int = 0


class Customer(BaseModel):
    """`version` counts edits of the customer's own fields; a note or a count does not raise it."""

    model_config = ConfigDict(frozen=True)

    id: str
    number: str
    kind: Kind
    full_name: str | None
    company_name: str | None
    email: str | None
    email_health: EmailHealth = EmailHealth.HEALTHY
    phone: str | None
    language: Language
    status: Status = Status.ACTIVE
    archived: Archiving | None = None
    counts: Counts = Counts()
    created_at: datetime
    updated_at: datetime
    version: int = 1

    @computed_field  # type: ignore[prop-decorator]
    @property
    def name(self) -> str:
        """The company of a business, the person otherwise."""
        return (self.company_name if self.kind is Kind.BUSINESS else self.full_name) or ""

    def edited(self, edit: CustomerEdit, *, region: str) -> "Customer":
        """Switching the kind keeps the other kind's fields, so that switching back loses nothing (Q49).

        A new address starts healthy (Q50). Raises InvalidInput.
        """
        sent = edit.model_dump(exclude_unset=True)
        if sent.get("phone"):
            sent["phone"] = e164(sent["phone"], region=region)
        changes = {field: value for field, value in sent.items() if value != getattr(self, field)}
        if "email" in changes:
            changes["email_health"] = EmailHealth.HEALTHY
        return self._next(**changes)._checked() if changes else self

    def archive(self, reason: ArchiveReason, note: str | None, *, by: Actor) -> "Customer":
        """Allowed from Active and Suspended (Q14)."""
        if self.status is Status.ARCHIVED:
            raise AlreadyArchived("This customer is archived already.", current=self)
        archiving = Archiving(reason=reason, note=note, at=now(), by=by)
        return self._next(status=Status.ARCHIVED, archived=archiving)

    def reactivate(self) -> "Customer":
        """Always to Active, whatever the status was before archiving (Q14)."""
        if self.status is not Status.ARCHIVED:
            raise NotArchived("Only an archived customer can be reactivated.", current=self)
        return self._next(status=Status.ACTIVE, archived=None)

    def logged(self) -> "Customer":
        """As it is once the command at hand has its entry in the activity log."""
        return self.model_copy(update={"counts": self.counts.model_copy(update={"activity": self.counts.activity + 1})})

    def _next(self, **changes: Any) -> "Customer":
        return self.model_copy(update={**changes, "updated_at": now(), "version": self.version + 1})

    def _checked(self) -> "Customer":
        required = "company_name" if self.kind is Kind.BUSINESS else "full_name"
        if not getattr(self, required):
            label = "company name" if self.kind is Kind.BUSINESS else "full name"
            raise InvalidInput(FieldProblem(required, "required", f"A {self.kind} customer needs a {label}."))
        return self


def new_customer(draft: CustomerDraft, *, number: str, region: str, language: Language) -> Customer:
    """The customer a draft describes; raises InvalidInput."""
    at = now()
    return Customer(
        id=new_id("cst"),
        number=number,
        kind=draft.kind,
        full_name=draft.full_name,
        company_name=draft.company_name,
        email=draft.email,
        phone=e164(draft.phone, region=region) if draft.phone else None,
        language=draft.language or language,
        created_at=at,
        updated_at=at,
    )._checked()


class CustomerRow(TypedDict):
    """What a list shows of a customer; kept whole on the item, so that a list reads nothing else."""

    id: str
    number: str
    name: str
    kind: Kind
    email: str | None
    phone: str | None
    status: Status
    created_at: str


def row(customer: Customer) -> CustomerRow:
    shown: CustomerRow = customer.model_dump(mode="json", include=set(CustomerRow.__annotations__))  # type: ignore[assignment]
    return shown
