"""Stands in for VIES, the register of VAT numbers of the EU: its answers, its test service, and its faults by number.

A German number whose first three digits are a number of VIES's test service gets the answer that this describes:
DE200… is not valid, DE301… is of a member state that does not answer. Every other number in the form of its country is
valid. A mode makes all of it slow, wrong, throttled, unreliable or dead.
"""

import itertools
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from shared.domain.core.vat_numbers import FORMS

# European Commission, VIES, "checkVatTestService".
TEST_SERVICE = {
    "200": "not valid",
    "201": "INVALID_INPUT",
    "202": "INVALID_REQUESTER_INFO",
    "300": "SERVICE_UNAVAILABLE",
    "301": "MS_UNAVAILABLE",
    "302": "TIMEOUT",
    "400": "VAT_BLOCKED",
    "401": "IP_BLOCKED",
    "500": "GLOBAL_MAX_CONCURRENT_REQ",
    "501": "GLOBAL_MAX_CONCURRENT_REQ_TIME",
    "600": "MS_MAX_CONCURRENT_REQ",
    "601": "MS_MAX_CONCURRENT_REQ_TIME",
}
# Member states that name nobody.
_UNDISCLOSED = {"DE", "ES"}
_TRADER = ("Name", "Street", "PostalCode", "City", "CompanyType")


class Mode(StrEnum):
    """How VIES is. `wrong` answers the page of a firewall, `failing` every second question an outage."""

    NORMAL = "normal"
    SLOW = "slow"
    WRONG = "wrong"
    THROTTLED = "throttled"
    FAILING = "failing"
    DEAD = "dead"


class Answer(NamedTuple):
    """`body` is an object, the text of a page, or None for no answer at all."""

    status: int
    body: dict[str, Any] | str | None


class Vies:
    """`companies` are names and addresses by VAT number; others are made up. `questions` came so far."""

    def __init__(self, companies: Mapping[str, tuple[str, str]] | None = None) -> None:
        self.companies = companies or {}
        self.mode = Mode.NORMAL
        self.questions: list[dict[str, str]] = []
        self.refused_requesters = {"NL999999999B99"}
        self._numbers = itertools.count(1)

    def answer(self, path: str, body: dict[str, str], at: datetime | None = None) -> Answer:
        """Return what a POST to `check-vat-number` or `check-vat-test-service` is answered."""
        self.questions.append(body)
        if self.mode is Mode.DEAD:
            return Answer(503, None)
        if self.mode is Mode.WRONG:
            return Answer(200, "<html><body>Request Rejected</body></html>")
        if self.mode is Mode.THROTTLED:
            return _failure("MS_MAX_CONCURRENT_REQ")
        if self.mode is Mode.FAILING and len(self.questions) % 2:
            return _failure("MS_UNAVAILABLE")
        country, number = body.get("countryCode", ""), body.get("vatNumber", "")
        moment = (at or datetime.now(UTC)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        if path.endswith("test-service"):
            fault = "valid" if number == "100" else TEST_SERVICE.get(number, "SERVICE_UNAVAILABLE")
            return self._answer(body, fault, ("John Doe", "123 Main St, Anytown, UK"), moment)
        if country not in FORMS or not re.fullmatch(FORMS[country], number, re.ASCII):
            return _failure("INVALID_INPUT", status=400)
        requester = body.get("requesterMemberStateCode", "") + body.get("requesterNumber", "")
        if requester in self.refused_requesters:
            return _failure("INVALID_REQUESTER_INFO")
        fault = TEST_SERVICE.get(number[:3], "valid") if country == "DE" else "valid"
        company = self.companies.get(country + number, (f"COMPANY {number}", f"STRAAT 1\n1000 {country}"))
        return self._answer(body, fault, company, moment)

    def _answer(self, body: dict[str, str], fault: str, company: tuple[str, str], moment: str) -> Answer:
        if fault not in ("valid", "not valid"):
            return _failure(fault)
        is_named = fault == "valid" and body.get("countryCode") not in _UNDISCLOSED
        name, address = company if is_named else ("---", "---")
        identifier = f"WAPIAAAA{next(self._numbers):08d}" if body.get("requesterNumber") else ""
        trader = {f"trader{part}": "---" for part in _TRADER}
        matches = {f"trader{part}Match": "NOT_PROCESSED" for part in _TRADER}
        return Answer(
            200,
            {
                "countryCode": body.get("countryCode"),
                "vatNumber": body.get("vatNumber"),
                "requestDate": moment,
                "valid": fault == "valid",
                "requestIdentifier": identifier,
                "name": name,
                "address": address,
                **trader,
                **matches,
            },
        )


def _failure(code: str, *, status: int = 200) -> Answer:
    return Answer(status, {"actionSucceed": False, "errorWrappers": [{"error": code}]})
