"""Mollie's answers in our own terms. Fields may be missing, new or of a kind that this release does not know.

Mollie's OpenAPI document (2026) is the source of the fields. The readers raise UnknownCurrency, and KeyError,
TypeError, ValueError or AttributeError for an answer that makes no sense.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from shared.domain.core import clock
from shared.domain.core.money import DECIMALS, Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import (
    ProviderChargeback,
    ProviderMandate,
    ProviderPayment,
    ProviderRefund,
    ProviderSubscription,
    Purpose,
)
from shared.domain.money.mollie.transactions import TransactionStatus

# Our spelling of what Mollie spells the American way.
_SPELLING = {"canceled": "cancelled"}
_OTHERS = {PaymentMeans.OTHER.value, PaymentMeans.CASH.value}
Status = TypeVar("Status", bound=StrEnum)


class UnknownCurrency(ValueError):
    """An amount is in a currency that Klantkaart does not know."""


def amount_of(wire: Mapping[str, Any]) -> Amount:
    """Read `{"currency": "EUR", "value": "10.00"}`; other members are ignored."""
    currency = str(wire["currency"])
    if currency not in DECIMALS:
        raise UnknownCurrency(f"an amount is in a currency that Klantkaart does not know: {currency[:3]}")
    return Amount.parse(str(wire["value"]), currency)


def payment_of(wire: Mapping[str, Any], mode: Mode) -> ProviderPayment:
    """`mode` is that of the key, for answers without one."""
    amount = amount_of(wire["amount"])
    created_at = moment_of(wire.get("createdAt")) or moment_of(wire.get("paidAt")) or clock.now()
    paid_at = moment_of(wire.get("paidAt"))
    embedded = _object(wire.get("_embedded"))
    refunds = [refund_of(one, created_at) for one in embedded.get("refunds") or []]
    chargebacks = [chargeback_of(one, created_at) for one in embedded.get("chargebacks") or []]
    if rest := _not_embedded(wire.get("amountRefunded"), [one.amount for one in refunds]):
        refunds.append(
            ProviderRefund(
                id=f"{wire['id']}_refunded",
                status=RefundStatus.REFUNDED,
                amount=rest,
                created_at=paid_at or created_at,
            )
        )
    if rest := _not_embedded(wire.get("amountChargedBack"), [one.amount for one in chargebacks]):
        chargebacks.append(
            ProviderChargeback(id=f"{wire['id']}_charged_back", amount=rest, created_at=paid_at or created_at)
        )
    return ProviderPayment(
        id=wire["id"],
        mode=_mode(wire, mode),
        status=_status(ProviderStatus, wire.get("status")),
        amount=amount,
        means=_means(wire.get("method")),
        description=_text(wire.get("description")) or "",
        created_at=created_at,
        paid_at=paid_at,
        expires_at=moment_of(wire.get("expiresAt")),
        checkout_url=_link(wire, "checkout"),
        purpose=_purpose(wire.get("metadata")),
        customer_id=_text(wire.get("customerId")),
        mandate_id=_text(wire.get("mandateId")),
        subscription_id=_text(wire.get("subscriptionId")),
        failure=_failure(wire),
        refunds=refunds,
        chargebacks=chargebacks,
    )


def refund_of(wire: Mapping[str, Any], otherwise: datetime | None = None) -> ProviderRefund:
    """`otherwise` is the time of a refund without one."""
    return ProviderRefund(
        id=wire["id"],
        status=_status(RefundStatus, wire.get("status")),
        amount=amount_of(wire["amount"]),
        created_at=moment_of(wire.get("createdAt")) or otherwise or clock.now(),
        refund_id=_text(_object(wire.get("metadata")).get("refund_id")),
    )


def refund_status(wire: Mapping[str, Any]) -> TransactionStatus:
    return TransactionStatus(_status(RefundStatus, wire.get("status")))


def chargeback_of(wire: Mapping[str, Any], otherwise: datetime) -> ProviderChargeback:
    return ProviderChargeback(
        id=wire["id"],
        amount=amount_of(wire["amount"]),
        created_at=moment_of(wire.get("createdAt")) or otherwise,
        reversed_at=moment_of(wire.get("reversedAt")),
        reason=_text(_object(wire.get("reason")).get("code")),
    )


def mandate_of(wire: Mapping[str, Any], mode: Mode) -> ProviderMandate:
    details = _object(wire.get("details"))
    means = _means(wire.get("method")) or PaymentMeans.OTHER
    # For PayPal, `consumerAccount` is an e-mail address.
    of_bank = means is PaymentMeans.DIRECTDEBIT
    return ProviderMandate.model_validate(
        {
            "id": wire["id"],
            "mode": _mode(wire, mode),
            "status": _spelled(wire.get("status")),
            "means": means,
            "holder": _text(details.get("consumerName")) or _text(details.get("cardHolder")),
            "iban": _text(details.get("consumerAccount")) if of_bank else None,
            "bic": _text(details.get("consumerBic")) if of_bank else None,
            "card": _text(details.get("cardNumber")),
            "reference": _text(wire.get("mandateReference")),
            "signed_on": _day(wire.get("signatureDate")),
            "created_at": moment_of(wire.get("createdAt")) or clock.now(),
        }
    )


def subscription_of(wire: Mapping[str, Any], mode: Mode, customer_id: str) -> ProviderSubscription:
    """`customer_id` is that of the request, for answers without one."""
    return ProviderSubscription.model_validate(
        {
            "id": wire["id"],
            "mode": _mode(wire, mode),
            "status": _spelled(wire.get("status")),
            "amount": amount_of(wire["amount"]),
            "interval": wire["interval"],
            "description": _text(wire.get("description")) or "",
            "customer_id": _text(wire.get("customerId")) or customer_id,
            "mandate_id": _text(wire.get("mandateId")),
            "times": _count(wire.get("times")),
            "left": _count(wire.get("timesRemaining")),
            "starts_on": _day(wire.get("startDate")),
            "next_on": _day(wire.get("nextPaymentDate")),
            "created_at": moment_of(wire.get("createdAt")) or clock.now(),
            "cancelled_at": moment_of(wire.get("canceledAt")),
        }
    )


def rows_of(wire: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the objects of a page of a list. An answer without a list is no empty one, or what is there would be made
    again.
    """
    rows: list[dict[str, Any]] = wire["_embedded"][name]
    return [*rows]


def _not_embedded(total: dict[str, Any] | None, embedded: Sequence[Amount]) -> Amount | None:
    """Return what Mollie's total is above all that is embedded, whatever its status: a total may still contain that."""
    if not total:
        return None
    whole = amount_of(total)
    rest = whole - sum(embedded, Amount(0, whole.currency))
    return rest if rest.minor > 0 else None


def _status(kind: type[Status], value: Any) -> Status:
    known = {one.value: one for one in kind}
    return known.get(_spelled(value), known["unknown"])


def _spelled(value: Any) -> str:
    return _SPELLING.get(value, value) if isinstance(value, str) else "unknown"


def _means(method: Any) -> PaymentMeans | None:
    if method is None:
        return None
    named = _text(method)
    return PaymentMeans(named) if named in {one.value for one in PaymentMeans} - _OTHERS else PaymentMeans.OTHER


def _mode(wire: Mapping[str, Any], otherwise: Mode) -> Mode:
    named = _text(wire.get("mode"))
    return Mode(named) if named in {"test", "live"} else otherwise


def moment_of(value: Any) -> datetime | None:
    """Read a time; one that is not readable is none, because nothing that is booked depends on it alone."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _purpose(metadata: Any) -> Purpose | None:
    """Read what we wrote; a payment of another program may have anything there."""
    try:
        return Purpose.model_validate(_object(metadata).get("purpose"))
    except ValueError:
        return None


def _failure(wire: Mapping[str, Any]) -> str | None:
    details = _object(wire.get("details"))
    reason = _object(wire.get("statusReason"))
    return _text(details.get("bankReasonCode")) or _text(details.get("failureReason")) or _text(reason.get("code"))


def _link(wire: Mapping[str, Any], name: str) -> str | None:
    return _text(_object(_object(wire.get("_links")).get(name)).get("href"))


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
