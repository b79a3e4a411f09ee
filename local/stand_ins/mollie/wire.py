"""Mollie's wire format: ids, moments, amounts, links, pages of lists and error bodies."""

import re
import secrets
import string
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from shared.domain.core.money import DECIMALS, Amount

Wire = dict[str, Any]

_LETTERS = string.ascii_letters + string.digits
_HAL, _HTML = "application/hal+json", "text/html"
MAX_LIMIT, DEFAULT_LIMIT = 250, 50


class Problem(Exception):
    """An answer of failure in the place of the expected one."""

    def __init__(self, status: int, detail: str, field: str | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.field = status, detail, field

    def body(self) -> Wire:
        title = {401: "Unauthorized Request", 404: "Not Found", 410: "Gone", 422: "Unprocessable Entity"}
        named = {"field": self.field} if self.field else {}
        return {"status": self.status, "title": title.get(self.status, "Error"), "detail": self.detail, **named}


def new_id(prefix: str) -> str:
    return f"{prefix}_{''.join(secrets.choice(_LETTERS) for _ in range(10))}"


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def moment_of(value: str) -> datetime:
    return datetime.fromisoformat(value)


def day_of(value: Any, field: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Problem(422, f"The '{field}' field should be in the format YYYY-MM-DD", field) from None


def money(amount: Amount) -> Wire:
    return {"value": str(amount), "currency": amount.currency}


def amount_of(wire: Any) -> Amount:
    return Amount.parse(wire["value"], wire["currency"])


def asked_amount(body: Mapping[str, Any]) -> Amount:
    """Return the amount of a request. Raise Problem as Mollie answers a wrong one."""
    wire = body.get("amount")
    if not isinstance(wire, dict):
        raise Problem(422, "The amount is missing", "amount")
    if wire.get("currency") not in DECIMALS:
        raise Problem(422, "The amount contains an invalid currency", "amount.currency")
    try:
        amount = amount_of(wire)
    except (TypeError, KeyError, ValueError):
        raise Problem(422, "The amount contains an invalid value", "amount.value") from None
    if amount.minor <= 0:
        raise Problem(422, "The amount is lower than the minimum", "amount")
    return amount


def required(body: Mapping[str, Any], field: str) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not value.strip():
        raise Problem(422, f"The '{field}' field is missing", field)
    return value


def address(body: Mapping[str, Any], field: str) -> str:
    value = required(body, field)
    if not re.match(r"https?://[^\s/]+", value):
        raise Problem(422, f"The '{field}' is not a valid URL", field)
    return value


def found(rows: Mapping[str, Wire], wanted: str, kind: str) -> Wire:
    if wanted not in rows:
        raise Problem(404, f"No {kind} exists with token {wanted}.")
    return rows[wanted]


def shown(row: Wire) -> Wire:
    """Return an object without what only the stand-in knows of it."""
    return {name: value for name, value in row.items() if name != "private"}


def link(href: str, *, html: bool = False) -> Wire:
    return {"href": href, "type": _HTML if html else _HAL}


def page_of(name: str, rows: Iterable[Wire], query: Mapping[str, str], at: str) -> Wire:
    """Return a page of a list, newest first, from the row `from` on, which it contains."""
    try:
        limit = int(query.get("limit", DEFAULT_LIMIT))
    except ValueError:
        limit = 0
    if not 1 <= limit <= MAX_LIMIT:
        raise Problem(400, f"Invalid limit: use a number from 1 to {MAX_LIMIT}", "limit")
    listed = list(rows)
    if query.get("sort") != "asc":
        listed.reverse()
    ids = [one["id"] for one in listed]
    start = query.get("from")
    if start and start not in ids:
        raise Problem(404, f"No object exists with token {start}.", "from")
    first = ids.index(start) if start else 0
    page, rest = listed[first : first + limit], listed[first + limit :]
    following = link(f"{at}?from={rest[0]['id']}&limit={limit}") if rest else None
    before = ids[max(first - limit, 0)] if first else None
    return {
        "count": len(page),
        "_embedded": {name: page},
        "_links": {
            "self": link(at),
            "previous": link(f"{at}?from={before}&limit={limit}") if before else None,
            "next": following,
        },
    }
