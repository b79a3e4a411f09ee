"""The cases of figures (tests/cases/money_metrics.json).

A refund of an invoice's payment takes credit first and then opens the invoice again, and so does what is charged back.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from shared.domain.core.money import Amount
from shared.domain.money.billing.billing import days_outstanding
from tests.functions.money.invoices.drafts import add
from tests.functions.money.payments.recording import act, euros, issued, record
from tests.gateway import Team
from tests.money_cases import cases, find

SUMS = ("billed", "collected", "credited", "outstanding", "revenue")


@cases("metrics", without=("ME-07", "ME-08"))
@pytest.mark.feature("S23", "S270", "S271", "S272", "S294", "S295", "S298")
def test_a_case_of_figures(team: Team, customer: str, case: Any) -> None:
    given, expected = case["input"], case["expected"]
    today = date.fromisoformat(given.get("today", "2026-06-30"))
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    with time_machine.travel(noon) as travel:
        for one in given["invoices"]:
            bring_about(team, customer, one, travel)
        travel.move_to(noon)
        billing = team.get(f"{customer}/billing").body
    base = billing["currencies"][0]
    assert base["currency"] == "EUR"
    for name in SUMS:
        wanted = expected.get(name)
        if isinstance(wanted, list):
            shown = {one["currency"]: one[name]["value"] for one in billing["currencies"]}
            assert shown == {one["currency"]: one["value"] for one in wanted}
        elif wanted:
            assert base[name]["value"] == wanted
    counts = billing["counts"]
    assert counts["invoices"] == expected.get("count_all", len(given["invoices"]))
    assert counts["outstanding"] == expected.get("count_outstanding", counts["outstanding"])
    if "sample" in expected:
        days = base["days_to_collect"] or {"weighted": None, "simple": None, "sample": 0}
        assert days == {
            "weighted": expected["weighted_days"],
            "simple": expected["simple_days"],
            "sample": expected["sample"],
        }


def bring_about(team: Team, customer: str, one: Any, travel: Any) -> None:
    """Write an invoice of a case, and what happened to it."""
    total, status = one["total"], one["status"]
    if status in ("draft", "concept"):
        lines = [{"description": "Work", "unit_price": total, "tax_class_id": "zero"}]
        add(team, f"{customer}/invoices", lines=lines, concept=status == "concept")
        return
    if "issued_at" in one:
        travel.move_to(datetime.fromisoformat(one["issued_at"]))
    currency = one.get("currency", "EUR")
    invoice = issued(team, customer, total, issue_on=one.get("issued"), due_on=one.get("due"), currency=currency)
    if "paid_at" in one:
        travel.move_to(datetime.fromisoformat(one["paid_at"]))
    for payment in _payments(one):
        fields = {"amount": euros(payment["amount"], currency), "received_on": payment.get("on")}
        paid = record(team, customer, payment["amount"], invoice, **fields)["payment"]
    path = f"{customer}/invoices/{invoice['id']}"
    if credited := one.get("credited"):
        body = {"kind": "amount", "reason": "Agreed", "amount": euros(credited, currency)}
        assert team.post(f"{path}/credit", body, if_match=team.get(path).body["version"]).status == 200
    if back := one.get("refunded") or one.get("charged_back"):
        assert act(team, customer, paid, "refunds", {"amount": euros(back, currency)}).status == 201
    if status == "cancelled":
        assert team.post(f"{path}/cancel", {"reason": "Made twice"}, if_match=invoice["version"]).status == 200


def _payments(one: Any) -> list[Any]:
    if "payments" in one:
        return list(one["payments"])
    paid = one.get("paid") or (one["total"] if one["status"] == "paid" else None)
    return [{"amount": paid, "on": one.get("fully_paid")}] if paid else []


@pytest.mark.feature("S298")
def test_classic_dso() -> None:
    case = find("metrics", "ME-07")
    given = case["input"]
    outstanding, billed = (
        Amount.of_decimal(Decimal(given[name]), given["currency"]) for name in ("outstanding", "billed_last_90_days")
    )
    assert days_outstanding(outstanding, billed) == case["expected"]["dso"]
    assert days_outstanding(outstanding, Amount(0, given["currency"])) is None


@pytest.mark.feature("S19", "S23")
def test_a_vip_is_above_the_threshold_and_what_was_refunded_does_not_count(team: Team, customer: str) -> None:
    case = find("metrics", "ME-08")
    for one in case["input"]["customers"]:
        path = f"/customers/{team.create()['id']}"
        for total in one["paid_invoices"]:
            paid = record(team, path, total, issued(team, path, total))["payment"]
        for part in one.get("partly_paid", []):
            record(team, path, part["paid"], issued(team, path, part["total"]))
        for refund in one["refunds"]:
            assert act(team, path, paid, "refunds", {"amount": euros(refund)}).status == 201
        tier = team.get(f"{path}/billing").body["tier"]
        assert (tier == "vip") is case["expected"]["vip"][one["id"]], one["id"]
