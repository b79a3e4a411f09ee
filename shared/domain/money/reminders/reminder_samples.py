"""A customer and invoices that do not exist, for the preview of a reminder."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from shared.domain.core.actors import SYSTEM
from shared.domain.core.languages import Language
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.pricing.totals import Priced, calculate
from shared.domain.money.pricing.vat import VatCategory


def sample_customer(language: Language, *, at: datetime) -> Customer:
    return Customer(
        id="cst_00000000000000000000000000",
        number="C-0001",
        kind=Kind.BUSINESS,
        full_name="Sam de Vries",
        email=None,
        company_name="De Vries",
        phone=None,
        fax=None,
        language=language,
        contact_id="cont_00000000000000000000000000",
        created_at=at,
        updated_at=at,
    )


def sample_invoices(currency: str, *, due_on: date, at: datetime) -> list[Invoice]:
    """Return two open invoices."""
    amounts = {"2026-0001": Decimal(100), "2026-0002": Decimal(50)}
    return [_invoice(number, net, currency, due_on, at) for number, net in amounts.items()]


def _invoice(number: str, net: Decimal, currency: str, due_on: date, at: datetime) -> Invoice:
    line = Priced(Decimal(1), net, Decimal(0), VatCategory.STANDARD, Decimal(21))
    _, totals = calculate([line], currency, prices_include_vat=False, discount=None)
    return Invoice(
        id=f"inv_{number}",
        status=InvoiceStatus.OPEN,
        number=number,
        currency=currency,
        prices_include_vat=False,
        lines=[],
        totals=totals,
        issued_on=due_on - timedelta(days=30),
        due_on=due_on,
        created_on=due_on,
        created_at=at,
        created_by=SYSTEM,
        updated_at=at,
    )
