"""Addresses of a customer. The primary one is stored on the customer, each other one as an item (Q21)."""

import re
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.codes import plain_dashes, words_of
from shared.domain.core.countries import Country
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern, new_id
from shared.domain.core.models import RequestModel
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import OptionalLine
from shared.errors import Conflict, FieldProblem, InvalidInput

MAX_ADDRESSES = 50

AddressId = Annotated[str, StringConstraints(pattern=id_pattern("addr"))]

# Postal codes without blanks and dashes (Universal Postal Union, addressing systems).
_POSTAL_CODES = {
    "AT": r"\d{4}",
    "BE": r"\d{4}",
    "CH": r"\d{4}",
    "DE": r"\d{5}",
    "DK": r"\d{4}",
    "ES": r"\d{5}",
    "FI": r"\d{5}",
    "FR": r"\d{5}",
    "IT": r"\d{5}",
    "LU": r"\d{4}",
    "NL": r"[1-9]\d{3}[A-Z]{2}",
    "NO": r"\d{4}",
    "PL": r"\d{5}",
    "PT": r"\d{7}",
    "SE": r"\d{5}",
}
# The letters before a postal code in mail from abroad, where they differ from ISO 3166: those of vehicles, which the
# posts of Europe used until 1994 and still print (UN/ECE, "Distinguishing Signs Used on Vehicles").
_COUNTRY_LETTERS = {
    "AT": "A",
    "BA": "BIH",
    "BE": "B",
    "DE": "D",
    "EE": "EST",
    "ES": "E",
    "FI": "FIN",
    "FR": "F",
    "HU": "H",
    "IE": "IRL",
    "IT": "I",
    "LI": "FL",
    "LU": "L",
    "ME": "MNE",
    "MK": "NMK",
    "NO": "N",
    "PT": "P",
    "RS": "SRB",
    "SE": "S",
    "SI": "SLO",
    "SM": "RSM",
    "XK": "RKS",
}
# The countries whose codes never begin with their own letters. Elsewhere the letters may be a part of the code, as in
# LV-1010, AD100 or JE2 3AB (Universal Postal Union, addressing systems).
_LETTERS_ARE_ADDED = {*_POSTAL_CODES, *_COUNTRY_LETTERS, "BG", "CY", "CZ", "GB", "GR", "HR", "RO", "SK", "TR", "UA"}


class AddressActivity(ActivityKind):
    ADDED = "addresses.added"
    EDITED = "addresses.edited"
    DELETED = "addresses.deleted"
    RESTORED = "addresses.restored"
    MADE_PRIMARY = "addresses.made_primary"


class PrimaryAddress(Conflict):
    """The primary address cannot be removed while there are others. Make another one primary first."""

    code = "primary_address"

    def __init__(self) -> None:
        super().__init__("Make another address the primary one first.")


class AddressDraft(RequestModel):
    """A new address. `country` is ISO 3166 alpha-2; `label` distinguishes addresses, such as `Warehouse`."""

    label: OptionalLine = None
    street: OptionalLine = None
    postal_code: OptionalLine = None
    city: OptionalLine = None
    country: Country


class AddressEdit(RequestModel):
    """An edit of an address. An omitted field keeps its value, null clears it."""

    label: OptionalLine = Field(default_factory=unset)
    street: OptionalLine = Field(default_factory=unset)
    postal_code: OptionalLine = Field(default_factory=unset)
    city: OptionalLine = Field(default_factory=unset)
    country: Country = Field(default_factory=unset)


PARTS = tuple(AddressDraft.model_fields)


class Address(CustomerRecord):
    """An address. `version` rises with each edit; the version of the primary address is the customer's."""

    label: str | None
    street: str | None
    postal_code: str | None
    city: str | None
    country: str

    @property
    def title(self) -> str:
        """The label of the address in the activity log."""
        return self.label or ", ".join(part for part in (self.street, self.city) if part) or self.country

    def tally(self) -> Tally:
        return {"counts.addresses": 1}

    def edited(self, edit: AddressEdit, *, field: str = "") -> "Address":
        """Return the address after an edit. `field` is the prefix of field names in errors. Raise InvalidInput."""
        parts = {name: getattr(edit, name) for name in edit.model_fields_set}
        checked = parts | {"postal_code": _postal_code({**self.model_dump(), **parts}, field)}
        changes = {name: value for name, value in checked.items() if value != getattr(self, name)}
        return self.model_copy(update={**changes, "version": self.version + 1}) if changes else self


def new_address(draft: AddressDraft | AddressEdit, *, field: str = "") -> Address:
    """Return a new address. `field` is the prefix of field names in errors.

    Raise InvalidInput, also for an edit without a country where the customer has no address yet.
    """
    parts: dict[str, Any] = dict.fromkeys(PARTS) | draft.model_dump(exclude_unset=True)
    if not parts["country"]:
        raise InvalidInput(FieldProblem(_within(field, "country"), "required", "An address needs a country."))
    return Address(id=new_id("addr"), **parts | {"postal_code": _postal_code(parts, field)})


def _postal_code(parts: dict[str, Any], field: str) -> str | None:
    """Return the postal code as its country writes it, `1234 AB`, without the country's letters.

    The rest is unchanged for a country whose form is not listed.
    """
    typed, country = parts["postal_code"], parts["country"]
    form = _POSTAL_CODES.get(country)
    if not typed:
        return typed
    if not form:
        return _without_letters(typed, country)
    bare = _without_letters("".join(words_of(typed)), country)
    if not re.fullmatch(form, bare, re.ASCII):
        problem = f"Write a postal code as {country} has them{', such as 1234 AB' * (country == 'NL')}."
        raise InvalidInput(FieldProblem(_within(field, "postal_code"), "invalid_postal_code", problem))
    match country:
        case "NL":
            return f"{bare[:4]} {bare[4:]}"
        case "SE":
            return f"{bare[:3]} {bare[3:]}"
        case "PL":
            return f"{bare[:2]}-{bare[2:]}"
        case "PT":
            return f"{bare[:4]}-{bare[4:]}"
    return bare


def _without_letters(code: str, country: str) -> str:
    """Return a postal code without the letters of its country, before a digit or a dash: `8211` for `L-8211`."""
    letters = "|".join({country, _COUNTRY_LETTERS.get(country, country)})
    prefixed = re.match(rf"({letters})([\W_]*(?=\d)|-(?=\w))", plain_dashes(code), re.IGNORECASE)
    return code[prefixed.end() :] if prefixed and country in _LETTERS_ARE_ADDED else code


def _within(field: str, part: str) -> str:
    return f"{field}.{part}" if field else part


def add_address(draft: AddressDraft, *, by: Actor) -> Act[Address]:
    """Return the act that adds an address. Raise InvalidInput."""
    address = new_address(draft)
    return Act(None, address, _entry(AddressActivity.ADDED, address, by=by))


def edit_address(before: Address, edit: AddressEdit, *, by: Actor) -> Act[Address]:
    """Return the act that edits an address. Raise InvalidInput."""
    after = before.edited(edit)
    changes = changes_of("address", PARTS, before.model_dump(), after.model_dump())
    return Act(before, after, _entry(AddressActivity.EDITED, after, by=by, changes=changes))


def delete_address(address: Address, *, by: Actor) -> Act[Address]:
    return Act(address, None, _entry(AddressActivity.DELETED, address, by=by))


def restore_address(address: Address, *, by: Actor) -> Act[Address]:
    return Act(None, address, _entry(AddressActivity.RESTORED, address, by=by))


def address_made_primary(address: Address, *, by: Actor) -> ActivityEntry:
    return _entry(AddressActivity.MADE_PRIMARY, address, by=by)


def _entry(kind: AddressActivity, address: Address, *, by: Actor, changes: list[Change] | None = None) -> ActivityEntry:
    subject = Subject(type="address", id=address.id, label=address.title)
    return entry(kind, by=by, subject=subject, changes=changes)
