"""Answers for failures: one body for all of them, and the status of each kind."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any, ClassVar

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from pydantic import BaseModel, Field

from shared import errors
from shared.domain.core.models import Model
from shared.integrations import aws
from shared.observability import log_failure, log_refusal


class InvalidRequest(errors.InvalidInput):
    """A parameter or a field of the body is missing, unknown or of the wrong form. `fields` lists each problem."""

    code = "invalid_request"


class BodyTooLarge(errors.InvalidInput):
    """The body is longer than 256 KB, or than 2 MB where it has a file."""

    code = "body_too_large"


class UnsupportedMediaType(errors.ServiceError):
    """The Content-Type is not the one of the operation's body, which is `application/json` but for forms."""

    code = "unsupported_media_type"

    def __init__(self, media_type: str = "application/json") -> None:
        super().__init__(f"Send this with Content-Type: {media_type}.")


class MalformedId(errors.NotFound):
    """An id in the path has the wrong form. No record can have it, so the code is that of an unknown id."""

    def __init__(self, parameter: str) -> None:
        super().__init__("There is nothing at this address.")
        self.code = f"{parameter.removesuffix('_id')}_not_found"


class NoSuchRoute(errors.NotFound):
    """The API has no operation of this method and path."""

    code = "no_such_route"

    def __init__(self) -> None:
        super().__init__("There is nothing at this address. See /api/openapi.json.")


class MethodNotAllowed(errors.ServiceError):
    """The API has this path, but not for this method. The header Allow lists the methods that it has."""

    code = "method_not_allowed"

    def __init__(self, allowed: Sequence[str]) -> None:
        self.headers = {"Allow": ", ".join(allowed)}
        super().__init__(f"Use one of the methods of this address: {self.headers['Allow']}. See /api/openapi.json.")


class InternalError(errors.ServiceError):
    """A defect or an outage on our side. `request_id` finds the request in our log."""

    code = "internal_error"

    def __init__(self) -> None:
        super().__init__("Something went wrong on our side. Try again; name the request id if it persists.")


class Unavailable(errors.ServiceError):
    """The database did not answer in time, or is overloaded. Repeat the request in a moment."""

    code = "unavailable"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "1"}

    def __init__(self) -> None:
        super().__init__("Our store does not answer right now. Try again in a moment.")


_STATUS: dict[type[errors.ServiceError], HTTPStatus] = {
    errors.InvalidInput: HTTPStatus.UNPROCESSABLE_ENTITY,
    BodyTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    MethodNotAllowed: HTTPStatus.METHOD_NOT_ALLOWED,
    UnsupportedMediaType: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.Unauthenticated: HTTPStatus.UNAUTHORIZED,
    errors.Forbidden: HTTPStatus.FORBIDDEN,
    errors.TooManyRequests: HTTPStatus.TOO_MANY_REQUESTS,
    errors.UpstreamUnavailable: HTTPStatus.BAD_GATEWAY,
    InternalError: HTTPStatus.INTERNAL_SERVER_ERROR,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}


# The failures of a route that validates, whatever it does.
OF_EVERY_ROUTE = (InvalidRequest, BodyTooLarge, UnsupportedMediaType, InternalError, Unavailable)


def status_of(kind: type[errors.ServiceError]) -> HTTPStatus:
    """Return the status that the edge answers for a kind of error."""
    return next(_STATUS[base] for base in kind.__mro__ if base in _STATUS)


class InvalidField(Model):
    """`field` is its name in the request: a field of the body with its path (`address.country`), or a parameter.

    `code` is stable and meant for programs, `problem` is a sentence with the remedy.
    """

    field: str
    code: str
    problem: str


class ErrorBody(Model):
    """The body of every failure.

    `code` is stable and meant for programs, `message` is for people. `fields` lists the invalid parameters and fields
    of the body. `current` is present when the state of a record forbids the request: the record as it is now.
    """

    code: str
    message: str
    fields: list[InvalidField] = Field(default=[])
    request_id: str
    current: Any = None


def answer_as_json(app: APIGatewayHttpResolver, error: errors.ServiceError) -> Response[Any]:
    """Return the answer of an error: its status, the one error body, and the `headers` of the error if it has any."""
    status = status_of(type(error))
    log_refusal(error.code, status=status.value, request_id=_request_id(app))
    body = ErrorBody(
        code=error.code,
        message=error.message,
        fields=[InvalidField(field=f.field, code=f.code, problem=f.problem) for f in getattr(error, "fields", ())],
        request_id=_request_id(app),
        current=_plain(getattr(error, "current", None)),
    )
    return Response(
        status_code=status.value,
        content_type="application/json",
        body=body.model_dump_json(exclude={"current"} if body.current is None else None),
        headers={"Cache-Control": "no-store"} | getattr(error, "headers", {}),
    )


def translate_failures(
    app: APIGatewayHttpResolver,
    answer: Callable[[APIGatewayHttpResolver, errors.ServiceError], Response[Any]] = answer_as_json,
) -> None:
    """Register the answer to each exception that a route can raise."""

    @app.exception_handler(errors.ServiceError)
    def _service_error(error: errors.ServiceError) -> Response[Any]:
        return answer(app, error)

    @app.exception_handler(NotFoundError)
    def _no_such_route(error: NotFoundError) -> Response[Any]:
        return answer(app, NoSuchRoute())

    @app.exception_handler(Exception)
    def _unforeseen(error: Exception) -> Response[Any]:
        log_failure(error, request_id=_request_id(app))
        return answer(app, Unavailable() if aws.is_outage(error) else InternalError())


def _plain(current: Any) -> Any:
    """Dump a record by itself, because pydantic builds no deferred serializer for a value of type Any."""
    return current.model_dump(mode="json") if isinstance(current, BaseModel) else current


def _request_id(app: APIGatewayHttpResolver) -> str:
    return str(app.current_event.request_context.request_id)
