"""The cases of tests/cases, as parameters of tests with their id in the name, and amounts as they write them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shared.domain.core.money import Amount

CASES = Path(__file__).with_name("cases")


def cases(area: str, *, without: tuple[str, ...] = (), of: str = "money") -> Any:
    """Parametrise a test with the cases of an area. Those in `without` are answered in docs/decisions.md."""
    params = [pytest.param(case, id=case["id"]) for case in _all(area, of) if case["id"] not in without]
    return pytest.mark.parametrize("case", params)


def find(area: str, case_id: str, *, of: str = "money") -> Any:
    """Return one case."""
    return next(case for case in _all(area, of) if case["id"] == case_id)


def _all(area: str, of: str = "money") -> Any:
    return json.loads((CASES / f"{of}_{area}.json").read_text(encoding="utf-8"))


def amount(value: str, currency: str) -> Amount:
    return Amount.of_decimal(Decimal(value), currency)
