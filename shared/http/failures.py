"""Every failure in one body, with the status that its kind means."""

from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import ServiceError as RoutingError
from aws_lambda_powertools.event_handler.openapi.exceptions import (
    RequestUnsupportedContentType,
    RequestValidationError,
)
from pydantic import BaseModel, Field

from shared import errors
from shared.domain.core.models import Model
from shared.http.field_problems import InvalidField, invalid_field
from shared.observability import log_failure, log_refusal


class BodyTooLarge(errors.InvalidInput):
    code = "body_too_large"


STATUS: dict[type[errors.ServiceError], HTTPStatus] = {
    errors.InvalidInput: HTTPStatus.UNPROCESSABLE_ENTITY,
    BodyTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.Forbidden: HTTPStatus.FORBIDDEN,
    errors.UpstreamUnavailable: HTTPStatus.BAD_GATEWAY,
}


class ErrorBody(Model):
    """The body of every failure. `current` is the record as it is now, where that is what forbids the request."""

    code: str
    message: str
    fields: list[InvalidField] = Field(default=[])
    request_id: str
    current: Any = None


def translate_failures(app: APIGatewayHttpResolver) -> None:
    """Give every failure of the app's routes its answer."""

    @app.exception_handler(errors.ServiceError)
    def _service_error(error: errors.ServiceError) -> Response[Any]:
        status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
        return _refuse(
            app,
            status,
            code=error.code,
            message=error.message,
            fields=[InvalidField(field=f.field, code=f.code, problem=f.problem) for f in getattr(error, "fields", ())],
            current=_plain(getattr(error, "current", None)),
        )

    @app.exception_handler(RequestValidationError)
    def _invalid_request(error: RequestValidationError) -> Response[Any]:
        problems = error.errors()
        unnamed = next((problem["loc"][1] for problem in problems if problem["loc"][0] == "path"), None)
        if unnamed:
            # What cannot be an id is the id of nothing.
            code = f"{unnamed.removesuffix('_id')}_not_found"
            return _refuse(app, HTTPStatus.NOT_FOUND, code=code, message="There is nothing at this address.")
        message = "Some of what was sent is not valid."
        fields = [invalid_field(problem) for problem in problems]
        return _refuse(app, HTTPStatus.UNPROCESSABLE_ENTITY, code="invalid_request", message=message, fields=fields)

    @app.exception_handler(RequestUnsupportedContentType)
    def _unsupported(error: RequestUnsupportedContentType) -> Response[Any]:
        message = "Send JSON, with Content-Type: application/json."
        return _refuse(app, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, code="unsupported_media_type", message=message)

    @app.exception_handler(RoutingError)
    def _routing_error(error: RoutingError) -> Response[Any]:
        message = "There is nothing at this address, or not for this method. See /api/openapi.json."
        return _refuse(app, HTTPStatus(error.status_code), code="no_such_route", message=message)

    @app.exception_handler(Exception)
    def _unforeseen(error: Exception) -> Response[Any]:
        log_failure(error, request_id=_request_id(app))
        message = "Something went wrong on our side. Try again; name the request id if it persists."
        return _refuse(app, HTTPStatus.INTERNAL_SERVER_ERROR, code="internal_error", message=message)


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


def _plain(current: Any) -> Any:
    """Dump a record by itself, because pydantic builds no deferred serializer for a value of type Any."""
    return current.model_dump(mode="json") if isinstance(current, BaseModel) else current


def _request_id(app: APIGatewayHttpResolver) -> str:
    return str(app.current_event.request_context.request_id)
