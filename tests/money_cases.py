"""The cases of tests/cases, as parameters of tests with their id in the name, and amounts as they write them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shared.domain.core.money import Amount

CASES = Path(__file__).with_name("cases")


def cases(area: str, *, without: tuple[str, ...] = ()) -> Any:
    """Parametrise a test with the cases of an area. Those in `without` are answered in docs/decisions.md."""
    found = json.loads((CASES / f"money_{area}.json").read_text(encoding="utf-8"))
    params = [pytest.param(case, id=case["id"]) for case in found if case["id"] not in without]
    return pytest.mark.parametrize("case", params)


def amount(value: str, currency: str) -> Amount:
    return Amount.of_decimal(Decimal(value), currency)
