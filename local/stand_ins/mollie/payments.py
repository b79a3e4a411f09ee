"""Payments, refunds and chargebacks: how they are made, and what happens to them afterwards."""

import json
from datetime import timedelta
from typing import Any

from local.stand_ins.mollie import schedule
from local.stand_ins.mollie.account import Acting
from local.stand_ins.mollie.wire import (
    Problem,
    Wire,
    address,
    amount_of,
    asked_amount,
    found,
    link,
    money,
    new_id,
    required,
    shown,
    stamp,
)
from shared.domain.core.money import Amount

METHODS = {
    "ideal": "iDEAL",
    "creditcard": "Card",
    "bancontact": "Bancontact",
    "banktransfer": "Bank transfer",
    "paypal": "PayPal",
    "eps": "eps",
    "przelewy24": "Przelewy24",
    "directdebit": "SEPA Direct Debit",
}
_MINUTES_TO_PAY = {"ideal": 15, "creditcard": 30, "bancontact": 60, "banktransfer": 12 * 24 * 60}
_METADATA_BYTES = 1024
_MOMENT = {"paid": "paidAt", "authorized": "authorizedAt", "canceled": "canceledAt", "expired": "expiredAt"}
_MOMENTS = _MOMENT | {"failed": "failedAt"}
FINAL = frozenset({"paid", "canceled", "expired", "failed"})


def create(acting: Acting, body: Wire) -> Wire:
    """Make a payment that the payer is to make at the checkout."""
    method = body.get("method")
    if method is not None and method not in METHODS:
        raise Problem(422, "The payment method is invalid", "method")
    if len(json.dumps(body.get("metadata"))) > _METADATA_BYTES:
        raise Problem(422, "The metadata is too large", "metadata")
    minutes = _MINUTES_TO_PAY.get(method or "", 15)
    expires_at = acting.now() + timedelta(minutes=minutes)
    payment = made(acting, body, method) | {"redirectUrl": address(body, "redirectUrl"), "expiresAt": stamp(expires_at)}
    if body.get("cancelUrl"):
        payment["cancelUrl"] = address(body, "cancelUrl")
    acting.account.payments[payment["id"]] = payment
    acting.later(expires_at, "expires", payment["id"])
    return payment


def made(acting: Acting, body: Wire, method: str | None) -> Wire:
    """Return a payment that is in no list yet. Raise Problem for what every payment needs."""
    description = required(body, "description")
    if len(description) > 255:
        raise Problem(422, "The description is too long", "description")
    given = {name: body[name] for name in ("customerId", "mandateId", "subscriptionId", "locale") if body.get(name)}
    return {
        "resource": "payment",
        "id": new_id("tr"),
        "mode": acting.account.mode,
        "createdAt": stamp(acting.now()),
        "amount": money(asked_amount(body)),
        "description": description,
        "method": method,
        "metadata": body.get("metadata"),
        "status": "open",
        "isCancelable": method == "banktransfer",
        "profileId": "pfl_StandIn",
        "sequenceType": body.get("sequenceType") or "oneoff",
        **({"webhookUrl": address(body, "webhookUrl")} if body.get("webhookUrl") else {}),
        **given,
    }


def cancel(acting: Acting, payment: Wire) -> Wire:
    if not payment["isCancelable"]:
        raise Problem(422, "The payment cannot be cancelled")
    return move(acting, payment, "canceled")


def move(acting: Acting, payment: Wire, status: str, *, reason: str | None = None) -> Wire:
    """Give a payment its next status, and report it as Mollie does: not an open or pending one."""
    payment["status"], payment["isCancelable"] = status, False
    if status in _MOMENTS:
        payment[_MOMENTS[status]] = stamp(acting.now())
    if status == "failed":
        details = dict(payment.get("details") or {})
        by_bank = payment["method"] == "directdebit"
        payment["details"] = details | {"bankReasonCode" if by_bank else "failureReason": reason or "AM04"}
    if status == "paid":
        payment.update(_sums(acting, payment))
    if status in FINAL | {"authorized"}:
        acting.webhooks.add(payment.get("webhookUrl"), payment["id"])
    return payment


def refund(acting: Acting, payment: Wire, body: Wire) -> Wire:
    amount = asked_amount(body)
    whole = amount_of(payment["amount"])
    if payment["status"] != "paid":
        raise Problem(422, "The payment is not paid, so it cannot be refunded")
    if amount.currency != whole.currency:
        raise Problem(422, "The amount contains an invalid currency", "amount.currency")
    if amount_of(payment["amountRemaining"]) < amount:
        raise Problem(422, "The amount is higher than the maximum", "amount")
    row = {
        "resource": "refund",
        "id": new_id("re"),
        "mode": acting.account.mode,
        "amount": money(amount),
        "settlementAmount": money(-amount),
        "status": "pending",
        "description": body.get("description") or "",
        "metadata": body.get("metadata"),
        "paymentId": payment["id"],
        "createdAt": stamp(acting.now()),
    }
    acting.account.refunds[row["id"]] = row
    payment.update(_sums(acting, payment))
    acting.later(schedule.settled(schedule.working_days_after(acting.now().date(), 1)), "refunds", row["id"])
    return row


def move_refund(acting: Acting, row: Wire, status: str) -> Wire:
    """Give a refund its next status; webhooks come under the payment's id."""
    row["status"] = status
    payment = acting.account.payments[row["paymentId"]]
    payment.update(_sums(acting, payment))
    if status in {"processing", "refunded", "failed"}:
        acting.webhooks.add(payment.get("webhookUrl"), payment["id"])
    return row


def cancel_refund(acting: Acting, row: Wire) -> None:
    if row["status"] not in {"queued", "pending"}:
        raise Problem(422, "The refund cannot be canceled any more")
    move_refund(acting, row, "canceled")


def charge_back(acting: Acting, payment: Wire, amount: Amount | None, reason: str) -> Wire:
    if payment["status"] != "paid":
        raise Problem(422, "The payment is not paid, so it cannot be charged back")
    taken = amount or amount_of(payment["amount"])
    row = {
        "resource": "chargeback",
        "id": new_id("chb"),
        "amount": money(taken),
        "settlementAmount": money(-taken),
        "reason": {"code": reason, "description": "Reason of the bank"} if payment["method"] == "directdebit" else None,
        "paymentId": payment["id"],
        "createdAt": stamp(acting.now()),
        "reversedAt": None,
    }
    acting.account.chargebacks[row["id"]] = row
    return _charged_back(acting, payment, row)


def reverse(acting: Acting, row: Wire) -> Wire:
    row["reversedAt"] = stamp(acting.now())
    return _charged_back(acting, acting.account.payments[row["paymentId"]], row)


def _charged_back(acting: Acting, payment: Wire, row: Wire) -> Wire:
    payment.update(_sums(acting, payment))
    acting.webhooks.add(payment.get("webhookUrl"), payment["id"])
    return row


def _sums(acting: Acting, payment: Wire) -> Wire:
    whole = amount_of(payment["amount"])
    nothing = Amount(0, whole.currency)
    refunds = (one for one in acting.account.refunds.values() if one["status"] not in {"failed", "canceled"})
    refunded = sum((amount_of(one["amount"]) for one in refunds if one["paymentId"] == payment["id"]), nothing)
    standing = (one for one in acting.account.chargebacks.values() if not one["reversedAt"])
    taken = sum((amount_of(one["amount"]) for one in standing if one["paymentId"] == payment["id"]), nothing)
    sums = {"amountRefunded": money(refunded), "amountRemaining": money(whole - refunded)}
    return sums | ({"amountChargedBack": money(taken)} if taken.minor or "amountChargedBack" in payment else {})


def answer(acting: Acting, payment: Wire, query: dict[str, str]) -> Wire:
    """Return a payment as it is answered, with its links and what is to be embedded."""
    at = f"{acting.url}/v2/payments/{payment['id']}"
    links: dict[str, Any] = {"self": link(at)}
    if payment["status"] == "open" and payment["sequenceType"] != "recurring":
        links["checkout"] = link(f"{acting.url}/checkout/{payment['id']}", html=True)
    for name, segment in (("mandateId", "mandates"), ("subscriptionId", "subscriptions")):
        if payment.get(name):
            of_customer = f"{acting.url}/v2/customers/{payment['customerId']}/{segment}/{payment[name]}"
            links[segment[:-1]] = link(of_customer)
    if payment.get("customerId"):
        links["customer"] = link(f"{acting.url}/v2/customers/{payment['customerId']}")
    wanted = [one for one in query.get("embed", "").split(",") if one in {"refunds", "chargebacks"}]
    embedded = {one: [shown(row) for row in of_payment(acting, payment, one)] for one in wanted}
    return shown(payment) | {"_links": links} | ({"_embedded": embedded} if embedded else {})


def of_payment(acting: Acting, payment: Wire, kind: str) -> list[Wire]:
    rows: dict[str, Wire] = getattr(acting.account, kind)
    return [one for one in rows.values() if one["paymentId"] == payment["id"]]


def one_of(acting: Acting, payment: Wire, kind: str, wanted: str) -> Wire:
    return found({one["id"]: one for one in of_payment(acting, payment, kind)}, wanted, kind[:-1])
