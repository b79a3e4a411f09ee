"""What holds of every explained figure: its groups add up to it, and its list shows the rows that were counted."""

from typing import Any

from shared.domain.core.money import Amount
from shared.domain.money.billing_explained import Metric
from tests.gateway import Team

# What the rows of the list add up to, where they show the amount that is counted.
SHOWN = {"billed": "total", "outstanding": "balance", "credit": "amount"}


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
        listed = team.get(f"{customer}/{one['shown_in']}?limit=100&{one['query']}").body["items"]
        assert len(listed) == sum(group["number"] for group in one["groups"])
        if metric in SHOWN:
            assert minor(one["value"]) == sum(minor(row[SHOWN[metric]]) for row in listed)
        found[str(metric)] = one
    return found


def minor(amount: Any) -> int:
    return Amount.parse(amount["value"], amount["currency"]).minor
