"""What a route's parameters say: who may, what the request names, and what is made from it."""

import re
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.params import Header, Path, Query
from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.access import Member, Permission
from shared.domain.core.ids import ADDRESS_ID, CONTACT_ID, CUSTOMER_ID, MEMBER_ID, NOTE_ID, TAG_ID
from shared.errors import FieldProblem, InvalidInput
from shared.store.engine.idempotency import Once


class FilledIn:
    """Marks a parameter of a route whose value is not a field of the request, but made from it."""

    def __init__(self, make: Callable[[APIGatewayHttpResolver], Any]) -> None:
        self.make = make


class May(FilledIn):
    """The member who asks; a route that takes one is refused to members without the permission.

    `None` lets every member in.
    """

    def __init__(self, permission: Permission | None) -> None:
        super().__init__(lambda app: app.context["member"])
        self.permission = permission


def _once(app: APIGatewayHttpResolver) -> Once | None:
    asked = app.current_event
    key = asked.raw_event["headers"].get("idempotency-key")
    if key is None:
        return None
    if not (key.isascii() and key.isprintable() and 1 <= len(key) <= 200):
        problem = "Use 1 to 200 printable ASCII characters, for example a UUID."
        raise InvalidInput(FieldProblem("Idempotency-Key", "invalid_key", problem))
    member: Member = app.context["member"]
    route = f"{asked.http_method} {asked.path}"
    return Once.of(member.merchant_id, member.id, key, route=route, body=asked.body or "")


AskedOnce = Annotated[Once | None, FilledIn(_once)]
"""Takes the header Idempotency-Key: however often the request is repeated, it takes effect once."""


# An entity tag (RFC 9110, 8.8.3), or the bare number.
_TAG = r'((W/)?"[1-9][0-9]{0,8}"|[1-9][0-9]{0,8})'


def _version(tag: str) -> int:
    matched = re.fullmatch(_TAG, tag)
    if not matched:
        raise PydanticCustomError("invalid_version", 'Name the version you saw, such as "3".')
    return int(tag.removeprefix("W/").strip('"'))


SeenVersion = Annotated[
    int,
    BeforeValidator(_version),
    WithJsonSchema({"type": "string", "pattern": rf"^{_TAG}$", "example": '"3"'}),
    Header(alias="If-Match", description="The version you saw, from ETag or `version`."),
]

SeenOrAnyVersion = Annotated[
    int | None,
    BeforeValidator(lambda tag: None if tag == "*" else _version(tag)),
    WithJsonSchema({"type": "string", "pattern": rf"^({_TAG}|\*)$", "example": '"3"'}),
    Header(alias="If-Match", description="The version you saw, or `*` for whichever it is (RFC 9110, 13.1.1)."),
]

CustomerId = Annotated[str, Path(pattern=CUSTOMER_ID)]
ContactId = Annotated[str, Path(pattern=CONTACT_ID)]
AddressId = Annotated[str, Path(pattern=ADDRESS_ID)]
TagId = Annotated[str, Path(pattern=TAG_ID)]
NoteId = Annotated[str, Path(pattern=NOTE_ID)]
MemberId = Annotated[str, Path(pattern=MEMBER_ID)]
Limit = Annotated[int, Query(ge=1, le=100, description="At most so many rows.")]
Cursor = Annotated[str | None, Query(max_length=2000, description="`next_cursor` of the page before.")]
DryRun = Annotated[bool, Query(description="Say what would happen, and change nothing.")]


@cache
def permission_of(route: Callable[..., Any]) -> May | None:
    """What a route asks of a member; None for a public route, which takes no member."""
    return next((mark for mark in marks(route).values() if isinstance(mark, May)), None)


def marks(route: Callable[..., Any]) -> dict[str, Any]:
    """What `Annotated` says last of each parameter that it is used for."""
    hints = get_type_hints(route, include_extras=True)
    return {name: hint.__metadata__[-1] for name, hint in hints.items() if hasattr(hint, "__metadata__")}
