"""The lines of an e-invoice (BG-25), without VAT whatever the prices are."""

from decimal import ROUND_HALF_UP, Decimal

from shared.documents.issued import Document
from shared.documents.unit_codes import ONE, unit_code
from shared.documents.xml import Node
from shared.domain.core.money import DECIMALS, Amount
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.pricing.decimals import plain
from shared.domain.money.pricing.lines import Line
from shared.domain.money.pricing.vat import VatCategory

DISCOUNT, CHARGE = "95", "ABK"
# A price times nine digits of quantity is then right to a tenth of a cent (PEPPOL-EN16931-R120 allows two cents).
_PRICE_DECIMALS = Decimal("1e-12")


def add_line(root: Node, document: Document, number: int, line: Line, *, reason: str) -> None:
    """Add a line. Its discount is stated; where prices include VAT, it is in the net price instead."""
    is_invoice = isinstance(document, Invoice)
    # For a currency without decimals, R040 and R120 of Peppol allow no rounding: they compare within 0.02 of any.
    is_whole = DECIMALS[document.currency] == 0
    quantity, price = _with_positive_price(line.quantity, _net_price(line, document.prices_include_vat, is_whole))
    code = unit_code(line.unit)
    added = root.group("InvoiceLine" if is_invoice else "CreditNoteLine")
    added.text("ID", str(number))
    added.text("InvoicedQuantity" if is_invoice else "CreditedQuantity", plain(quantity), unitCode=code or ONE)
    added.amount("LineExtensionAmount", line.net)
    if line.discount.minor and not document.prices_include_vat:
        _add_discount(added, line, reason, with_percentage=not is_whole)
    _add_item(added, line, unknown_unit=line.unit if code is None else None)
    added.group("Price").text("PriceAmount", plain(price), currencyID=document.currency)


def add_tax_category(
    category: Node, code: VatCategory, rate: Decimal | None, exemption: str | None = None, reason: str | None = None
) -> None:
    """Fill in a category with its rate. Out of scope has none (BR-O-05)."""
    category.text("ID", code)
    if code is not VatCategory.OUT_OF_SCOPE:
        category.text("Percent", plain(rate or Decimal(0)))
    category.text("TaxExemptionReasonCode", exemption)
    category.text("TaxExemptionReason", reason)
    category.group("TaxScheme").text("ID", "VAT")


def _net_price(line: Line, prices_include_vat: bool, is_whole: bool) -> Decimal:
    price = line.unit_price or Decimal(0)
    if not prices_include_vat and not is_whole:
        return price
    if line.quantity:
        # The price is derived from the net amount, so that quantity times price is that amount.
        amount = line.net if prices_include_vat else line.net + line.discount
        return (Decimal(str(amount)) / line.quantity).quantize(_PRICE_DECIMALS, ROUND_HALF_UP)
    if not prices_include_vat:
        return price
    rate = line.vat.rate or Decimal(0)
    return (price * 100 / (100 + rate)).quantize(_PRICE_DECIMALS, ROUND_HALF_UP)


def _with_positive_price(quantity: Decimal, price: Decimal) -> tuple[Decimal, Decimal]:
    """A price may not be negative (BR-27), so the quantity takes its sign."""
    return (-quantity, -price) if price < 0 else (quantity, price)


def _add_discount(added: Node, line: Line, reason: str, *, with_percentage: bool) -> None:
    """Add the discount; that of a negative line is an amount that is charged, so that no amount is negative."""
    negative = line.discount.minor < 0
    amount = -line.discount if negative else line.discount
    full = line.amount + line.discount
    discount = added.group("AllowanceCharge")
    discount.text("ChargeIndicator", "true" if negative else "false")
    discount.text("AllowanceChargeReasonCode", CHARGE if negative else DISCOUNT)
    discount.text("AllowanceChargeReason", reason)
    if with_percentage:
        discount.text("MultiplierFactorNumeric", plain(line.discount_percent))
    discount.amount("Amount", amount)
    if with_percentage:
        discount.amount("BaseAmount", Amount(abs(full.minor), full.currency))


def _add_item(added: Node, line: Line, *, unknown_unit: str | None) -> None:
    name, _, more = (line.description or "-").partition("\n")
    item = added.group("Item")
    item.text("Description", more.strip())
    item.text("Name", name.strip() or "-")
    add_tax_category(item.group("ClassifiedTaxCategory"), line.vat.category, line.vat.rate)
    if unknown_unit:
        described = item.group("AdditionalItemProperty")
        described.text("Name", "unit")
        described.text("Value", unknown_unit)
