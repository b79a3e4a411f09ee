"""Pages for strangers: their address, their language, and the page of a failure."""

import contextlib
import secrets
from typing import Annotated
from urllib.parse import parse_qs, quote

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.core.languages import Language
from shared.domain.money.online_payments.link_pages import AmountRefused
from shared.errors import ServiceError

Lang = Annotated[str, Query(description="The language of the page: `en`, `nl` or `es`; the customer's by default.")]

_LONGEST_TOKEN = 64


def language_of(code: str) -> Language | None:
    return Language(code) if code in set(Language) else None


def address_of(token: str) -> str:
    """Return the address of a pay page. It begins with a slash, so that no token can lead to another site."""
    return f"/pay/{quote(token[:_LONGEST_TOKEN], safe='')}"


def failed(app: APIGatewayHttpResolver, error: ServiceError) -> str:
    """Return the page of a failure, in the language that was asked for or else that of the browser.

    Of an amount that does not fit, it is the page on which it was typed.
    """
    from shared.pages import frame, link_page

    event = app.current_event
    token = event.path.removeprefix("/pay/").partition("/")[0]
    if isinstance(error, AmountRefused):
        return link_page.link_page(error.page, address_of(token), nonce=secrets.token_urlsafe(16))
    return frame.failure_page(error.code, _asked_for(app), address_of(token))


def _asked_for(app: APIGatewayHttpResolver) -> Language:
    event = app.current_event.raw_event
    query, form = event.get("queryStringParameters") or {}, {}
    with contextlib.suppress(ValueError):
        form = parse_qs(app.current_event.decoded_body or "", max_num_fields=50)
    browser = event["headers"].get("accept-language", "").split(",")
    wanted = [query.get("lang", ""), *form.get("lang", []), *(one.strip()[:2].lower() for one in browser)]
    return next((found for found in map(language_of, wanted) if found), Language.EN)
