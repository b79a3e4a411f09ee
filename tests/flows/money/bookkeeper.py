"""A bookkeeper's own arithmetic of orders, invoices and credit notes: fractions, and nothing of the product.

What two correct programs may share out differently (a discount over the rates, a net over the lines) is checked by what
must hold of it: the parts add up, and each differs from its exact share by less than one unit.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

DECIMALS = {"EUR": 2, "USD": 2, "JPY": 0}
Rate = tuple[str, str | None]
"""Category of UNCL 5305 and percentage, which out of scope has not."""


def half_up(exact: Fraction) -> int:
    """Round to a whole number, a half away from zero."""
    whole = int(abs(exact) + Fraction(1, 2))
    return whole if exact >= 0 else -whole


def minor(amount: Any, currency: str) -> int:
    """Return an amount of the API in minor units, after a check of its currency and its decimals."""
    value = amount["value"]
    assert amount["currency"] == currency, amount
    assert len(value.partition(".")[2]) == DECIMALS[currency], amount
    return int(value.replace(".", ""))


def plain(units: int, currency: str) -> str:
    """Return minor units as the API and the sheet write them."""
    decimals = DECIMALS[currency]
    digits = f"{abs(units):0{decimals + 1}}"
    text = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    return f"-{text}" if units < 0 else text


@dataclass(frozen=True)
class Typed:
    """A document as it was typed. `rate_of` returns the VAT that a line has to have."""

    lines: list[dict[str, Any]]
    currency: str
    prices_include_vat: bool
    discount: dict[str, Any] | None
    rate_of: Callable[[dict[str, Any]], Rate]

    @property
    def amounts(self) -> list[tuple[int, int]]:
        """The discount and the amount of each line."""
        scale = 10 ** DECIMALS[self.currency]
        found = []
        for line in self.lines:
            full = half_up(Fraction(line["quantity"]) * Fraction(line["unit_price"]) * scale)
            discount = half_up(full * Fraction(line["discount_percent"]) / 100)
            found.append((discount, full - discount))
        return found

    @property
    def reduction(self) -> int:
        """The discount on the document."""
        if self.discount is None:
            return 0
        if "percent" in self.discount:
            return half_up(sum(amount for _, amount in self.amounts) * Fraction(self.discount["percent"]) / 100)
        return minor(self.discount["amount"], self.currency)

    def check(self, body: Any) -> None:
        """Compare an order or an invoice of the API, to the unit."""
        currency, totals = self.currency, body["totals"]
        assert (body["currency"], body["prices_include_vat"]) == (currency, self.prices_include_vat)
        wanted = [(*pair, self.rate_of(line)) for pair, line in zip(self.amounts, self.lines, strict=True)]
        got = [(minor(one["discount"], currency), minor(one["amount"], currency), rate(one)) for one in body["lines"]]
        assert got == wanted
        groups = {(group["category"], group["rate"]): group for group in totals["groups"]}
        assert list(groups) == list(dict.fromkeys(rate for _, _, rate in wanted))
        weights = {key: sum(amount for _, amount, of in wanted if of == key) for key in groups}
        shares: dict[Rate, int] = {}
        for key, group in groups.items():
            nets = [minor(one["net"], currency) for one in body["lines"] if rate(one) == key]
            amounts = [amount for _, amount, of in wanted if of == key]
            shares[key] = self._check_group(key, group, nets, amounts)
        assert sum(shares.values()) == self.reduction
        positive = {key: max(weight, 0) for key, weight in weights.items()}
        for key, share in shares.items():
            if self.reduction:
                assert abs(share - Fraction(self.reduction * positive[key], sum(positive.values()))) < 1
        check_sums(body, currency)
        if self.prices_include_vat:
            assert minor(totals["gross_total"], currency) == sum(weights.values()) - self.reduction

    def _check_group(self, key: Rate, group: Any, nets: list[int], amounts: list[int]) -> int:
        """Compare a VAT group. Return its share of the discount, as the prices are."""
        percent, whole = Fraction(key[1] or 0), sum(amounts)
        taxable, vat = minor(group["taxable"], self.currency), minor(group["vat"], self.currency)
        allowance = minor(group["allowance"], self.currency)
        if not self.prices_include_vat:
            assert nets == amounts
            assert taxable == whole - allowance
            assert vat == half_up(taxable * percent / 100)
            return allowance
        gross = taxable + vat
        assert vat == half_up(gross * percent / (100 + percent))
        line_total = whole - half_up(whole * percent / (100 + percent))
        assert (sum(nets), allowance) == (line_total, line_total - taxable)
        for net, amount in zip(nets, amounts, strict=True):
            assert abs(net - amount * 100 / (100 + percent)) < 1
        return whole - gross


def rate(line: Any) -> Rate:
    """Return the VAT of a line of the API."""
    return line["vat"]["category"], line["vat"]["rate"]


def check_sums(body: Any, currency: str) -> None:
    """Compare the totals with the lines and the groups (EN 16931, BR-CO-10, 11, 13, 14, 15)."""
    totals = {name: minor(value, currency) for name, value in body["totals"].items() if name != "groups"}
    groups = body["totals"]["groups"]
    assert totals["line_total"] == sum(minor(line["net"], currency) for line in body["lines"])
    assert totals["allowance_total"] == sum(minor(group["allowance"], currency) for group in groups)
    assert totals["vat_total"] == sum(minor(group["vat"], currency) for group in groups)
    assert totals["net_total"] == totals["line_total"] - totals["allowance_total"]
    assert totals["net_total"] == sum(minor(group["taxable"], currency) for group in groups)
    assert totals["gross_total"] == totals["net_total"] + totals["vat_total"]


def check_notes(invoice: Any, notes: Iterable[Any]) -> int:
    """Compare the credit notes of an invoice, in order, with what was left of it. Return what they take together."""
    currency = invoice["currency"]
    left = {(one["category"], one["rate"]): _group(one, currency) for one in invoice["totals"]["groups"]}
    gross_left = minor(invoice["totals"]["gross_total"], currency)
    for note in notes:
        check_sums(note, currency)
        assert note["currency"] == currency
        assert minor(note["totals"]["gross_total"], currency) <= gross_left
        gross_left -= minor(note["totals"]["gross_total"], currency)
        for group in note["totals"]["groups"]:
            key = (group["category"], group["rate"])
            taxable, vat = _group(group, currency)
            # Shares of an amount have the VAT of all shares so far, and the last one what is left.
            assert abs(vat - taxable * Fraction(key[1] or 0) / 100) <= 2, (key, taxable, vat)
            left[key] = (left[key][0] - taxable, left[key][1] - vat)
    assert gross_left == sum(taxable + vat for taxable, vat in left.values())
    if gross_left == 0:
        assert set(left.values()) == {(0, 0)}, "the last note takes the rest of every rate"
    return minor(invoice["totals"]["gross_total"], currency) - gross_left


def _group(group: Any, currency: str) -> tuple[int, int]:
    return minor(group["taxable"], currency), minor(group["vat"], currency)
