"""The HTTP edge: one resolver per function, one way to say who may, one error body for everything."""

import inspect
import re
from collections.abc import Callable
from functools import cache, wraps
from http import HTTPStatus
from time import perf_counter
from typing import Annotated, Any, cast, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import ServiceError as RoutingError
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware
from aws_lambda_powertools.event_handler.middlewares.openapi_validation import OpenAPIRequestValidationMiddleware
from aws_lambda_powertools.event_handler.openapi.exceptions import (
    RequestUnsupportedContentType,
    RequestValidationError,
)
from aws_lambda_powertools.event_handler.openapi.params import Header, Path, Query
from aws_lambda_powertools.utilities.typing import LambdaContext
from pydantic import BaseModel, BeforeValidator, WithJsonSchema

from shared import errors
from shared.access import Permission, member_of
from shared.domain.customers import CUSTOMER_ID
from shared.domain.notes import NOTE_ID
from shared.errors import FieldProblem, InvalidInput
from shared.observability import log_failure, log_refusal, log_request
from shared.store.idempotency import Once

LambdaHandler = Callable[[dict[str, Any], LambdaContext], dict[str, Any]]

STATUS: dict[type[errors.ServiceError], HTTPStatus] = {
    errors.InvalidInput: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.Forbidden: HTTPStatus.FORBIDDEN,
    errors.UpstreamUnavailable: HTTPStatus.BAD_GATEWAY,
}


class InvalidField(BaseModel):
    """`code` is for programs and translations, `problem` for people."""

    field: str
    code: str
    problem: str


class ErrorBody(BaseModel):
    """The body of every failure. `current` is the record as it is now, where that is what forbids the request."""

    code: str
    message: str
    fields: list[InvalidField] = []
    request_id: str
    current: Any = None


# ---- what a route's parameters say -------------------------------------------------------------


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
    key = asked.headers.get("idempotency-key")
    if key is None:
        return None
    if not (key.isascii() and key.isprintable() and 1 <= len(key) <= 200):
        problem = "Use 1 to 200 printable ASCII characters, for example a UUID."
        raise InvalidInput(FieldProblem("Idempotency-Key", "invalid_key", problem))
    return Once.of(key, route=f"{asked.http_method} {asked.path}", body=asked.body or "")


AskedOnce = Annotated[Once | None, FilledIn(_once)]
"""Takes the header Idempotency-Key: however often the request is repeated, it takes effect once."""

SeenVersion = Annotated[
    int,
    BeforeValidator(lambda tag: tag.removeprefix("W/").strip('"') if isinstance(tag, str) else tag),
    WithJsonSchema({"type": "string", "example": '"3"'}),
    Header(alias="If-Match", ge=1, description="The version you saw, from ETag or `version`."),
]

CustomerId = Annotated[str, Path(pattern=CUSTOMER_ID)]
NoteId = Annotated[str, Path(pattern=NOTE_ID)]
Limit = Annotated[int, Query(ge=1, le=100, description="At most so many rows.")]
Cursor = Annotated[str | None, Query(max_length=1000, description="`next_cursor` of the page before.")]
DryRun = Annotated[bool, Query(description="Say what would happen, and change nothing.")]


# ---- the app -----------------------------------------------------------------------------------


class _Resolver(APIGatewayHttpResolver):
    def route(self, *where: Any, **described: Any) -> Any:
        """A route whose marked parameters are filled in.

        The resolver's own Depends reads the signature anew for every request: as long as all else here takes.
        """
        register = super().route(*where, **described)

        def registered(route: Callable[..., Any]) -> Callable[..., Any]:
            marks = {name: mark for name, mark in _marks(route).items() if isinstance(mark, FilledIn)}
            signature = inspect.signature(route)
            stated = [field for name, field in signature.parameters.items() if name not in marks]

            @wraps(route)
            def filled_in(**fields: Any) -> Any:
                return route(**fields, **{name: mark.make(self) for name, mark in marks.items()})

            filled_in.__signature__ = signature.replace(parameters=stated)  # type: ignore[attr-defined]
            register(filled_in)
            return route

        return registered


def http_app() -> APIGatewayHttpResolver:
    """Validation is a middleware here rather than the resolver's switch: so it comes after the question who may,
    and so answers, which are ours, are not validated and encoded a second time (three times as fast)."""
    app = _Resolver(serializer=cast("Any", _to_json))
    app.use(middlewares=[_admit, OpenAPIRequestValidationMiddleware()])  # type: ignore[no-untyped-call]

    @app.exception_handler(errors.ServiceError)
    def _service_error(error: errors.ServiceError) -> Response[Any]:
        status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
        return _refuse(
            app,
            status,
            code=error.code,
            message=error.message,
            fields=[InvalidField(field=f.field, code=f.code, problem=f.problem) for f in getattr(error, "fields", ())],
            current=getattr(error, "current", None),
        )

    @app.exception_handler(RequestValidationError)
    def _invalid_request(error: RequestValidationError) -> Response[Any]:
        problems = error.errors()
        if any(problem["loc"][0] == "path" for problem in problems):
            message = "There is nothing at this address."
            return _refuse(app, HTTPStatus.NOT_FOUND, code="not_found", message=message)
        message = "Some of what was sent is not valid."
        fields = [_invalid_field(problem) for problem in problems]
        return _refuse(app, HTTPStatus.UNPROCESSABLE_ENTITY, code="invalid_request", message=message, fields=fields)

    @app.exception_handler(RequestUnsupportedContentType)
    def _unsupported(error: RequestUnsupportedContentType) -> Response[Any]:
        message = "Send JSON, with Content-Type: application/json."
        return _refuse(app, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, code="unsupported_media_type", message=message)

    @app.exception_handler(RoutingError)
    def _routing_error(error: RoutingError) -> Response[Any]:
        return _refuse(app, HTTPStatus(error.status_code), code="no_such_route", message=str(error.msg))

    @app.exception_handler(Exception)
    def _unforeseen(error: Exception) -> Response[Any]:
        log_failure(error, request_id=_request_id(app))
        message = (
            "Something went wrong on our side, and nothing was changed. Try again; name the request id if it persists."
        )
        return _refuse(app, HTTPStatus.INTERNAL_SERVER_ERROR, code="internal_error", message=message)

    return app


def entrypoint(app: APIGatewayHttpResolver) -> LambdaHandler:
    def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
        began = perf_counter()
        answer = app.resolve(event, context)
        log_request(
            event["routeKey"],
            status=answer["statusCode"],
            milliseconds=(perf_counter() - began) * 1000,
            request_id=event["requestContext"]["requestId"],
        )
        return answer

    return handler


def answers(*kinds: type[errors.ServiceError], success: HTTPStatus = HTTPStatus.OK) -> dict[str, Any]:
    """What a route can answer: its success, the failures named, and those that every route has."""
    failures = {
        STATUS[kind].value: {
            "description": STATUS[kind].phrase,
            "content": {"application/json": {"model": ErrorBody}},
        }
        for kind in (errors.InvalidInput, errors.Forbidden, *kinds)
    }
    return {"status_code": success.value, "responses": {success.value: {"description": success.phrase}} | failures}


@cache
def permission_of(route: Callable[..., Any]) -> May | None:
    """What a route asks of a member; None for a public route, which takes no member."""
    return next((mark for mark in _marks(route).values() if isinstance(mark, May)), None)


def _marks(route: Callable[..., Any]) -> dict[str, Any]:
    """What `Annotated` says last of each parameter that it is used for."""
    hints = get_type_hints(route, include_extras=True)
    return {name: hint.__metadata__[-1] for name, hint in hints.items() if hasattr(hint, "__metadata__")}


def _admit(app: APIGatewayHttpResolver, proceed: NextMiddleware) -> Response[Any]:
    """Who may comes first: a member who may not learns nothing of what would have been wrong."""
    route = app.context["_route"]
    may = permission_of(route.func)
    if may:
        member = member_of(app.current_event.request_context.authorizer.jwt_claim)
        if may.permission:
            member.require(may.permission)
        app.append_context(member=member)  # type: ignore[no-untyped-call]
    response = proceed(app)
    response.headers["Cache-Control"] = "no-store"
    version = getattr(response.body, "version", None)
    if version is not None:
        response.headers["ETag"] = f'"{version}"'
    return response


def _refuse(app: APIGatewayHttpResolver, status: HTTPStatus, **body: Any) -> Response[Any]:
    log_refusal(body["code"], status=status.value, request_id=_request_id(app))
    content = ErrorBody(request_id=_request_id(app), **body)
    # Left out where there is nothing to show, rather than null on every failure.
    empty = {"current"} if content.current is None else set()
    return Response(
        status_code=status.value,
        content_type="application/json",
        body=content.model_dump_json(exclude=empty),
        headers={"Cache-Control": "no-store"},
    )


def _request_id(app: APIGatewayHttpResolver) -> str:
    return str(app.current_event.request_context.request_id)


_REMEDY = {
    "missing": ("required", "This is required."),
    "extra_forbidden": ("unknown_field", "Leave this out; it is not known here."),
    "json_invalid": ("invalid_json", "Send a body that is valid JSON."),
    "string_too_short": ("required", "This is required."),
}


def _invalid_field(problem: dict[str, Any]) -> InvalidField:
    place, *path = problem["loc"]
    name = ".".join(str(step) for step in path) or place
    if place == "header":
        name = name.title()
    code, remedy = _REMEDY.get(problem["type"], (problem["type"], _sentence(problem["msg"])))
    return InvalidField(field="body" if code == "invalid_json" else name, code=code, problem=remedy)


def _sentence(message: str) -> str:
    """pydantic's words about a value, as a sentence about the field."""
    return re.sub(r"^(Input|String|Value) should", "This should", message).rstrip(".") + "."


def _to_json(body: BaseModel | None) -> str:
    return "" if body is None else body.model_dump_json()
