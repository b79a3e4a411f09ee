"""The invoice of what a smart link sells: one line that comes to what was paid, VAT included."""

from decimal import Decimal

from shared.domain.core.money import Amount
from shared.domain.money.invoices import InvoiceDraft
from shared.domain.money.lines import LineDraft
from shared.domain.money.smart_links import SmartLink


def invoice_draft_of(link: SmartLink, paid: Amount) -> InvoiceDraft:
    """Return the draft: due at once, because it is paid."""
    description = f"{link.name}\n{link.description}".strip()
    line = LineDraft(description=description, unit_price=Decimal(str(paid)), tax_class_id=link.tax_class_id)
    return InvoiceDraft(
        currency=paid.currency, prices_include_vat=True, lines=[line], payment_term_days=0, concept=True
    )
