"""Stands in for KVK's APIs: answers the documented test numbers as documented, and fails as its mode has it."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from threading import Lock
from types import MappingProxyType
from typing import NamedTuple

from local.stand_ins.kvk.companies import (
    COMPANIES,
    FAILING,
    Company,
    Wire,
    base_profile,
    branch_profile,
    rows,
)
from shared.domain.core.folding import fold

# What the stand-in takes as a key: those that KVK issues begin so.
KEY_PREFIX = "l7xx"
HAL = "application/hal+json"
_SEARCH, _BASE, _BRANCH = "v2/zoeken", "v1/basisprofielen/", "v1/vestigingsprofielen/"


class Mode(StrEnum):
    """How KVK is doing. `half` fails every other request, `slow` answers after a while."""

    WORKING = "working"
    SLOW = "slow"
    WRONG = "wrong"
    THROTTLED = "throttled"
    PROCESSING = "processing"
    HALF = "half"
    DEAD = "dead"
    KEY_REFUSED = "key_refused"


class Answer(NamedTuple):
    status: int
    content: bytes
    media_type: str = HAL
    headers: Mapping[str, str] = MappingProxyType({})


class KvkStandIn:
    """`requests` are the paths that were asked for, the newest at the end. `more` are companies of the demo."""

    def __init__(self, more: Sequence[Company] = ()) -> None:
        self.companies = [*COMPANIES, *more]
        self.mode = Mode.WORKING
        self.requests: list[str] = []
        self._lock = Lock()

    def answer(self, path: str, query: dict[str, str], key: str) -> Answer:
        """Answer a path below `/api/` or `/test/api/`."""
        with self._lock:
            self.requests.append(path)
            fails = self.mode is Mode.DEAD or (self.mode is Mode.HALF and len(self.requests) % 2 == 1)
        if fails:
            return Answer(503, b"<html><body>Service Unavailable</body></html>", "text/html")
        match self.mode:
            case Mode.WRONG:
                return Answer(200, b"<html><body>Onderhoud</body></html>", "text/html")
            case Mode.THROTTLED:
                return Answer(429, b'{"message":"Rate limit exceeded"}', "application/json", {"Retry-After": "60"})
            case Mode.PROCESSING:
                return _error(404, "IPD1002", "De gegevens zijn tijdelijk niet beschikbaar omdat ze worden verwerkt.")
        if not key.startswith(KEY_PREFIX) or self.mode is Mode.KEY_REFUSED:
            return Answer(401, b'{"message":"Invalid or missing API key"}', "application/json")
        return _found(path, query, self.companies)


def _found(path: str, query: dict[str, str], companies: Sequence[Company]) -> Answer:
    if path == _SEARCH:
        return _search(query, companies)
    if path.startswith(_BASE):
        number = path.removeprefix(_BASE)
        if number in FAILING:
            return _error(500, "IPD9999", "Er is een technische fout opgetreden.")
        if not (len(number) == 8 and number.isdigit()):
            return _error(400, "IPD0004", f"Het KVK-nummer {number} is niet valide.")
        company = next((one for one in companies if one.number == number), None)
        text = f"Op basis van het KVK-nummer {number} kan het product niet worden geleverd."
        return _json(200, base_profile(company)) if company else _error(404, "IPD0005", text)
    if path.startswith(_BRANCH):
        wanted = path.removeprefix(_BRANCH)
        branch = next((one for one in companies if one.branch == wanted), None)
        text = "Op basis van het vestigingsnummer kan het product niet worden geleverd."
        return _json(200, branch_profile(branch)) if branch else _error(404, "IPD0007", text)
    return _error(404, "IPD0001", "Het product bestaat niet.")


def _search(query: dict[str, str], companies: Sequence[Company]) -> Answer:
    """Whole words only, in any order, as KVK searches names."""
    words = set(fold(query.get("naam", "")).replace(".", "").split())
    number = query.get("kvkNummer")
    found = [
        row
        for company in companies
        for row in rows(company)
        if (number == company.number if number else words and words <= _words(str(row["naam"])))
    ]
    if not found:
        return _error(404, "IPD5200", "Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.")
    size = int(query.get("resultatenPerPagina", "10"))
    return _json(200, {"pagina": 1, "resultatenPerPagina": size, "totaal": len(found), "resultaten": found[:size]})


def _words(name: str) -> set[str]:
    return set(fold(name).replace(".", "").split())


def _error(status: int, code: str, text: str) -> Answer:
    return _json(status, {"fout": [{"code": code, "omschrijving": text}]})


def _json(status: int, body: Wire) -> Answer:
    return Answer(status, json.dumps(body, ensure_ascii=False).encode())
