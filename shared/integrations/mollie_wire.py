"""The client of mollie-api-python, with our time limits, no retries of its own, and every failure by its status.

And what each request to Mollie is made of.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from shared.domain.core.money import Amount
from shared.domain.money.mollie.provider_payments import Purpose
from shared.integrations.mollie_answers import UnknownCurrency
from shared.integrations.mollie_errors import ConnectionBroken, MollieRefused, MollieUnavailable, ObjectGone
from shared.observability import log_outage

if TYPE_CHECKING:
    import requests
    from mollie.api.client import Client

# A payer or member waits for each call, and API Gateway ends a request after 30 seconds.
CONNECT_SECONDS, READ_SECONDS = 2, 6
_ID = re.compile(r"[a-z]+_[A-Za-z0-9]+", re.ASCII)


def client_of(api_key: str, url: str) -> "Client":
    """Return a client of the package, which is imported here because it takes a cold start's 75 ms."""
    from mollie.api.client import Client
    from mollie.api.error import RequestError

    class OneAttempt(Client):
        """The package would sleep as long as a Retry-After asks, and fail on an error without `detail`."""

        def perform_http_call(self, *args: Any, **kwargs: Any) -> "requests.Response":
            try:
                answer = super().perform_http_call(*args, **kwargs)
            except RequestError as error:
                log_outage("mollie")
                raise MollieUnavailable from error
            _require_success(answer)
            return answer

    client = OneAttempt(url, timeout=(CONNECT_SECONDS, READ_SECONDS), retry=0)
    client.set_api_key(api_key)
    return client


def _require_success(answer: "requests.Response") -> None:
    """Raise the failure that the status names. What is not JSON came from a proxy or firewall, not from Mollie."""
    status = answer.status_code
    if status == 204:
        return
    try:
        body = answer.json()
    except ValueError:
        body = None
    if not isinstance(body, dict) or status in {408, 425, 429} or status >= 500:
        log_outage("mollie")
        raise MollieUnavailable
    if status in {401, 403}:
        raise ConnectionBroken(status)
    if status in {404, 410}:
        raise ObjectGone(status)
    if not 200 <= status < 300:
        field, detail = body.get("field"), body.get("detail") or body.get("title")
        raise MollieRefused(status, field if isinstance(field, str) else None, str(detail or "Mollie names no reason."))


@contextmanager
def reading() -> Iterator[None]:
    """An answer that makes no sense is an outage, because Mollie or something before it did not answer as it does."""
    try:
        yield
    except UnknownCurrency as unknown:
        raise MollieRefused(200, "amount.currency", str(unknown)) from unknown
    except (KeyError, TypeError, ValueError, AttributeError) as unreadable:
        log_outage("mollie")
        raise MollieUnavailable from unreadable


def checked_id(value: str, prefix: str) -> str:
    """Return the id, which goes into a path. Raise ObjectGone for what cannot be one: Mollie has no such object."""
    if not _ID.fullmatch(value) or not value.startswith(f"{prefix}_"):
        raise ObjectGone(404)
    return value


def metadata_of(purpose: Purpose) -> dict[str, Any]:
    """Mollie takes a kilobyte, which 25 invoices fit."""
    return {"purpose": purpose.model_dump(mode="json", exclude_defaults=True)}


def money_of(amount: Amount) -> dict[str, str]:
    return {"currency": amount.currency, "value": str(amount)}


def given(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
