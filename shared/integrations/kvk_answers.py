"""KVK's answers in our own terms: Basisprofiel and Vestigingsprofiel v1, Zoeken v2, and the errors of all.

KVK's OpenAPI documents (Basisprofiel 1.5, Zoeken 2.1) are the source of the fields. The readers raise KeyError,
TypeError, ValueError or AttributeError for an answer that makes no sense.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from shared.domain.core.text import one_line
from shared.domain.registries.kvk_countries import country_of
from shared.domain.registries.kvk_profiles import (
    CompanyHit,
    Industry,
    KvkProfile,
    PartialDate,
    Precision,
    RegisterAddress,
)

Wire = Mapping[str, Any]

_VISITING, _POSTAL = "bezoekadres", "correspondentieadres"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
# More than the register allows.
_LONGEST_TEXT, _MOST_NAMES = 500, 100
# The order in which a company's registrations stand for it: the main branch, the legal person, another branch.
_RANK = {"hoofdvestiging": 0, "rechtspersoon": 1}


def profile_of(wire: Wire, branch: Wire | None = None, *, of: str | None = None) -> KvkProfile:
    """Read a Basisprofiel. `branch` is the Vestigingsprofiel of the main branch, where that was asked for besides.

    `of` is the number that was asked for: an answer about another company makes no sense.
    """
    number = _kvk_number(wire)
    if of not in (None, number):
        raise ValueError("another company")
    embedded = _object(wire.get("_embedded"))
    main = {**_object(embedded.get("hoofdvestiging")), **(branch or {})}
    owner = _object(embedded.get("eigenaar"))
    visiting = _address_of(_VISITING, main, owner)
    registration = _object(wire.get("materieleRegistratie"))
    ended = registration.get("datumEinde")
    return KvkProfile(
        kvk_number=number,
        company_name=_text(wire.get("statutaireNaam")) or _required(wire, "naam"),
        statutory_name=_text(wire.get("statutaireNaam")),
        trade_names=_trade_names(wire, main),
        legal_form=_text(owner.get("rechtsvorm")) or _text(owner.get("uitgebreideRechtsvorm")),
        rsin=_text(owner.get("rsin")) or _text(main.get("rsin")),
        branch_number=main_branch(wire),
        industry=_industry(wire.get("sbiActiviteiten") or main.get("sbiActiviteiten")),
        address=visiting,
        postal_address=_address_of(_POSTAL, main, owner),
        address_shielded=visiting is None and _is_shielded(main, owner),
        founded=partial_date(registration.get("datumAanvang")),
        closed=bool(ended),
        closed_on=partial_date(ended),
        non_mailing=wire.get("indNonMailing") == "Ja",
    )


def main_branch(wire: Wire) -> str | None:
    """Return the number of the main branch of a Basisprofiel, which associations and others do not have."""
    return _text(_object(_object(wire.get("_embedded")).get("hoofdvestiging")).get("vestigingsnummer"))


def lacks_addresses(wire: Wire) -> bool:
    """Whether a Basisprofiel has a main branch without addresses: its Vestigingsprofiel may have them."""
    main = _object(_object(wire.get("_embedded")).get("hoofdvestiging"))
    return bool(main.get("vestigingsnummer")) and "adressen" not in main


def hits_of(wire: Wire) -> list[CompanyHit]:
    """Read what was found: one hit for each company, in the order of KVK, which is none."""
    found: dict[str, tuple[int, CompanyHit]] = {}
    for row in wire["resultaten"]:
        number = _kvk_number(row)
        rank = _RANK.get(str(row.get("type")), len(_RANK))
        if number not in found or rank < found[number][0]:
            found[number] = (rank, _hit(row, number))
    return [hit for _, hit in found.values()]


def codes_of(body: Any) -> set[str]:
    """Return the codes of an error, from `{fout: […]}` or the older `{meldingen: {fout: […]}}`."""
    if not isinstance(body, dict):
        return set()
    inner = body.get("meldingen")
    errors = body.get("fout") or (inner.get("fout") if isinstance(inner, dict) else None) or []
    errors = [errors] if isinstance(errors, dict) else errors
    return {str(error.get("code")) for error in errors if isinstance(error, dict)}


def partial_date(text: Any) -> PartialDate | None:
    """Read `20150600`, of which the day is unknown. Null where there is no date at all."""
    if not text:
        return None
    digits = "".join(sign for sign in str(text) if sign.isdigit())
    year, month, day = digits[:4], digits[4:6], digits[6:8]
    if len(digits) != 8 or year == "0000":
        return PartialDate(date=None, precision=Precision.UNKNOWN)
    if month == "00" or not 1 <= int(month) <= 12:
        return PartialDate(date=year, precision=Precision.YEAR)
    if day == "00" or not _is_day(f"{year}-{month}-{day}"):
        return PartialDate(date=f"{year}-{month}", precision=Precision.MONTH)
    return PartialDate(date=f"{year}-{month}-{day}", precision=Precision.DAY)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _kvk_number(wire: Wire) -> str:
    """A number that came as one has lost its leading zeros."""
    return str(wire["kvkNummer"]).zfill(8)


def _hit(row: Wire, number: str) -> CompanyHit:
    place = _object(row.get("adres"))
    at_home, abroad = _object(place.get("binnenlandsAdres")), _object(place.get("buitenlandsAdres"))
    return CompanyHit(
        kvk_number=number,
        branch_number=_text(row.get("vestigingsnummer")),
        name=_required(row, "naam"),
        street=_text(at_home.get("straatnaam")) or _text(abroad.get("straatHuisnummer")),
        city=_text(at_home.get("plaats")) or _text(abroad.get("postcodeWoonplaats")),
        active=row.get("actief") != "Nee",
    )


def _trade_names(wire: Wire, main: Wire) -> list[str]:
    named = wire.get("handelsnamen") or main.get("handelsnamen") or []
    ordered = sorted(named, key=lambda one: int(one.get("volgorde") or 0))
    return [name for name in (_text(one.get("naam")) for one in ordered) if name][:_MOST_NAMES]


def _industry(activities: Any) -> Industry | None:
    for activity in activities or []:
        if activity.get("indHoofdactiviteit") == "Ja":
            return Industry(code=str(activity["sbiCode"]), text=_text(activity.get("sbiOmschrijving")))
    return None


def _address_of(kind: str, *owners: Wire) -> RegisterAddress | None:
    """Return the first address of a kind that is not shielded. An older one or one of another kind is none."""
    for address in _addresses(*owners):
        if address.get("type") == kind and address.get("indAfgeschermd") != "Ja":
            return _address(address)
    return None


def _is_shielded(*owners: Wire) -> bool:
    return any(
        address.get("type") == _VISITING and address.get("indAfgeschermd") == "Ja" for address in _addresses(*owners)
    )


def _addresses(*owners: Wire) -> Iterable[Wire]:
    for owner in owners:
        yield from owner.get("adressen") or []


def _address(wire: Wire) -> RegisterAddress:
    """An address abroad has its street with the number, and its city with the postal code."""
    return RegisterAddress(
        street=_text(wire.get("straatnaam")) or _text(wire.get("straatHuisnummer")),
        house_number=_text(wire.get("huisnummer")),
        house_letter=_text(wire.get("huisletter")),
        house_addition=_text(wire.get("huisnummerToevoeging")),
        po_box=_text(wire.get("postbusnummer")),
        postcode=_text(wire.get("postcode")),
        city=_text(wire.get("plaats")) or _text(wire.get("postcodeWoonplaats")),
        country=country_of(str(wire.get("land") or "Nederland")),
    )


def _required(wire: Wire, name: str) -> str:
    text = _text(wire[name])
    if text is None:
        raise ValueError(f"{name} is empty")
    return text


def _text(value: Any) -> str | None:
    """Return a text or number on one line, null where there is nothing to see. Raise TypeError for anything else."""
    if value is None:
        return None
    if not isinstance(value, str | int):
        raise TypeError("neither a text nor a number")
    # A customer's item has room for so much, and none for control characters and halves of characters.
    text = _CONTROL.sub("", " ".join(str(value).split())).encode(errors="ignore").decode()
    return one_line(text[:_LONGEST_TEXT]) or None


def _object(value: Any) -> Wire:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value
