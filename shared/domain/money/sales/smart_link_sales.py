"""The sale of a smart link: one line whose total is the paid amount, VAT included, on an order and an invoice."""

from decimal import Decimal

from shared.domain.core.money import Amount
from shared.domain.money.orders.orders import Order, OrderDraft, SettablePayment
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft
from shared.domain.money.pricing.line_drafts import as_drafts
from shared.domain.money.pricing.lines import LineDraft
from shared.domain.money.sales.smart_links import LinkCounts, Pricing, SmartLink


def sells(link: SmartLink, counts: LinkCounts) -> bool:
    """Return whether a payment sells anything: a deposit does not, nor one more than the link can be paid."""
    return link.pricing is not Pricing.DEPOSIT and (link.uses is None or counts.payments < link.uses)


def order_draft_of(link: SmartLink, paid: Amount) -> OrderDraft:
    """Return the draft of the order of a product, which is paid."""
    return OrderDraft(
        currency=paid.currency, prices_include_vat=True, lines=[_line(link, paid)], payment=SettablePayment.PAID
    )


def invoice_draft_of(link: SmartLink, paid: Amount, order: Order | None = None) -> InvoiceDraft:
    """Return the draft of the invoice, with the lines of its order if there is one: due at once, because it is paid."""
    return InvoiceDraft(
        currency=paid.currency,
        prices_include_vat=True,
        lines=as_drafts(order.lines) if order else [_line(link, paid)],
        reference=order.number if order else None,
        payment_term_days=0,
        concept=True,
    )


def _line(link: SmartLink, paid: Amount) -> LineDraft:
    description = f"{link.name}\n{link.description}".strip()
    return LineDraft(description=description, unit_price=Decimal(str(paid)), tax_class_id=link.tax_class_id)
