"""Sell by a payment of a smart link: an invoice with its own number and, of a product, an order, once for each."""

from shared.commands.money.invoices import issued_invoices
from shared.domain.core.actors import SYSTEM
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import Status
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.orders.order_acts import create_order
from shared.domain.money.orders.orders import Order
from shared.domain.money.pricing.number_series import SeriesKind
from shared.domain.money.sales.smart_link_sales import invoice_draft_of, order_draft_of, sells
from shared.domain.money.sales.smart_links import (
    SmartLink,
    SmartLinkActivity,
    SmartLinkKind,
    link_entry,
)
from shared.errors import InvalidInput
from shared.store.customer import activity_log, document_numbers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money.orders.orders import ORDERS
from shared.store.money.payments import link_sales
from shared.store.money.pricing import number_series, terms
from shared.store.money.pricing.terms import Terms
from shared.store.money.sales import smart_links
from shared.store.money.sales.smart_links import SMART_LINKS, counts_of


def sale_of_payment(customer: CustomerRef, link_id: str, payment: ProviderPayment) -> str | None:
    """Return the id of the invoice that a paid payment of a link settles; issue it at the first news of the payment.

    None where the money becomes credit: a deposit; a payment beyond the number of times, which two payers began at the
    same moment; and one for which no invoice can be made any more, as of a customer who was archived. Where the law has
    more on an invoice than is known, it is left as a concept, and what was paid is credit until it is issued. Raise
    CustomerNotFound, SmartLinkNotFound.
    """
    try:
        return _sell(customer, link_id, payment, is_billed=True)
    except (CustomerArchived, InvalidInput):
        return _sell(customer, link_id, payment, is_billed=False)


@retry_outdated
def _sell(customer: CustomerRef, link_id: str, payment: ProviderPayment, *, is_billed: bool) -> str | None:
    if known := link_sales.find(customer, payment.id):
        return known["invoice_id"]
    read = terms.read(customer, and_item=SMART_LINKS.key(customer, link_id), and_series=SeriesKind.INVOICES)
    link, counts = SMART_LINKS.require(read.item), counts_of(read.item or {})
    changes = Changes()
    invoice = _bill(changes, customer, read, link, payment) if is_billed and sells(link, counts) else None
    invoice_id = invoice.id if invoice else None
    link_sales.add(changes, customer, payment.id, link_id, invoice_id, sold=outdated)
    smart_links.add_payment(changes, customer, link_id, payment.amount.minor, seen=counts.payments)
    activity_log.write(changes, customer, link_entry(SmartLinkActivity.PAID, link, by=SYSTEM))
    write(changes)
    return invoice_id


def _bill(changes: Changes, customer: CustomerRef, read: Terms, link: SmartLink, payment: ProviderPayment) -> Invoice:
    """Add an order of what a link sells to the changes, and its invoice, which is issued where it can be."""
    order = None
    # A suspended customer gets no orders (Q14), and has paid.
    if link.kind is SmartLinkKind.PRODUCT and read.customer.status is Status.ACTIVE:
        order = _order(customer, read, link, payment, changes)
    draft = invoice_draft_of(link, payment.amount, order)
    invoice = issued_invoices.bill(changes, customer, read, draft, order_id=order.id if order else None)
    if order:
        ORDERS.change(changes, customer, None, order.model_copy(update={"invoice_id": invoice.id}))
    return invoice


def _order(customer: CustomerRef, read: Terms, link: SmartLink, payment: ProviderPayment, changes: Changes) -> Order:
    """Draw the number of an order, log it and return it."""
    kind, series = SeriesKind.ORDERS, read.merchant.number_series.orders
    of_series = terms.read(customer, and_series=kind).series
    number = number_series.draw(changes, customer.merchant_id, kind, series, of_series, on=read.today)
    draft, rules = order_draft_of(link, payment.amount), read.rules(None)
    act = create_order(draft, number, read.customer, read.merchant, rules, today=read.today, by=SYSTEM)
    assert act.after
    document_numbers.file(changes, customer, number, act.after.id, issued_on=None)
    activity_log.write(changes, customer, act.entry)
    return act.after
