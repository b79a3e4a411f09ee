"""What holds of every explained figure: its groups add up to it, and so do the rows of the list that it leads to.

The rows are added up from the records that they lead to, because not every row shows the amount that is counted.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from shared.domain.core.money import Amount
from shared.domain.money.billing.billing_explained import Metric
from tests.gateway import Team


def check_explained(team: Team, customer: str, currency: str) -> dict[str, Any]:
    """Check all figures of a customer in a currency. Return their explanations."""
    shown = {one["currency"]: one for one in team.get(f"{customer}/billing").body["currencies"]}
    found = {}
    for metric in Metric:
        one = team.get(f"{customer}/billing/explanation?metric={metric}&currency={currency}").body
        assert minor(one["value"]) == sum(minor(group["sum"]) for group in one["groups"])
        if currency in shown and metric is not Metric.DAYS_TO_COLLECT:
            assert one["value"] == shown[currency][metric]
        if currency in shown and metric is Metric.DAYS_TO_COLLECT:
            days = one["days_to_collect"]
            assert days == shown[currency][metric]
            assert sum(group["number"] for group in one["groups"]) == (days["sample"] if days else 0)
        _check_list(team, customer, one)
        found[str(metric)] = one
    return found


def minor(amount: Any) -> int:
    return Amount.parse(amount["value"], amount["currency"]).minor


def _check_list(team: Team, customer: str, explained: dict[str, Any]) -> None:
    """Check that the list with the query of an explanation has as many rows as were counted, with that sum."""
    at = f"{customer}/{explained['shown_in']}"
    listed = team.get(f"{at}?limit=100&{explained['query']}").body
    assert not listed.get("next_cursor")
    assert len(listed["items"]) == sum(group["number"] for group in explained["groups"])
    records = [_record(team, at, row) for row in listed["items"]]
    amounts = [_COUNTED[explained["metric"]](record) for record in records]
    assert sum(amounts) == minor(explained["value"])
    if days := explained["days_to_collect"]:
        weighted = sum(amount * _days(record) for amount, record in zip(amounts, records, strict=True))
        assert abs(Decimal(weighted) / sum(amounts) - Decimal(days["weighted"])) <= Decimal("0.05")


def _record(team: Team, at: str, row: dict[str, Any]) -> dict[str, Any]:
    if at.endswith("/credit"):
        return row
    body: dict[str, Any] = team.get(f"{at}/{row['id']}").body
    payment: dict[str, Any] = body.get("payment", body)
    return payment


def _billed(invoice: dict[str, Any]) -> int:
    return minor(invoice["totals"]["gross_total"])


def _settled(invoice: dict[str, Any]) -> int:
    return sum(minor(one["amount"]) for one in invoice["settlements"])


def _credited(invoice: dict[str, Any]) -> int:
    return sum(minor(note["total"]) for note in invoice["credit_notes"])


def _days(invoice: dict[str, Any]) -> int:
    return (date.fromisoformat(invoice["paid_on"]) - date.fromisoformat(invoice["issued_on"])).days


# What a metric counts of a record of its list.
_COUNTED: dict[str, Callable[[dict[str, Any]], int]] = {
    "billed": _billed,
    "collected": _settled,
    "credited": _credited,
    "outstanding": lambda invoice: _billed(invoice) - _credited(invoice) - _settled(invoice),
    "revenue": _settled,
    "days_to_collect": _settled,
    "received": lambda payment: minor(payment["amount"]) - sum(minor(one["amount"]) for one in payment["refunds"]),
    "credit": lambda entry: minor(entry["amount"]),
}
