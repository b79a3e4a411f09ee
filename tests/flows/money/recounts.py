"""Independent recounts of the figures of a customer from the items of the table, without a tally of the domain."""

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any

OUTSTANDING = ("open", "pending", "unpaid", "chargeback")
NOT_SUMMED = ("cancelled", "failed")


def money(minor: int, currency: str) -> dict[str, str]:
    value = str(minor) if currency == "JPY" else f"{minor // 100}.{minor % 100:02}"
    return {"currency": currency, "value": value}


def minor(amount: Any) -> int:
    """Return an amount as it is stored, in minor units."""
    return int(amount["value"].replace(".", ""))


def settled(invoice: Any) -> int:
    return sum(minor(one["amount"]) for one in invoice.get("settlements", ()))


def payment_sums(payments: list[Any]) -> dict[str, int]:
    """Add up what was received and neither refunded nor charged back."""
    added: Counter[str] = Counter()
    for item in payments:
        refunds = (one for one in item["refunds"] if one.get("status") not in ("failed", "cancelled"))
        chargebacks = (one for one in item.get("chargebacks", ()) if not one["reversed_on"])
        taken = sum(minor(one["amount"]) for one in (*refunds, *chargebacks))
        added[f"received_{item['amount']['currency']}"] += minor(item["amount"]) - taken
    return without_zeros(added)


def credit_sums(entries: list[Any]) -> dict[str, int]:
    """Add up the ledger, whose every entry has the balance after it. Only what Mollie takes back may leave a debt."""
    added: Counter[str] = Counter()
    for item in sorted(entries, key=lambda item: item["SK"]):
        name = f"balance_{item['amount']['currency']}"
        added[name] += minor(item["amount"])
        assert minor(item["balance"]) == added[name]
        assert added[name] >= 0 or minor(item["amount"]) > 0 or item["reason"] in ("chargeback", "refund")
    return without_zeros(added)


def without_zeros(added: Counter[str]) -> dict[str, int]:
    return {name: number for name, number in added.items() if number}


def order_sums(orders: list[Any]) -> dict[str, int]:
    """Add up the orders that neither were cancelled nor failed: all, what was refunded, and what else was paid."""
    added: Counter[str] = Counter()
    for item in orders:
        if item["status"] not in NOT_SUMMED:
            total, currency = minor(item["totals"]["gross_total"]), item["currency"]
            refunded = sum(minor(refund["amount"]) for refund in item["refunds"])
            added[f"total_{currency}"] += total
            added[f"refunded_{currency}"] += refunded
            added[f"paid_{currency}"] += total - refunded if item["payment"] in ("paid", "refunded") else 0
    return without_zeros(added)


def subscription_sums(subscriptions: list[Any]) -> dict[str, int]:
    """Add up the prices of the active ones that have begun, by interval and the VAT that they include."""
    added: Counter[str] = Counter()
    for item in subscriptions:
        if item["status"] == "active" and (item["charged"] > 0 or item["anchor"] <= item["created_on"]):
            rate = item["vat"]["rate"] if item["prices_include_vat"] else "0"
            interval = f"{item['interval']['every']}_{item['interval']['unit']}"
            added[f"active_{item['amount']['currency']}_{interval}_{rate}"] += minor(item["amount"])
    return without_zeros(added)


def invoice_sums(invoices: list[Any]) -> dict[str, int]:
    """Add up the issued invoices that are not cancelled: all, what was paid, and what is left."""
    added: Counter[str] = Counter()
    for item in invoices:
        if item.get("number") and item["status"] != "cancelled":
            total, currency = minor(item["totals"]["gross_total"]), item["currency"]
            credited = sum(minor(note["total"]) for note in item["credit_notes"])
            added[f"total_{currency}"] += total
            added[f"paid_{currency}"] += settled(item)
            added[f"outstanding_{currency}"] += total - credited - settled(item)
            assert (item["status"] == "paid") == (credited + settled(item) == total)
    return without_zeros(added)


def collection(invoices: list[Any]) -> dict[str, int]:
    """Count the paid invoices by the month of the last payment, with their amounts and the days since their issue."""
    added: Counter[str] = Counter()
    for item in invoices:
        amount = minor(item["totals"]["gross_total"]) - sum(minor(note["total"]) for note in item["credit_notes"])
        if item["status"] == "paid" and amount:
            days = (date.fromisoformat(item["paid_on"]) - date.fromisoformat(item["issued_on"])).days
            month = f"{item['paid_on'][:7]}_{item['currency']}"
            added[f"revenue_{month}"] += amount
            added[f"invoices_{month}"] += 1
            added[f"days_{month}"] += days
            added[f"weighted_{month}"] += amount * days
            if rate := item.get("exchange_rate"):
                assert rate["published_on"] <= item["paid_on"]
                # Half up, as no amount of a fully paid invoice is below zero. Only the yen has no decimals.
                exact = Fraction(amount * (100 if item["currency"] == "JPY" else 1)) / Fraction(rate["per_euro"])
                added["converted_EUR"] += int(exact + Fraction(1, 2))
    return without_zeros(added)
