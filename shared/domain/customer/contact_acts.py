"""Drafts, edits and acts on contacts."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.contact_details import OptionalEmail, e164
from shared.domain.core.edits import unset
from shared.domain.core.ids import new_id
from shared.domain.core.models import RequestModel
from shared.domain.core.records import version_beyond
from shared.domain.core.text import Line, OptionalLine
from shared.domain.customer.contacts import AS_CUSTOMER, Contact, primary_contact
from shared.domain.customer.customer_edits import edited
from shared.domain.customer.customer_fields import CustomerEdit
from shared.domain.customer.customer_values import Kind, Receives
from shared.domain.customer.customers import CustomerCard
from shared.errors import Conflict

Name = Annotated[Line, StringConstraints(min_length=1)]


def _distinct(received: list[Receives]) -> list[Receives]:
    return [one for one in Receives if one in received]


ReceivedMail = Annotated[list[Receives], Field(max_length=2 * len(Receives)), AfterValidator(_distinct)]
"""The kinds of mail that a contact receives, without duplicates."""


class ContactActivity(ActivityKind):
    ADDED = "contacts.added"
    EDITED = "contacts.edited"
    DELETED = "contacts.deleted"
    RESTORED = "contacts.restored"
    MADE_PRIMARY = "contacts.made_primary"


class PrimaryContact(Conflict):
    """The primary contact cannot be deleted. Make another contact the primary one first."""

    code = "primary_contact"

    def __init__(self) -> None:
        super().__init__("Make another contact the primary one first.")


class OwnContact(Conflict):
    """An individual is their own primary contact, so no other contact can be the primary one."""

    code = "own_contact"

    def __init__(self) -> None:
        super().__init__("An individual is their own primary contact.")


class ContactDraft(RequestModel):
    """A new contact. `phone` may be in national form; it is stored as E.164."""

    name: Name
    email: OptionalEmail = None
    phone: OptionalLine = None
    role: OptionalLine = None
    receives: ReceivedMail = Field(default=[])


class ContactEdit(RequestModel):
    """An edit of a contact. An omitted field keeps its value, null clears it."""

    name: Name = Field(default_factory=unset)
    email: OptionalEmail = Field(default_factory=unset)
    phone: OptionalLine = Field(default_factory=unset)
    role: OptionalLine = Field(default_factory=unset)
    receives: ReceivedMail = Field(default_factory=unset)


def add_contact(draft: ContactDraft, *, region: str, by: Actor) -> Act[Contact]:
    """Return the act that adds a contact. `region` (ISO 3166) applies to phone numbers without a country code.

    Raise InvalidInput.
    """
    contact = new_contact(draft, region=region)
    return Act(None, contact, _entry(ContactActivity.ADDED, contact, by=by))


def edit_contact(before: Contact, edit: ContactEdit, *, region: str, by: Actor) -> Act[Contact]:
    """Return the act that edits a contact. Raise InvalidInput."""
    after = _after(before, edit, region=region)
    return Act(before, after, _edited(before, after, by=by))


def edit_primary_contact(customer: CustomerCard, edit: ContactEdit, *, region: str, by: Actor) -> Act[CustomerCard]:
    """Return the act that edits the customer's fields of the primary contact. Raise InvalidInput."""
    fields = {AS_CUSTOMER[field]: value for field, value in _normalised(edit, region).items()}
    after = _with_fields(customer, fields, region=region)
    return Act(customer, after, _edited(primary_contact(customer), primary_contact(after), by=by))


def delete_contact(contact: Contact, *, by: Actor) -> Act[Contact]:
    return Act(contact, None, _entry(ContactActivity.DELETED, contact, by=by))


def restore_contact(contact: Contact, *, by: Actor) -> Act[Contact]:
    return Act(None, contact, _entry(ContactActivity.RESTORED, contact, by=by))


def make_contact_primary(customer: CustomerCard, contact: Contact, *, region: str, by: Actor) -> Act[CustomerCard]:
    """Return the act that copies a contact to the customer's own fields. Raise OwnContact for an individual."""
    if customer.kind is Kind.INDIVIDUAL:
        raise OwnContact
    fields = {of_customer: getattr(contact, field) for field, of_customer in AS_CUSTOMER.items()}
    version = version_beyond(customer.version, contact.version)
    after = _with_fields(customer, fields, region=region)
    after = after.model_copy(update={"contact_id": contact.id, "version": version})
    return Act(customer, after, _entry(ContactActivity.MADE_PRIMARY, contact, by=by))


def new_contact(draft: ContactDraft, *, region: str) -> Contact:
    """Return a new contact. Raise InvalidInput."""
    nothing: dict[str, Any] = dict.fromkeys(ContactDraft.model_fields) | {"receives": []}
    return Contact(id=new_id("cont"), **nothing | _normalised(draft, region))


def _after(contact: Contact, edit: ContactEdit, *, region: str) -> Contact:
    """Return the contact after an edit. Raise InvalidInput."""
    changes = {name: value for name, value in _normalised(edit, region).items() if value != getattr(contact, name)}
    return contact.model_copy(update={**changes, "version": contact.version + 1}) if changes else contact


def _with_fields(customer: CustomerCard, fields: dict[str, Any], *, region: str) -> CustomerCard:
    """Return the customer with other fields of the primary contact. Raise InvalidInput."""
    # An edit of the customer does not have it: which mail a person receives is no property of a company.
    receives = fields.pop("contact_receives", customer.contact_receives)
    after = edited(customer, CustomerEdit.model_construct(**fields), region=region)
    if receives == customer.contact_receives:
        return after
    changed = customer.next_version() if after is customer else after
    return changed.model_copy(update={"contact_receives": receives})


def _normalised(sent: ContactDraft | ContactEdit, region: str) -> dict[str, Any]:
    fields = {name: getattr(sent, name) for name in sent.model_fields_set}
    if fields.get("phone"):
        fields["phone"] = e164(fields["phone"], region=region)
    return fields


def _edited(before: Contact, after: Contact, *, by: Actor) -> ActivityEntry:
    fields = [name for name in ContactDraft.model_fields if name != "receives"]
    received = [f"receives_{kind}" for kind in Receives]
    changes = changes_of("contact", (*fields, *received), _logged(before), _logged(after))
    return _entry(ContactActivity.EDITED, after, by=by, changes=changes)


def _logged(contact: Contact) -> dict[str, Any]:
    """Return a contact with a field of its own for each kind of mail, because the page translates their values."""
    return contact.model_dump() | {f"receives_{kind}": kind in contact.receives for kind in Receives}


def _entry(kind: ContactActivity, contact: Contact, *, by: Actor, changes: list[Change] | None = None) -> ActivityEntry:
    subject = Subject(type="contact", id=contact.id, label=contact.title)
    return entry(kind, by=by, subject=subject, changes=changes)
