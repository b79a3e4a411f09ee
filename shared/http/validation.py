"""Validation of a request: each parameter as the event holds it, and the body as JSON or, where declared, as a form.

This replaces the validation middleware of Powertools, because that one splits, joins and inspects every value for all
kinds of events and parameters, which is a third of the time that the edge takes. It also accepts the first element of a
body that is a list.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware
from aws_lambda_powertools.event_handler.openapi.compat import ModelField

from shared.errors import FieldProblem
from shared.http.failures import BodyTooLarge, InvalidRequest, MalformedId, UnsupportedMediaType
from shared.http.field_problems import field_problem

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
# The longest note fits four times, however it is escaped.
LONGEST_BODY = 256 * 1024
LONGEST_FORM = 8 * 1024
_MOST_FIELDS = 50

Location = tuple[str, ...]
"""Where a value is in the request, as pydantic writes it: `("query", "limit")`, `("body",)`."""


def validate(
    app: APIGatewayHttpResolver, proceed: NextMiddleware, *, longest_body: int, any_query: bool = False
) -> Response[Any]:
    """Call the route with values of the types in its signature. `longest_body` is in characters.

    `any_query`: ignore unknown query parameters, and the body where a route takes none, because mail programs send one
    in a form of their choice (RFC 8058). Raise InvalidRequest, MalformedId, BodyTooLarge, UnsupportedMediaType.
    """
    if app.context["_route"].dependant.body_params or not any_query:
        _require_media_type(app)
    _require_size(app, longest_body)
    values: dict[str, Any] = {}
    problems = [] if any_query else _unknown_parameters(app)
    for field, location, value in _sent(app):
        if value is not None:
            values[field.name], found = field.validate(value, loc=location)
            problems += found or []
        elif field.required:
            problems.append({"type": "missing", "loc": location, "msg": ""})
        else:
            values[field.name] = field.get_default()
    if problems:
        raise _failure(problems)
    app.context["_route_args"] = values
    return proceed(app)


def _sent(app: APIGatewayHttpResolver) -> Iterator[tuple[ModelField, Location, Any]]:
    """Yield each field of the route with its location and the value that was sent, or None.

    API Gateway joins repeated parameters with commas and writes the names of headers in lower case (AWS, "Payload
    format version 2.0").
    """
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


def _unknown_parameters(app: APIGatewayHttpResolver) -> list[dict[str, Any]]:
    """Return a problem for each unknown query parameter, because a misspelled `dry_run` must not change data."""
    known = {field.alias for field in app.context["_route"].dependant.query_params}
    sent = app.current_event.raw_event.get("queryStringParameters") or {}
    return [{"type": "extra_forbidden", "loc": ("query", name), "msg": ""} for name in sent if name not in known]


def _body(app: APIGatewayHttpResolver) -> Any:
    """Return the parsed body, None for an empty one. Raise InvalidRequest, also for JSON that is nested too deeply."""
    try:
        body = app.current_event.decoded_body or ""
        return _form(body) if _media_type(app) == FORM else json.loads(body or "null")
    except (ValueError, RecursionError) as error:
        raise _failure([{"type": "json_invalid", "loc": ("body",), "msg": ""}]) from error


def _form(body: str) -> dict[str, Any]:
    """Return the fields of a form; the value of one that was sent repeatedly is a list (HTML, "URL-encoded form data").

    Raise ValueError for too many.
    """
    fields: dict[str, list[str]] = defaultdict(list)
    for name, value in parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS):
        fields[name].append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}


def _failure(problems: list[dict[str, Any]]) -> InvalidRequest | MalformedId:
    """Return the error for problems in pydantic's form.

    A malformed id cannot exist: the answer is 404, not 422.
    """
    malformed = next((problem["loc"][1] for problem in problems if problem["loc"][0] == "path"), None)
    return MalformedId(malformed) if malformed else InvalidRequest(*map(field_problem, problems))


def _media_type(app: APIGatewayHttpResolver) -> str:
    """Return the media type of the body that the route declares; JSON for one without."""
    fields = app.context["_route"].dependant.body_params
    return getattr(fields[0].field_info, "media_type", JSON) if fields else JSON


def _require_media_type(app: APIGatewayHttpResolver) -> None:
    """Raise UnsupportedMediaType. Media types are case-insensitive (RFC 9110, 8.3.1)."""
    declared = _media_type(app)
    sent = app.current_event.raw_event["headers"].get("content-type", declared)
    if sent.partition(";")[0].strip().lower() != declared:
        raise UnsupportedMediaType(declared)


def _require_size(app: APIGatewayHttpResolver, longest: int) -> None:
    """Raise BodyTooLarge before the body is parsed."""
    if len(app.current_event.body or "") > longest:
        problem = f"Send at most {longest // 1024} KB."
        raise BodyTooLarge(FieldProblem("body", BodyTooLarge.code, problem), message="What was sent is too long.")
