"""VIES, the register of VAT numbers of the EU: its REST service, which asks the system of the number's member state.

European Commission, VIES, "Technical information" (swagger_publicVAT): no key. Most failures come with status 200 and a
list of codes. With the number of who asks (`requester…`) the answer has a consultation number, which proves the check.
"""

import hashlib
import json
import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any

from shared import config
from shared.domain.core.clock import now
from shared.domain.core.vat_numbers import FORMS
from shared.domain.registries.vies import (
    FAILURES,
    INVALID_REQUESTER,
    STATE_DOWN,
    VIES_DOWN,
    ViesAnswer,
    ViesFailure,
    failure_of,
)
from shared.observability import log_outage, log_refused_by_vendor

if TYPE_CHECKING:
    import httpx

# Some member states answer after a quarter of a minute. Two calls fit into the worker's timeout.
CONNECT_SECONDS, READ_SECONDS = 3.0, 20.0
_LONGEST_BODY = 100_000
# How VIES writes what a member state does not disclose.
_UNDISCLOSED = {"", "---"}
# The website's form of an answer names the outcome here, and says `isValid: false` during an outage.
_USER_ERROR = "userError"


def check(number: str, *, requester: str | None) -> ViesAnswer | ViesFailure:
    """Ask VIES about a VAT number, which begins with its country. `requester` is the merchant's own number.

    A requester that VIES refuses is left out in a second question, whose answer proves nothing.
    """
    requester = requester if requester and requester[:2] in FORMS else None
    answer = _ask(number, requester)
    if answer != INVALID_REQUESTER:
        return _read(answer, requester)
    if requester is None:
        return failure_of(INVALID_REQUESTER)
    log_refused_by_vendor("vies", code=INVALID_REQUESTER)
    again = _read(_ask(number, None), None)
    return again._replace(requester_refused=True) if isinstance(again, ViesAnswer) else again


def _ask(number: str, requester: str | None) -> "httpx.Response | str":
    """Return the response, or the code of a failure."""
    import httpx

    # httpx logs each URL, and numbers of natural persons must not be logged.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    body = {"countryCode": number[:2], "vatNumber": number[2:]}
    if requester:
        body |= {"requesterMemberStateCode": requester[:2], "requesterNumber": requester[2:]}
    timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
    try:
        response = httpx.post(f"{config.vies_url()}/check-vat-number", json=body, timeout=timeout)
    except httpx.TimeoutException:
        return "TIMEOUT"
    except httpx.HTTPError:
        return "SERVICE_UNAVAILABLE"
    code = _code(_json(response))
    return code or response


def _read(answer: "httpx.Response | str", requester: str | None) -> ViesAnswer | ViesFailure:
    if isinstance(answer, str):
        return _failed(answer)
    body = _json(answer)
    valid = body.get("valid")
    if not answer.is_success or not isinstance(valid, bool):
        # Such as the page of a firewall, or 500 with `VOW-ERR-…`.
        log_outage("vies")
        return STATE_DOWN if answer.status_code == 429 else VIES_DOWN
    return ViesAnswer(
        is_valid=valid,
        checked_at=_moment(body.get("requestDate")),
        name=_disclosed(body.get("name")),
        address=[line.strip() for line in (_disclosed(body.get("address")) or "").splitlines() if line.strip()],
        consultation_number=_disclosed(body.get("requestIdentifier")),
        requester_number=requester,
        answer_hash=hashlib.sha256(answer.content).hexdigest(),
    )


def _failed(code: str) -> ViesFailure:
    failure = failure_of(code)
    if failure.needs_operator:
        log_refused_by_vendor("vies", code=code)
    elif not failure.is_final:
        log_outage("vies")
    return failure


def _code(body: dict[str, Any]) -> str | None:
    """Return the code of a failure, wherever VIES writes it, in any status. None for what may be an answer."""
    wrappers = body.get("errorWrappers")
    if body.get("actionSucceed") is False or wrappers:
        listed = wrappers if isinstance(wrappers, list) else [wrappers]
        codes = [one.get("error") for one in listed if isinstance(one, dict)]
        return next((str(code) for code in codes if code), "SERVICE_UNAVAILABLE")
    error = body.get(_USER_ERROR)
    return str(error) if isinstance(error, str) and error in FAILURES else None


def _json(response: "httpx.Response") -> dict[str, Any]:
    """Return the object of a response, an empty one for what is none."""
    if len(response.content) > _LONGEST_BODY:
        return {}
    try:
        body = json.loads(response.content)
    # Also of what is nested too deep, and of what is not UTF-8.
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _moment(text: Any) -> datetime:
    """Return the time of an answer, to the millisecond; the present one where VIES names none that can be read."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return now()
    if moment.tzinfo is None:
        return now()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _disclosed(text: Any) -> str | None:
    """Return a text without halves of characters, which cannot be stored."""
    known = text.encode(errors="ignore").decode().strip() if isinstance(text, str) else ""
    return known if known not in _UNDISCLOSED else None
