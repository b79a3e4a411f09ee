"""Mandates, and the subscriptions and recurring payments that charge them."""

from typing import Any

from stdnum import iban

from local.stand_ins.mollie import payments, schedule
from local.stand_ins.mollie.account import Acting
from local.stand_ins.mollie.wire import (
    Problem,
    Wire,
    address,
    asked_amount,
    day_of,
    link,
    money,
    new_id,
    required,
    stamp,
)

_WORKING_DAYS_OF_SEPA = 2
_NO_MANDATE = "The customer does not have a valid mandate"
_EXAMPLE = {"consumerName": "T. Test", "consumerAccount": "NL55INGB0000000000", "consumerBic": "INGBNL2A"}


def create_mandate(acting: Acting, customer: Wire, body: Wire) -> Wire:
    if body.get("method") not in {"directdebit", "paypal"}:
        raise Problem(422, "The payment method is invalid", "method")
    details = {"consumerName": required(body, "consumerName")}
    if body["method"] == "directdebit":
        account = required(body, "consumerAccount").replace(" ", "")
        if not iban.is_valid(account):
            raise Problem(422, "The IBAN is invalid", "consumerAccount")
        details |= {"consumerAccount": account, "consumerBic": body.get("consumerBic") or f"{account[4:8]}NL2A"}
    else:
        details["consumerAccount"] = required(body, "consumerEmail")
    mandate = _mandate(acting, customer["id"], body["method"], details, "valid")
    mandate["mandateReference"] = body.get("mandateReference")
    signed = body.get("signatureDate")
    mandate["signatureDate"] = (
        day_of(signed, "signatureDate").isoformat() if signed else acting.now().date().isoformat()
    )
    activate(acting, customer["id"])
    return mandate


def _mandate(acting: Acting, customer_id: str, method: str, details: Wire, status: str) -> Wire:
    mandate: Wire = {
        "resource": "mandate",
        "id": new_id("mdt"),
        "mode": acting.account.mode,
        "status": status,
        "method": method,
        "details": details,
        "mandateReference": None,
        "signatureDate": acting.now().date().isoformat(),
        "customerId": customer_id,
        "scopes": ["customer-not-present"],
        "createdAt": stamp(acting.now()),
    }
    acting.account.mandates[mandate["id"]] = mandate
    return mandate


def first_payment(acting: Acting, body: Wire) -> Wire:
    """Make a payment that gets a mandate, which is pending until it is paid."""
    if not body.get("customerId"):
        raise Problem(422, "The 'customerId' field is missing", "customerId")
    payment = payments.create(acting, body)
    mandate = _mandate(acting, body["customerId"], "directdebit", dict(_EXAMPLE), "pending")
    payment["mandateId"] = mandate["id"]
    return payment


def first_ended(acting: Acting, payment: Wire) -> None:
    """A card's mandate is of the card, that of other means of the bank account."""
    mandate = acting.account.mandates[payment["mandateId"]]
    if payment["status"] == "paid":
        mandate["status"] = "valid"
        if payment["method"] == "creditcard":
            mandate["method"] = "creditcard"
            mandate["details"] = {"cardHolder": "T. Test", "cardNumber": "6787", "cardLabel": "Mastercard"}
        activate(acting, payment["customerId"])
    elif payment["status"] in {"failed", "expired"}:
        mandate["status"] = "invalid"


def revoke(acting: Acting, mandate: Wire) -> None:
    """Revoke a mandate; the subscriptions that charge it are canceled with it."""
    mandate["status"], mandate["private"] = "invalid", {"revoked": True}
    for one in _subscriptions(acting, mandate["customerId"]):
        if one.get("mandateId") == mandate["id"] and one["status"] in {"active", "pending", "suspended"}:
            cancel(acting, one)


def invalidate(acting: Acting, mandate: Wire) -> None:
    """Let a bank refuse a mandate for good; without another one its customer's subscriptions are suspended."""
    mandate["status"] = "invalid"
    if not any(one["status"] == "valid" for one in of_customer(acting, mandate["customerId"])):
        for one in _subscriptions(acting, mandate["customerId"]):
            one["status"] = "suspended" if one["status"] == "active" else one["status"]


def of_customer(acting: Acting, customer_id: str) -> list[Wire]:
    return [
        one
        for one in acting.account.mandates.values()
        if one["customerId"] == customer_id and not one.get("private", {}).get("revoked")
    ]


def charge(acting: Acting, body: Wire) -> Wire:
    """Make a payment without the payer; SEPA takes two working days, a card none."""
    mandates = [one for one in of_customer(acting, body.get("customerId") or "") if one["status"] == "valid"]
    if body.get("mandateId"):
        mandates = [one for one in mandates if one["id"] == body["mandateId"]]
    if not mandates:
        raise Problem(422, _NO_MANDATE, "mandateId" if body.get("mandateId") else "customerId")
    mandate = mandates[-1]
    more = {"sequenceType": "recurring", "mandateId": mandate["id"]}
    payment = payments.made(acting, body | more, mandate["method"])
    acting.account.payments[payment["id"]] = payment
    if mandate["method"] != "directdebit":
        return payments.move(acting, payment, "paid")
    payment["status"], payment["isCancelable"] = "pending", True
    due = schedule.working_days_after(acting.now().date(), _WORKING_DAYS_OF_SEPA)
    payment["details"] = {
        **mandate["details"],
        "dueDate": due.isoformat(),
        "mandateReference": mandate["mandateReference"],
        "signatureDate": mandate["signatureDate"],
        "bankReasonCode": None,
        "bankReason": None,
    }
    acting.later(schedule.settled(due), "settles", payment["id"])
    return payment


def create(acting: Acting, customer: Wire, body: Wire) -> Wire:
    mandates = [one for one in of_customer(acting, customer["id"]) if one["status"] in {"valid", "pending"}]
    if body.get("mandateId"):
        mandates = [one for one in mandates if one["id"] == body["mandateId"]]
    if not mandates:
        raise Problem(422, _NO_MANDATE, "mandateId" if body.get("mandateId") else None)
    description = required(body, "description")
    for one in _subscriptions(acting, customer["id"]):
        if one["description"] == description and one["status"] in {"active", "pending", "suspended"}:
            raise Problem(422, "A subscription with the same description exists for this customer", "description")
    schedule.parse(required(body, "interval"))
    times = _times(body)
    given = body.get("startDate")
    start = day_of(given, "startDate") if given else acting.now().date()
    if start < acting.now().date():
        raise Problem(422, "The start date is in the past", "startDate")
    row: Wire = {
        "resource": "subscription",
        "id": new_id("sub"),
        "mode": acting.account.mode,
        "status": "active" if any(one["status"] == "valid" for one in mandates) else "pending",
        "amount": money(asked_amount(body)),
        "times": times,
        "timesRemaining": times,
        "interval": body["interval"],
        "startDate": start.isoformat(),
        "nextPaymentDate": start.isoformat(),
        "description": description,
        "method": body.get("method"),
        "mandateId": body.get("mandateId"),
        "webhookUrl": address(body, "webhookUrl") if body.get("webhookUrl") else None,
        "metadata": body.get("metadata"),
        "customerId": customer["id"],
        "createdAt": stamp(acting.now()),
        "private": {"anchor": start.isoformat(), "charges": 0},
    }
    acting.account.subscriptions[row["id"]] = row
    _plan(acting, row)
    return row


def change(acting: Acting, row: Wire, body: Wire) -> Wire:
    """Change what comes. A new start or interval counts from the start, else from the next charge on."""
    if row["status"] not in {"active", "pending", "suspended"}:
        raise Problem(422, "The subscription is not active any more")
    changed: Wire = {name: body[name] for name in ("metadata", "mandateId", "description") if body.get(name)}
    if "amount" in body:
        changed["amount"] = money(asked_amount(body))
    if body.get("webhookUrl"):
        changed["webhookUrl"] = address(body, "webhookUrl")
    if "times" in body:
        done = (row["times"] or 0) - (row["timesRemaining"] or 0)
        times = _times(body)
        changed |= {"times": times, "timesRemaining": times and max(times - done, 0)}
    if body.get("interval") or body.get("startDate"):
        schedule.parse(body.get("interval") or row["interval"])
        anchor = day_of(body.get("startDate") or row["nextPaymentDate"], "startDate")
        changed |= {"interval": body.get("interval") or row["interval"], "nextPaymentDate": anchor.isoformat()}
        changed |= {"private": {"anchor": anchor.isoformat(), "charges": 0}}
        if body.get("startDate"):
            changed["startDate"] = anchor.isoformat()
    row.update(changed)
    _plan(acting, row)
    return row


def cancel(acting: Acting, row: Wire) -> Wire:
    if row["status"] in {"canceled", "completed"}:
        raise Problem(410, "The subscription has been canceled already")
    row["status"], row["canceledAt"] = "canceled", stamp(acting.now())
    row.pop("nextPaymentDate", None)
    return row


def charges(acting: Acting, row: Wire, day: str) -> None:
    """Charge a subscription on its day; an event of an earlier plan is ignored."""
    if row.get("nextPaymentDate") != day or row["status"] != "active":
        return
    asked = {name: row[name] for name in ("amount", "description", "mandateId", "customerId", "webhookUrl", "metadata")}
    try:
        charge(acting, asked | {"subscriptionId": row["id"]})
    except Problem:
        row["status"] = "suspended"
        return
    private = row["private"]
    private["charges"] += 1
    if row["timesRemaining"] is not None:
        row["timesRemaining"] -= 1
    if row["timesRemaining"] == 0:
        row["status"] = "completed"
        row.pop("nextPaymentDate")
        return
    following = schedule.charge_day(day_of(private["anchor"], "anchor"), row["interval"], private["charges"])
    row["nextPaymentDate"] = following.isoformat()
    _plan(acting, row)


def activate(acting: Acting, customer_id: str) -> None:
    """A customer's valid mandate makes pending and suspended subscriptions active."""
    for row in _subscriptions(acting, customer_id):
        if row["status"] in {"pending", "suspended"}:
            row["status"] = "active"
            _plan(acting, row)


def answer(acting: Acting, row: Wire) -> Wire:
    customer = f"{acting.url}/v2/customers/{row['customerId']}"
    at = f"{customer}/subscriptions/{row['id']}"
    links = {"self": link(at), "customer": link(customer), "payments": link(f"{at}/payments")}
    return {name: value for name, value in row.items() if name != "private"} | {"_links": links}


def _plan(acting: Acting, row: Wire) -> None:
    day = day_of(row["nextPaymentDate"], "nextPaymentDate")
    acting.later(schedule.charged(max(day, acting.now().date())), f"charges {day}", row["id"])


def _subscriptions(acting: Acting, customer_id: str) -> list[Wire]:
    return [one for one in acting.account.subscriptions.values() if one["customerId"] == customer_id]


def _times(body: Wire) -> Any:
    times = body.get("times")
    if times is not None and (not isinstance(times, int) or times < 1):
        raise Problem(422, "The number of times is invalid", "times")
    return times
