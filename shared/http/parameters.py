"""Types for the parameters of routes: the permission, values from the request, and values made from them."""

import re
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.params import Header, Query
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.access import Member, Permission
from shared.domain.core.once import Once
from shared.errors import FieldProblem, InvalidInput
from shared.http.strangers import body_as_sent, stranger_of


class Injected:
    """The annotation of a route's parameter that `make` provides: it is no field of the request."""

    def __init__(self, make: Callable[[APIGatewayHttpResolver], Any]) -> None:
        self.make = make


class May(Injected):
    """The member who sends the request. Members without the permission are refused; `None` admits every member."""

    def __init__(self, permission: Permission | None) -> None:
        super().__init__(lambda app: app.context["member"])
        self.permission = permission


class FromPage(Injected):
    """The page's own browser, which sends a request without a token. Requests that do not come from it are refused."""

    def __init__(self) -> None:
        super().__init__(lambda app: app.context["browser"])


class Public(Injected):
    """A stranger: anybody may send the request. `reason` is why, for the list in docs/permissions.md."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(lambda app: stranger_of(app.current_event.raw_event))
        self.reason = reason


Admission = May | FromPage | Public


def _once(app: APIGatewayHttpResolver) -> Once | None:
    event = app.current_event
    key = event.raw_event["headers"].get("idempotency-key")
    if key is None:
        return None
    if not (key.isascii() and key.isprintable() and 1 <= len(key) <= 200):
        problem = "Use 1 to 200 printable ASCII characters, for example a UUID."
        raise InvalidInput(FieldProblem("Idempotency-Key", "invalid_key", problem))
    member: Member = app.context["member"]
    route = f"{event.http_method} {event.path}"
    return Once.of(member.merchant_id, member.id, key, route=route, body=event.body or "")


IdempotencyKey = Annotated[Once | None, Injected(_once)]
"""Accepts the header Idempotency-Key: repeated requests with the same key take effect once."""


# An entity tag (RFC 9110, 8.8.3), or the bare number.
_TAG = r'((W/)?"[1-9][0-9]{0,8}"|[1-9][0-9]{0,8})'


def _version(tag: str) -> int:
    if not re.fullmatch(_TAG, tag):
        raise PydanticCustomError("invalid_version", 'Name the version you saw, such as "3".')
    return int(tag.removeprefix("W/").strip('"'))


AsSent = Annotated[str, Injected(lambda app: body_as_sent(app.current_event.raw_event))]
"""The body of a request that is not validated, as text, whatever its media type is."""


SeenVersion = Annotated[
    int,
    BeforeValidator(_version),
    WithJsonSchema({"type": "string", "pattern": rf"^{_TAG}$", "example": '"3"'}),
    Header(
        alias="If-Match",
        description="The version of the record that you read, from ETag or `version`. "
        "The request fails with `stale_version` if the record has changed since.",
    ),
]

SeenOrAnyVersion = Annotated[
    int | None,
    BeforeValidator(lambda tag: None if tag == "*" else _version(tag)),
    WithJsonSchema({"type": "string", "pattern": rf"^({_TAG}|\*)$", "example": '"3"'}),
    Header(
        alias="If-Match",
        description="The version of the record that you read, from ETag or `version`; "
        "`*` matches every version (RFC 9110, 13.1.1).",
    ),
]

Limit = Annotated[int, Query(ge=1, le=100, description="The maximum number of items on the page.")]
Cursor = Annotated[
    str | None,
    Query(
        max_length=2000,
        description="`next_cursor` of the previous page of the same list; omit it for the first page.",
    ),
]
DryRun = Annotated[bool, Query(description="Return the result without changing anything.")]


@cache
def admission_of(route: Callable[..., Any]) -> Admission | None:
    """Return whom a route admits; None for what answers an unknown route, which the resolver calls like a route."""
    declared = [mark for mark in annotations_of(route).values() if isinstance(mark, Admission)]
    return declared[0] if len(declared) == 1 else None


def permission_of(route: Callable[..., Any]) -> May | None:
    """Return what a route requires of a member; None for a route that takes no member."""
    admission = admission_of(route)
    return admission if isinstance(admission, May) else None


def annotations_of(route: Callable[..., Any]) -> dict[str, Any]:
    """Return the last value in `Annotated` of each parameter that has one."""
    hints = get_type_hints(route, include_extras=True)
    return {name: hint.__metadata__[-1] for name, hint in hints.items() if hasattr(hint, "__metadata__")}
