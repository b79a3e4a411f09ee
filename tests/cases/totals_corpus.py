"""Random documents with the totals that the rules give them, for the page, which calculates the same while one types.

`python -m tests.cases.totals_corpus` writes the file; a test compares it with the rules of today.
"""

import json
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from local.paths import ROOT
from shared.domain.core.money import Amount
from shared.domain.money.pricing.decimals import plain
from shared.domain.money.pricing.lines import DocumentDiscount
from shared.domain.money.pricing.totals import Priced, calculate
from shared.domain.money.pricing.vat import VatCategory
from shared.errors import InvalidInput

FILE = ROOT / "tests" / "cases" / "money_totals_corpus.json"
SIZE = 300
_CURRENCIES = ("EUR", "EUR", "EUR", "USD", "JPY", "ISK")
_STANDARD_RATES = ("21", "9", "20", "5.5", "2.1", "19", "17.35")


def documents() -> Iterator[dict[str, Any]]:
    """Yield the same documents every time, each with its totals or with the code of the refusal."""
    rolls = random.Random(9)
    for _ in range(SIZE):
        yield _with_result(_document(rolls))


def text() -> str:
    """Return the file: one document a line, so that a change of the rules shows which of them moved."""
    lines = ",\n".join(json.dumps(document, separators=(",", ":")) for document in documents())
    return f"[\n{lines}\n]\n"


def _document(rolls: random.Random) -> dict[str, Any]:
    currency = rolls.choice(_CURRENCIES)
    huge = rolls.random() < 0.03
    lines = [_line(rolls, huge=huge) for _ in range(rolls.choice((0, 1, 1, 2, 2, 3, 5, 12)))]
    return {
        "currency": currency,
        "prices_include_vat": rolls.random() < 0.5,
        "lines": lines,
        "discount": _discount(rolls, currency),
    }


def _line(rolls: random.Random, *, huge: bool) -> dict[str, Any]:
    category = rolls.choice([VatCategory.STANDARD] * 6 + list(VatCategory))
    rate = rolls.choice(_STANDARD_RATES) if category is VatCategory.STANDARD else "0"
    return {
        "quantity": _number(rolls, 999_999_999 if huge else rolls.choice((1, 3, 40)), most_decimals=3),
        "unit_price": _number(rolls, 999_999_999 if huge else rolls.choice((1, 90, 5000)), most_decimals=5),
        "discount_percent": rolls.choice(("0", "0", "0", "10", "33.3333", "100", "2.5")),
        "category": category.value,
        "rate": None if category is VatCategory.OUT_OF_SCOPE else rate,
    }


def _number(rolls: random.Random, most: int, *, most_decimals: int) -> str:
    decimals = rolls.randint(0, most_decimals)
    number = Decimal(rolls.randint(0, most * 10**decimals)).scaleb(-decimals)
    return plain(-number if rolls.random() < 0.15 else number)


def _discount(rolls: random.Random, currency: str) -> dict[str, Any] | None:
    roll = rolls.random()
    if roll < 0.55:
        return None
    if roll < 0.8:
        return {"percent": rolls.choice(("0", "3", "12.5", "33.3333", "100"))}
    minor = rolls.randint(0, 10 ** rolls.randint(1, 6))
    return {"amount": {"currency": currency, "value": str(Amount(minor, currency))}}


def _with_result(document: dict[str, Any]) -> dict[str, Any]:
    lines = [
        Priced(
            quantity=Decimal(line["quantity"]),
            unit_price=Decimal(line["unit_price"]),
            discount_percent=Decimal(line["discount_percent"]),
            category=VatCategory(line["category"]),
            rate=None if line["rate"] is None else Decimal(line["rate"]),
        )
        for line in document["lines"]
    ]
    discount = document["discount"] and DocumentDiscount.model_validate(document["discount"])
    try:
        calculated = calculate(
            lines, document["currency"], prices_include_vat=document["prices_include_vat"], discount=discount
        )
    except InvalidInput as refusal:
        return document | {"refused": refusal.fields[0].code}
    totals = calculated.totals
    sums = (totals.line_total, totals.allowance_total, totals.net_total, totals.vat_total, totals.gross_total)
    groups = [group.model_dump(mode="json") for group in totals.groups]
    return document | {
        "totals": [str(one) for one in sums],
        "groups": [
            [one["category"], one["rate"], *(one[amount]["value"] for amount in ("allowance", "taxable", "vat"))]
            for one in groups
        ],
        "amounts": [[str(line.discount), str(line.amount)] for line in calculated.lines],
    }


if __name__ == "__main__":
    FILE.write_text(text())
