"""Documents of money for tests of the domain, made from a few lines."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.ids import new_id
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.pricing.lines import DocumentDiscount, Line
from shared.domain.money.pricing.totals import Priced, calculate
from shared.domain.money.pricing.vat import (
    Supply,
    VatCategory,
    VatDecision,
    VatReason,
)

SYSTEM = Actor(kind=ActorKind.SYSTEM, name="System")
AT = datetime(2026, 5, 4, 9, tzinfo=UTC)


def priced(
    quantity: str, price: str, rate: str | None = "21", *, discount: str = "0", category: VatCategory | None = None
) -> Priced:
    return Priced(
        Decimal(quantity),
        Decimal(price),
        Decimal(discount),
        category or VatCategory.STANDARD,
        None if rate is None else Decimal(rate),
    )


def issued(
    lines: Sequence[Priced],
    *,
    currency: str = "EUR",
    include_vat: bool = False,
    discount: DocumentDiscount | None = None,
    **fields: Any,
) -> Invoice:
    """Return an issued invoice with these lines."""
    amounts, totals = calculate(lines, currency, prices_include_vat=include_vat, discount=discount)
    stored = [
        Line(
            id=new_id("lin"),
            description=f"Line {position}",
            quantity=one.quantity,
            unit_price=one.unit_price,
            discount_percent=one.discount_percent,
            supply=Supply.SERVICE,
            vat=VatDecision(category=one.category, rate=one.rate, reason=VatReason.CUSTOMER_CLASS),
            discount=amount.discount,
            amount=amount.amount,
            net=amount.net,
        )
        for position, (one, amount) in enumerate(zip(lines, amounts, strict=True))
    ]
    known: dict[str, Any] = {
        "id": new_id("inv"),
        "status": InvoiceStatus.OPEN,
        "number": "2026-0001",
        "currency": currency,
        "prices_include_vat": include_vat,
        "lines": stored,
        "discount": discount,
        "totals": totals,
        "issued_on": date(2026, 5, 4),
        "due_on": date(2026, 5, 18),
        "created_on": date(2026, 5, 4),
        "created_at": AT,
        "created_by": SYSTEM,
        "updated_at": AT,
    }
    return Invoice(**(known | fields))
