"""The page's own browser before it has a token: what its request must look like, and the cookie of its session.

Three checks stop a request that another site makes the browser send: the cookie is SameSite=Strict; the page's own
address has to be in Origin, which browsers add to every request that may change something (Fetch, "Origin" header);
and a browser sends a JSON media type only after a preflight, which this API refuses.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NamedTuple

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from shared import config, errors
from shared.http.failures import UnsupportedMediaType

if TYPE_CHECKING:
    from shared.domain.team.sessions import Session

# As the browser sees it: CloudFront takes /api off.
_PATH = "/api/session"
# A session that no tab renews for this long ends. The refresh token's validity in template.yaml ends it in any case.
IDLE_SECONDS = 2 * 60 * 60


class ForeignOrigin(errors.Forbidden):
    """The request did not come from the page: its Origin is another one, or missing."""

    code = "foreign_origin"

    def __init__(self) -> None:
        super().__init__("Only the page itself, at its own address, begins, renews and ends a session.")


class Browser(NamedTuple):
    """`refresh_token` is what the cookie holds, empty without one."""

    refresh_token: str


def browser_of(event: dict[str, Any]) -> Browser:
    """Return the sender of a request. Raise ForeignOrigin, UnsupportedMediaType."""
    headers = event["headers"]
    if headers.get("origin") != config.page_url():
        raise ForeignOrigin
    if "content-type" not in headers:
        raise UnsupportedMediaType
    cookies = dict(cookie.split("=", 1) for cookie in event.get("cookies", []) if "=" in cookie)
    return Browser(cookies.get(_name(), ""))


def with_refresh_token(session: Session, refresh_token: str) -> Response[Session]:
    """Return an answer after which the browser keeps the token for IDLE_SECONDS."""
    return _response(HTTPStatus.OK, session, _cookie(refresh_token, IDLE_SECONDS))


def without_refresh_token() -> Response[None]:
    """Return an answer after which the browser has none."""
    return _response(HTTPStatus.NO_CONTENT, None, _cookie("", 0))


def _response(status: HTTPStatus, body: Any, cookie: Cookie) -> Response[Any]:
    return Response(status_code=status.value, content_type="application/json", body=body, cookies=[cookie])


def _cookie(value: str, max_age: int) -> Cookie:
    return Cookie(_name(), value, path=_PATH, max_age=max_age, http_only=True, same_site=SameSite.STRICT_MODE)


def _name() -> str:
    """Return a name of the deployment's own, because browsers share cookies between the ports of localhost.

    A browser takes a cookie of this prefix only with the attribute Secure (RFC 6265bis, 4.1.3).
    """
    return f"__Secure-session-{config.user_pool_client_id()}"
