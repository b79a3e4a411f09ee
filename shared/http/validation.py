"""What was sent, against what the route takes: each parameter as the event has it, and the body as JSON.

In the place of Powertools' own middleware: that splits, joins and looks at every value for all the kinds of event and
parameter it knows, a third of what the edge takes, and of a body that is a list it takes the first element.
"""

import json
from collections.abc import Iterator
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware
from aws_lambda_powertools.event_handler.openapi.compat import ModelField
from aws_lambda_powertools.event_handler.openapi.exceptions import (
    RequestUnsupportedContentType,
    RequestValidationError,
)

from shared.errors import FieldProblem
from shared.http.failures import BodyTooLarge

JSON = "application/json"
LONGEST_BODY = 256 * 1024


def validate(app: APIGatewayHttpResolver, proceed: NextMiddleware) -> Response[Any]:
    """A middleware: the route is called with values of the types that it names. Raises RequestValidationError."""
    _require_json(app)
    _require_brevity(app)
    values: dict[str, Any] = {}
    problems = _unknown(app)
    for field, place, sent in _sent(app):
        if sent is not None:
            values[field.name], found = field.validate(sent, loc=place)
            problems += found or []
        elif field.required:
            problems.append({"type": "missing", "loc": place, "msg": ""})
        else:
            values[field.name] = field.get_default()
    if problems:
        raise RequestValidationError(problems)
    app.context["_route_args"] = values
    return proceed(app)


def _sent(app: APIGatewayHttpResolver) -> Iterator[tuple[ModelField, tuple[str, ...], Any]]:
    """What the route takes, where that stands, and what is there: API Gateway joins what is there more than once with
    commas, and writes the names of headers small (AWS, "Payload format version 2.0")."""
    takes, event = app.context["_route"].dependant, app.current_event.raw_event
    for field in takes.path_params:
        yield field, ("path", field.alias), app.context["_route_args"][field.alias]
    query = event.get("queryStringParameters") or {}
    for field in takes.query_params:
        yield field, ("query", field.alias), query.get(field.alias)
    for field in takes.header_params:
        yield field, ("header", field.alias), event["headers"].get(field.alias.lower())
    for field in takes.body_params:
        yield field, ("body",), _body(app)


def _unknown(app: APIGatewayHttpResolver) -> list[dict[str, Any]]:
    """A parameter that the route does not take: who misspells `dry_run` must not find that it was done."""
    known = {field.alias for field in app.context["_route"].dependant.query_params}
    sent = app.current_event.raw_event.get("queryStringParameters") or {}
    return [{"type": "extra_forbidden", "loc": ("query", name), "msg": ""} for name in sent if name not in known]


def _body(app: APIGatewayHttpResolver) -> Any:
    """None where nothing was sent. Nested too deeply, or not text at all, is no JSON to us either."""
    try:
        return json.loads(app.current_event.decoded_body or "null")
    except (ValueError, RecursionError) as error:
        raise RequestValidationError([{"type": "json_invalid", "loc": ("body",), "msg": ""}]) from error


def _require_json(app: APIGatewayHttpResolver) -> None:
    """Media types have no case (RFC 9110, 8.3.1)."""
    sent = app.current_event.raw_event["headers"].get("content-type", JSON)
    if sent.partition(";")[0].strip().lower() != JSON:
        raise RequestUnsupportedContentType("not JSON", errors=[])


def _require_brevity(app: APIGatewayHttpResolver) -> None:
    """Before it is read: the longest note takes a quarter of this, however it is escaped."""
    if len(app.current_event.body or "") > LONGEST_BODY:
        problem = f"Send at most {LONGEST_BODY // 1024} KB."
        raise BodyTooLarge(FieldProblem("body", BodyTooLarge.code, problem), message="What was sent is too long.")
