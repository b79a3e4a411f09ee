"""The resolver of each function: check the permission, validate the request, call the route, log one line."""

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from time import perf_counter
from typing import Any, cast

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware
from aws_lambda_powertools.utilities.typing import LambdaContext
from pydantic import BaseModel

from shared import errors
from shared.access import member_of
from shared.http.browsers import browser_of
from shared.http.failures import OF_EVERY_ROUTE, InternalError, Unavailable, answer_as_json, translate_failures
from shared.http.parameters import FromPage, Injected, May, admission_of, annotations_of
from shared.http.validation import JSON, LONGEST_BODY, LONGEST_FORM, validate
from shared.observability import log_request

CSV = "text/csv"
HTML = "text/html"
CSS = "text/css"
IMAGE = "image/*"
# The codes of a route's failures, for the generator of the OpenAPI document, which replaces them with responses.
FAILURES = "x-failures"

LambdaHandler = Callable[[dict[str, Any], LambdaContext], dict[str, Any]]


def http_app(*, longest_body: int = LONGEST_BODY) -> APIGatewayHttpResolver:
    """Return a resolver without routes. `longest_body` is more where a route takes a file.

    Our own middleware validates requests instead of the resolver's `enable_validation`. So the permission is checked
    first, and answers, which are our own models, are not validated and encoded again: a third of the time.
    """

    def validated(app: APIGatewayHttpResolver, proceed: NextMiddleware) -> Response[Any]:
        return validate(app, proceed, longest_body=longest_body)

    app = _Resolver(OF_EVERY_ROUTE)
    app.use(middlewares=[_admit, validated])
    translate_failures(app)
    return app


def webhook_app() -> APIGatewayHttpResolver:
    """Return a resolver whose routes are called whatever was sent: what they take of it is `AsSent` and the path.

    A service that reports to us repeats a report that is refused, so refusing one never ends.
    """
    app = _Resolver((InternalError, Unavailable))
    app.use(middlewares=[_admit])
    translate_failures(app)
    return app


def page_app(
    failed: Callable[[APIGatewayHttpResolver, errors.ServiceError], str], *, headers: Mapping[str, str] | None = None
) -> APIGatewayHttpResolver:
    """Return a resolver whose routes answer pages for people, and each failure as the page that `failed` makes.

    `headers` are those of a failure's page, where CloudFront gives none. Unknown query parameters are ignored, because
    mail programs and social networks add theirs to links.
    """

    def validated(app: APIGatewayHttpResolver, proceed: NextMiddleware) -> Response[Any]:
        return validate(app, proceed, longest_body=LONGEST_FORM, any_query=True)

    def failure(app: APIGatewayHttpResolver, error: errors.ServiceError) -> Response[Any]:
        answer = answer_as_json(app, error)
        page = html(failed(app, error), HTTPStatus(answer.status_code))
        page.headers.update(headers or {})
        return page

    app = _Resolver(OF_EVERY_ROUTE, failures_as=HTML)
    app.use(middlewares=[_admit, validated])
    translate_failures(app, failure)
    return app


def entrypoint(app: APIGatewayHttpResolver) -> LambdaHandler:
    """Return the Lambda handler of an app."""

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


def answers(
    *failures: type[errors.ServiceError], success: HTTPStatus = HTTPStatus.OK, text: str | None = None
) -> dict[str, Any]:
    """Return the arguments of `app.get(…)` that set the status of success and document the failures of the route.

    The document adds the failures that every route has, and those that come with a parameter
    (local/build/generate/failures.py). `text` is the media type of an answer that is not JSON.
    """
    content = {"content": {text: {"schema": {"type": "string"}}}} if text else {}
    return {
        "status_code": success.value,
        "responses": {success.value: {"description": success.phrase} | content},
        "openapi_extensions": {FAILURES: [kind.code for kind in failures]},
    }


def csv_part(text: str, *, next_cursor: str | None) -> Response[str]:
    """Return a part of a spreadsheet; the header X-Next-Cursor has the cursor of the next part."""
    return Response(
        status_code=HTTPStatus.OK.value,
        content_type=f"{CSV}; charset=utf-8",
        body=text,
        headers={"X-Next-Cursor": next_cursor} if next_cursor else {},
    )


def html(text: str, status: HTTPStatus = HTTPStatus.OK) -> Response[str]:
    """Return a page for people."""
    headers = {"Cache-Control": "no-store"}
    return Response(status_code=status.value, content_type=f"{HTML}; charset=utf-8", body=text, headers=headers)


def unchanging(content: Any, media_type: str) -> Response[Any]:
    """Return what a page shows beside its text, which the browser may keep for an hour."""
    headers = {"Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}
    return Response(status_code=HTTPStatus.OK.value, content_type=media_type, body=content, headers=headers)


def see_other(address: str) -> Response[str]:
    """Return a redirection that the browser follows with GET (RFC 9110, 15.4.4)."""
    return Response(status_code=HTTPStatus.SEE_OTHER.value, body="", headers={"Location": address})


class _Resolver(APIGatewayHttpResolver):
    """`edge_failures` are those that no route names, in answers of the media type `failures_as`."""

    def __init__(self, edge_failures: tuple[type[errors.ServiceError], ...], *, failures_as: str = JSON) -> None:
        super().__init__(serializer=cast("Any", _to_json))
        self.edge_failures, self.failures_as = edge_failures, failures_as

    def route(self, *where: Any, **described: Any) -> Any:
        """Register a route, and provide its `Injected` parameters at each request.

        Raise TypeError for one that does not declare whom it admits, so that no route is public by accident.

        The resolver's own `Depends` is not used, because it inspects the signature again for every request, which
        doubles the time that the edge takes.
        """
        register = super().route(*where, **described)

        def registered(route: Callable[..., Any]) -> Callable[..., Any]:
            if not admission_of(route):
                raise TypeError(f"{route.__name__} has to declare whom it admits: May(…), FromPage() or Public(…).")
            injected = {name: mark for name, mark in annotations_of(route).items() if isinstance(mark, Injected)}
            signature = inspect.signature(route)
            fields = [parameter for name, parameter in signature.parameters.items() if name not in injected]

            @wraps(route)
            def with_injected(**values: Any) -> Any:
                return route(**values, **{name: mark.make(self) for name, mark in injected.items()})

            with_injected.__signature__ = signature.replace(parameters=fields)  # type: ignore[attr-defined]
            register(with_injected)
            return route

        return registered


def _admit(app: APIGatewayHttpResolver, proceed: NextMiddleware) -> Response[Any]:
    """Check the permission or the origin before validating, so that a 403 reveals nothing about the input."""
    route = app.context["_route"]
    admission = admission_of(route.func)
    if isinstance(admission, May):
        member = member_of(app.current_event.request_context.authorizer.jwt_claim)
        if admission.permission:
            member.require(admission.permission)
        app.append_context(member=member)  # type: ignore[no-untyped-call]
    elif isinstance(admission, FromPage):
        app.append_context(browser=browser_of(app.current_event.raw_event))  # type: ignore[no-untyped-call]
    response = proceed(app)
    response.headers.setdefault("Cache-Control", "no-store")
    version = getattr(response.body, "version", None)
    if version is not None:
        response.headers["ETag"] = f'"{version}"'
    return response


def _to_json(body: BaseModel | None) -> str:
    return "" if body is None else body.model_dump_json()
