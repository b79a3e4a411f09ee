"""A customer of the demo: the request that creates it, and the changes that follow."""

from dataclasses import dataclass
from typing import Any

Fields = dict[str, Any]
# A title and a content.
Note = tuple[str, str]


@dataclass(frozen=True)
class DemoCustomer:
    """`draft` is a request body, `tags` are names of tags, `notes` the newest first, `pinned` the titles of notes.

    The records of other sections are in sections/.
    """

    draft: Fields
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    pinned: tuple[str, ...] = ()
    # Bodies of later edits.
    edits: tuple[Fields, ...] = ()
    # The reason, if the customer was archived or suspended.
    archived: str = ""
    suspended: str = ""
    # How the customer was deleted, if it was: keep or remove what is linked to it.
    deleted: str = ""

    @property
    def name(self) -> str:
        """What the customer is called in sections/."""
        return str(self.draft.get("company_name") or self.draft["full_name"])


def business(
    name: str, contact: str = "", email: str = "", phone: str = "", language: str = "", **more: Any
) -> DemoCustomer:
    draft = {"kind": "business", "company_name": name, "full_name": contact, "email": email, "phone": phone}
    return _customer(draft | {"language": language}, more)


def individual(name: str, email: str = "", phone: str = "", language: str = "", **more: Any) -> DemoCustomer:
    draft = {"kind": "individual", "full_name": name, "email": email, "phone": phone, "language": language}
    return _customer(draft, more)


def _customer(draft: Fields, more: Fields) -> DemoCustomer:
    """Take the arguments that are no field of DemoCustomer as fields of the draft, and leave out empty ones."""
    changes = {name: more.pop(name) for name in list(more) if name in DemoCustomer.__dataclass_fields__}
    return DemoCustomer({field: value for field, value in (draft | more).items() if value != ""}, **changes)


def at(street: str, postal_code: str, city: str, country: str = "NL", label: str = "") -> Fields:
    """Return the body of an address."""
    whole = {"label": label, "street": street, "postal_code": postal_code, "city": city, "country": country}
    return {part: value for part, value in whole.items() if value}


def ref(source: str, external_id: str, url: str) -> Fields:
    """Return a reference to the customer in another system."""
    return {"source": source, "external_id": external_id, "url": url}
