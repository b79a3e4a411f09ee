"""VIES, the register of VAT numbers of the EU: its REST service, which asks the system of the number's member state.

European Commission, VIES, "Technical information" (swagger_publicVAT): no key. Most failures come with status 200 and a
list of codes. With the number of who asks (`requester…`) the answer has a consultation number, which proves the check.
"""

import hashlib
import json
import logging
import time
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

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

# Some member states answer after a quarter of a minute. After TOTAL_SECONDS nothing more is asked or read, so a check
# ends within the worker's timeout, also where an answer comes byte by byte.
CONNECT_SECONDS, READ_SECONDS, TOTAL_SECONDS = 3.0, 20.0, 25.0
_LONGEST_BODY = 100_000
# How VIES writes what a member state does not disclose.
_UNDISCLOSED = {"", "---"}
# The website's form of an answer names the outcome here, and has `isValid: false` during an outage.
_USER_ERROR = "userError"


class _Response(NamedTuple):
    status: int
    content: bytes


def check(number: str, *, requester: str | None) -> ViesAnswer | ViesFailure:
    """Ask VIES about a VAT number, which begins with its country. `requester` is the merchant's own number.

    A requester that VIES refuses is left out in a second question, whose answer proves nothing.
    """
    requester = requester if requester and requester[:2] in FORMS else None
    ends = time.monotonic() + TOTAL_SECONDS
    answer = _ask(number, requester, ends)
    if answer != INVALID_REQUESTER:
        return _read(answer, number, requester)
    if requester is None:
        return failure_of(INVALID_REQUESTER)
    log_refused_by_vendor("vies", code=INVALID_REQUESTER)
    again = _read(_ask(number, None, ends), number, None)
    return again._replace(requester_refused=True) if isinstance(again, ViesAnswer) else again


def _ask(number: str, requester: str | None, ends: float) -> _Response | str:
    """Return the response, or the code of a failure. `ends` ends the reading, by the monotonic clock."""
    import httpx

    if time.monotonic() > ends:
        return "TIMEOUT"
    # httpx logs each URL, and numbers of natural persons must not be logged.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    body = {"countryCode": number[:2], "vatNumber": number[2:]}
    if requester:
        body |= {"requesterMemberStateCode": requester[:2], "requesterNumber": requester[2:]}
    url = f"{config.vies_url()}/check-vat-number"
    timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
    try:
        response = _received(httpx.stream("POST", url, json=body, timeout=timeout), ends)
    except httpx.TimeoutException:
        return "TIMEOUT"
    except httpx.HTTPError:
        return "SERVICE_UNAVAILABLE"
    if response is None:
        return "TIMEOUT"
    return _code(_json(response)) or response


def _received(stream: "AbstractContextManager[httpx.Response]", ends: float) -> _Response | None:
    """Return the response, None for one that takes too long. Of one that is too long the beginning is enough."""
    content = bytearray()
    with stream as response:
        for part in response.iter_bytes():
            content += part
            if time.monotonic() > ends:
                return None
            if len(content) > _LONGEST_BODY:
                break
        return _Response(response.status_code, bytes(content))


def _read(answer: _Response | str, number: str, requester: str | None) -> ViesAnswer | ViesFailure:
    if isinstance(answer, str):
        return _failed(answer)
    body = _json(answer)
    valid = body.get("valid")
    is_answer = 200 <= answer.status < 300 and isinstance(valid, bool)
    if not is_answer or not _is_about(number, body):
        # Such as the page of a firewall, 500 with `VOW-ERR-…`, or the answer to another question.
        log_outage("vies")
        return STATE_DOWN if answer.status == 429 else VIES_DOWN
    assert isinstance(valid, bool)
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


def _is_about(number: str, body: dict[str, Any]) -> bool:
    """Whether an answer is about the number that was asked about, as far as it names one."""
    country, rest = body.get("countryCode"), body.get("vatNumber")
    if not (isinstance(country, str) and isinstance(rest, str)):
        return True
    return country.strip() == number[:2] and "".join(rest.split()) in (number, number[2:])


def _json(response: _Response) -> dict[str, Any]:
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
