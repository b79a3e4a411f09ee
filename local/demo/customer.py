"""What the demo says of a customer: what is sent to make one, and what happens to it afterwards."""

from dataclasses import dataclass
from typing import Any

Said = dict[str, Any]
# A title and a content.
Note = tuple[str, str]


@dataclass(frozen=True)
class DemoCustomer:
    """`draft`, `contacts` and `addresses` are as the API takes them. `tags` are names, `notes` the newest first,
    `pinned` the titles of some."""

    draft: Said
    tags: tuple[str, ...] = ()
    contacts: tuple[Said, ...] = ()
    addresses: tuple[Said, ...] = ()
    notes: tuple[Note, ...] = ()
    pinned: tuple[str, ...] = ()
    # Edits that a colleague made later on.
    edits: tuple[Said, ...] = ()
    # The reason, where one of these happened.
    archived: str = ""
    suspended: str = ""
    # What became of what is linked to the customer: keep or remove.
    deleted: str = ""


def business(
    name: str, contact: str = "", email: str = "", phone: str = "", language: str = "", **more: Any
) -> DemoCustomer:
    draft = {"kind": "business", "company_name": name, "full_name": contact, "email": email, "phone": phone}
    return _customer(draft | {"language": language}, more)


def individual(name: str, email: str = "", phone: str = "", language: str = "", **more: Any) -> DemoCustomer:
    draft = {"kind": "individual", "full_name": name, "email": email, "phone": phone, "language": language}
    return _customer(draft, more)


def _customer(draft: Said, more: Said) -> DemoCustomer:
    """What is no part of DemoCustomer is a field of the customer; what is empty is left out."""
    afterwards = {name: more.pop(name) for name in list(more) if name in DemoCustomer.__dataclass_fields__}
    return DemoCustomer({field: value for field, value in (draft | more).items() if value != ""}, **afterwards)


def at(street: str, postal_code: str, city: str, country: str = "NL", label: str = "") -> Said:
    """An address."""
    whole = {"label": label, "street": street, "postal_code": postal_code, "city": city, "country": country}
    return {part: value for part, value in whole.items() if value}


def person(name: str, role: str = "", email: str = "", phone: str = "") -> Said:
    """A contact."""
    whole = {"name": name, "role": role, "email": email, "phone": phone}
    return {part: value for part, value in whole.items() if value}


def ref(source: str, external_id: str, url: str) -> Said:
    """The same customer in another system."""
    return {"source": source, "external_id": external_id, "url": url}
