"""A contact of a customer: a person to write to or call.

The primary one is the customer's own name, position, e-mail and mobile number, so the header's e-mail is theirs
(Q22); the others stand beside it.
"""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Subject, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.contact_details import OptionalEmail, e164
from shared.domain.core.edits import left_out
from shared.domain.core.ids import new_id
from shared.domain.core.models import Sent
from shared.domain.core.records import Belonging, version_beyond
from shared.domain.core.text import Line, OptionalLine
from shared.domain.customer.customer_fields import CustomerEdit, Kind
from shared.domain.customer.customers import Customer
from shared.errors import Conflict

MOST_CONTACTS = 50

Name = Annotated[Line, StringConstraints(min_length=1)]


class PrimaryContact(Conflict):
    code = "primary_contact"

    def __init__(self) -> None:
        super().__init__("Make another contact the primary one first.")


class OwnContact(Conflict):
    code = "own_contact"

    def __init__(self) -> None:
        super().__init__("An individual is their own primary contact.")


class ContactDraft(Sent):
    name: Name
    email: OptionalEmail = None
    phone: OptionalLine = None
    role: OptionalLine = None


class ContactEdit(Sent):
    """A field left out stays as it is, null clears it."""

    name: Name = Field(default_factory=left_out)
    email: OptionalEmail = Field(default_factory=left_out)
    phone: OptionalLine = Field(default_factory=left_out)
    role: OptionalLine = Field(default_factory=left_out)


class Contact(Belonging):
    """`name` may be absent where the contact was a customer's primary one. `phone` is E.164."""

    name: str | None
    email: str | None
    phone: str | None
    role: str | None

    @property
    def said_of(self) -> bool:
        """Whether anything is known of them."""
        return any((self.name, self.email, self.phone, self.role))

    @property
    def title(self) -> str:
        """What the activity log calls them."""
        return self.name or self.email or self.phone or self.role or ""

    def edited(self, edit: ContactEdit, *, region: str) -> "Contact":
        """Raises InvalidInput."""
        changes = {name: value for name, value in _spelled(edit, region).items() if value != getattr(self, name)}
        return self.model_copy(update={**changes, "version": self.version + 1}) if changes else self


_AS_CUSTOMER = {"name": "full_name", "email": "email", "phone": "mobile", "role": "position"}


def new_contact(draft: ContactDraft, *, region: str) -> Contact:
    """Raises InvalidInput."""
    nothing: dict[str, Any] = dict.fromkeys(ContactDraft.model_fields)
    return Contact(id=new_id("cont"), **nothing | _spelled(draft, region))


def primary_contact(customer: Customer) -> Contact:
    """The contact that the customer itself holds; its version is the customer's."""
    fields = {field: getattr(customer, of_customer) for field, of_customer in _AS_CUSTOMER.items()}
    return Contact(id=customer.contact_id, version=customer.version, **fields)


def edit_of_customer(edit: ContactEdit, *, region: str) -> CustomerEdit:
    """What editing the primary contact edits; raises InvalidInput."""
    return CustomerEdit.model_construct(
        **{_AS_CUSTOMER[field]: value for field, value in _spelled(edit, region).items()}
    )


def with_primary(customer: Customer, contact: Contact, *, region: str) -> Customer:
    """The customer once this contact is the primary one; raises OwnContact."""
    if customer.kind is Kind.INDIVIDUAL:
        raise OwnContact
    said = CustomerEdit.model_construct(
        **{of_customer: getattr(contact, field) for field, of_customer in _AS_CUSTOMER.items()}
    )
    version = version_beyond(customer.version, contact.version)
    return customer.edited(said, region=region).model_copy(update={"contact_id": contact.id, "version": version})


def _spelled(said: ContactDraft | ContactEdit, region: str) -> dict[str, Any]:
    fields = {name: getattr(said, name) for name in said.model_fields_set}
    if fields.get("phone"):
        fields["phone"] = e164(fields["phone"], region=region)
    return fields


def about_contact(kind: ActivityKind, contact: Contact, *, by: Actor, before: Contact | None = None) -> ActivityEntry:
    """For an edit, `before` is the contact as it was."""
    subject = Subject(type="contact", id=contact.id, label=contact.title)
    fields = tuple(ContactDraft.model_fields)
    changes = changes_of(fields, before.model_dump(), contact.model_dump()) if before else []
    return entry(kind, by=by, subject=subject, changes=changes)
