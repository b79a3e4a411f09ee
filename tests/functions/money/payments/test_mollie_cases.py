"""The cases of what Mollie reports (tests/cases/money_mollie_webhooks.json), but for those of the webhook itself."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from shared.commands.money.online_payments import provider_updates
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.store.customer import activity_log
from tests import provider
from tests.functions.money.payments.recording import credit, issued, record, state
from tests.gateway import Team
from tests.money_cases import amount, cases

DUE = datetime(2026, 4, 10, 9, tzinfo=UTC)
# Those of the webhook (test_on_mollie_webhook.py), and those of test_reported_cases.py.
ELSEWHERE = ("MW-05", "MW-12", "MW-13", "MW-14", "MW-15")


@cases("mollie_webhooks", without=ELSEWHERE)
@pytest.mark.feature("S115", "S116", "S318", "S320")
def test_a_case_of_what_mollie_reports(team: Team, customer: str, case: Any) -> None:
    given, expected = case["input"], case["expected"]
    with time_machine.travel(DUE - timedelta(days=30)):
        invoice = issued(team, customer, given["invoice"]["total"], payment_term_days=30)
    purpose = Purpose(customer_id=customer.split("/")[-1], invoice_ids=[invoice["id"]])
    seen = []
    for paid in given.get("manual_payments", []):
        with time_machine.travel(moment(paid["at"])):
            record(team, customer, paid["amount"], invoice)
    for delivery in given["deliveries"]:
        with time_machine.travel(moment(delivery["at"])):
            report(team, facts(delivery["fetched"], purpose, moment(delivery["at"])))
            seen.append(figures(team, customer, invoice, given["invoice"]["total"]))
    last = seen[-1]
    for name in ("status", "balance", "collected", "refunded", "charged_back", "payments_booked", "customer_credit"):
        if name in expected:
            assert last[name] == expected[name], name
    for step, name in ((0, "after_first"), (1, "after_second")):
        wanted = expected.get(name, {})
        assert {field: seen[step][field] for field in wanted} == wanted
    if "collected_after_each" in expected:
        assert [one["collected"] for one in seen] == expected["collected_after_each"]
    if "credited_plus_outstanding" in expected:
        assert last["balance"] == expected["credited_plus_outstanding"]
    if "activity_entries_payment_received" in expected:
        assert received_entries(team, customer) == expected["activity_entries_payment_received"]
    if "transactions" in expected:
        rows = team.get(f"{customer}/transactions").body["items"]
        assert {row["id"]: row["status"] for row in rows} == expected["transactions"]


def report(team: Team, of: ProviderPayment) -> None:
    assert provider_updates.book(MerchantId(team.merchant_id), of.id, lambda: of)


def facts(fetched: Any, purpose: Purpose, at: datetime) -> ProviderPayment:
    """Return a payment of the case; sums without rows are rows of their own, as the adapter reads them."""
    paid = money(fetched["amount"])
    embedded = fetched.get("_embedded", {})
    refunds = [
        provider.refund(one["id"], money(one["amount"]), one["status"], at=at) for one in embedded.get("refunds", [])
    ]
    chargebacks = [
        provider.chargeback(
            one["id"],
            money(one["amount"]),
            at=at,
            reversed_at=moment(one["reversedAt"]) if one["reversedAt"] else None,
        )
        for one in embedded.get("chargebacks", [])
    ]
    if "amountRefunded" in fetched and not refunds:
        refunds = [provider.refund(f"{fetched['id']}_refunded", money(fetched["amountRefunded"]), at=at)]
    if "amountChargedBack" in fetched and not chargebacks:
        # The id of the chargeback that a later delivery names.
        chargebacks = [provider.chargeback("chb_1", money(fetched["amountChargedBack"]), at=at)]
    return provider.payment(
        fetched["id"], fetched["status"], paid, purpose, paid_at=at, refunds=refunds, chargebacks=chargebacks
    )


def figures(team: Team, customer: str, invoice: dict[str, Any], total: str) -> dict[str, Any]:
    status, balance = state(team, customer, invoice)
    payments = [
        team.get(f"{customer}/payments/{row['id']}").body["payment"]
        for row in team.get(f"{customer}/payments").body["items"]
    ]
    refunds = [one for paid in payments for one in paid["refunds"] if one["status"] not in ("failed", "cancelled")]
    chargebacks = [one for paid in payments for one in paid["chargebacks"] if one["reversed_on"] is None]
    return {
        "status": "open" if status == "unpaid" else status,
        "balance": balance,
        "collected": f"{Decimal(total) - Decimal(balance)}",
        "refunded": total_of(refunds),
        "charged_back": total_of(chargebacks),
        "payments_booked": len(payments),
        "customer_credit": credit(team, customer),
    }


def total_of(parts: list[Any]) -> str:
    return str(sum((money(one["amount"]) for one in parts), Amount(0, "EUR")))


def received_entries(team: Team, customer: str) -> int:
    ref = CustomerRef(MerchantId(team.merchant_id), customer.split("/")[-1])
    entries = activity_log.list_newest_first(ref, topic="payments", actor=None, limit=50, cursor=None).items
    return sum(one.kind == "payments.received" for one in entries)


def money(wire: Any) -> Amount:
    return amount(wire["value"], wire["currency"])


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
