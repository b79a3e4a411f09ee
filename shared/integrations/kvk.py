"""KVK, the Dutch register of companies: Basisprofiel and Vestigingsprofiel v1, and Zoeken v2.

Certificates are verified as httpx does by default: KVK's chain ends at a public root (KVK, "Certificates"). A status
is no measure of what an answer means: IPD1002 comes with a 404 and means later. Each call raises KvkFailure.
"""

import json
import logging
import ssl
import time
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from shared import config
from shared.domain.registries.kvk_keys import is_test
from shared.domain.registries.kvk_profiles import CompanyHit, KvkProfile
from shared.domain.registries.kvk_sheets import WaitReason
from shared.integrations import kvk_answers as answers
from shared.integrations.kvk_errors import KvkNotFound, KvkRefused, KvkUnavailable
from shared.observability import log_outage

if TYPE_CHECKING:
    import httpx

Read = TypeVar("Read")
FOUND_AT_MOST = 10
_LONGEST_ANSWER = 2_000_000
_LONGEST_WAIT = timedelta(hours=6)
# KVK, "Error codes": nothing can be delivered for this number.
_NOT_FOUND = {"IPD0005", "IPD0007"}
_NOTHING_FOUND = {"IPD5200"}
_BEING_PROCESSED = {"IPD1002", "IPD1003"}
_PATIENCE = timedelta(minutes=5)


class Limits(NamedTuple):
    """Seconds for connecting, for each read, and for the whole answer, after which no other read begins."""

    connect: float
    read: float
    total: float


# A member waits, for three seconds at most with the last read.
WAITED_FOR = Limits(connect=0.8, read=1.0, total=1.8)
OF_WORKER = Limits(connect=3, read=8, total=15)


class Kvk:
    """The register, as it answers one key. `limits` are those of who waits for the answers."""

    def __init__(self, api_key: str, limits: Limits) -> None:
        self._key, self._limits = api_key, limits
        # The public key of the test environment opens nothing else.
        self._base = config.kvk_url() + ("/test/api" if is_test(api_key) else "/api")

    def check(self) -> None:
        """Return if KVK accepts the key. What is searched for here is free of charge, and need not exist."""
        self.find(number="69599084")

    def profile(self, number: str) -> KvkProfile:
        """Return the company of a KVK number. Raise KvkNotFound, KvkRefused, KvkUnavailable."""
        wire = self._get(f"/v1/basisprofielen/{number}")
        branch = None
        if _read(lambda: answers.lacks_addresses(wire)):
            branch = self._branch(str(answers.main_branch(wire)))
        return _read(lambda: answers.profile_of(wire, branch, of=number))

    def find(self, *, name: str | None = None, number: str | None = None) -> list[CompanyHit]:
        """Return at most ten companies with these words in their name, or of this number. Raise KvkUnavailable."""
        query = {"naam": name} if name else {"kvkNummer": number}
        try:
            wire = self._get("/v2/zoeken", {**query, "pagina": "1", "resultatenPerPagina": str(FOUND_AT_MOST)})
        except KvkNotFound:
            return []
        return _read(lambda: answers.hits_of(wire))

    def _branch(self, number: str) -> dict[str, Any] | None:
        try:
            return self._get(f"/v1/vestigingsprofielen/{number}")
        except KvkNotFound:
            return None

    def _get(self, path: str, query: dict[str, Any] | None = None) -> dict[str, Any]:
        status, headers, content = self._ask(path, query or {})
        body = _parsed(content)
        if status == 200 and isinstance(body, dict) and not answers.codes_of(body):
            return body
        raise _failure(status, headers, body)

    def _ask(self, path: str, query: dict[str, Any]) -> tuple[int, "httpx.Headers", bytes]:
        import httpx

        connect, read, total = self._limits
        ends = time.monotonic() + total
        headers = {"apikey": self._key, "Accept": "application/json, application/hal+json"}
        limits = httpx.Timeout(read, connect=connect)
        try:
            with client().stream("GET", self._base + path, params=query, headers=headers, timeout=limits) as answer:
                content = bytearray()
                for part in answer.iter_bytes():
                    content += part
                    if time.monotonic() > ends or len(content) > _LONGEST_ANSWER:
                        raise _outage(WaitReason.NO_ANSWER)
                return answer.status_code, answer.headers, bytes(content)
        except httpx.HTTPError as error:
            untrusted = _is_untrusted(error)
            raise _outage(WaitReason.UNTRUSTED if untrusted else WaitReason.NO_ANSWER) from error


@cache
def client() -> "httpx.Client":
    """Make the client when KVK is first asked, because reading the certificate authorities takes a while."""
    import httpx

    # httpx logs each URL, which contains the name that was typed.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return httpx.Client(follow_redirects=False)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    # Also of what is nested too deep, and of what is not UTF-8.
    except (ValueError, RecursionError):
        return None


def _failure(status: int, headers: "httpx.Headers", body: Any) -> Exception:
    codes = answers.codes_of(body)
    if codes & _BEING_PROCESSED:
        return KvkUnavailable(WaitReason.BEING_PROCESSED, _PATIENCE)
    if codes & (_NOT_FOUND | _NOTHING_FOUND) and status in {200, 400, 404}:
        return KvkNotFound()
    if status in {401, 403}:
        return KvkUnavailable(WaitReason.KEY_REFUSED)
    if status == 429:
        return _outage(WaitReason.BUSY, _retry_after(headers))
    if status == 400 and codes:
        return KvkRefused()
    if 200 <= status < 300:
        return _outage(WaitReason.UNREADABLE)
    return _outage(WaitReason.NO_ANSWER, _retry_after(headers))


def _outage(reason: WaitReason, at_least: timedelta = timedelta()) -> KvkUnavailable:
    # A certificate that does not verify is for an operator to look at, and never for switching the check off.
    log_outage("kvk_certificate" if reason is WaitReason.UNTRUSTED else "kvk")
    return KvkUnavailable(reason, at_least)


def _retry_after(headers: "httpx.Headers") -> timedelta:
    """Return the delay that KVK asks for in seconds; a date is ignored, because our own delay suffices."""
    text = headers.get("Retry-After", "")
    return min(timedelta(seconds=int(text)), _LONGEST_WAIT) if text.isascii() and text.isdigit() else timedelta()


def _is_untrusted(error: BaseException | None) -> bool:
    while error:
        if isinstance(error, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _read(reading: Callable[[], Read]) -> Read:
    """An answer that makes no sense is an outage, because something before KVK answered in its place."""
    try:
        return reading()
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _outage(WaitReason.UNREADABLE) from error
