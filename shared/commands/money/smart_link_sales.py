"""What a payment of a smart link sells: an invoice with its own number and, of a product, an order, once for each."""

from shared.commands.acts import record
from shared.commands.money import documents
from shared.domain.core.actors import SYSTEM
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import Status
from shared.domain.customer.status_changes import CustomerArchived
from shared.domain.money.documents import DocumentKind
from shared.domain.money.invoice_acts import create_invoice
from shared.domain.money.invoices import Invoice
from shared.domain.money.issuing import issue_invoice, missing_of
from shared.domain.money.number_series import SeriesKind
from shared.domain.money.order_acts import create_order
from shared.domain.money.orders import Order
from shared.domain.money.provider_payments import ProviderPayment
from shared.domain.money.smart_link_sales import invoice_draft_of, order_draft_of, sells
from shared.domain.money.smart_links import SmartLink, SmartLinkActivity, SmartLinkKind, link_entry
from shared.errors import InvalidInput
from shared.store.customer import activity_log, document_numbers, references
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money import number_series, smart_links, terms
from shared.store.money.invoices import INVOICES
from shared.store.money.orders import ORDERS
from shared.store.money.smart_links import SMART_LINKS, counts_of
from shared.store.money.terms import Terms


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
    if known := smart_links.sale_of(customer, payment.id):
        return known["invoice_id"]
    read = terms.read(customer, and_item=SMART_LINKS.key(customer, link_id), and_series=SeriesKind.INVOICES)
    link, counts = SMART_LINKS.require(read.item), counts_of(read.item or {})
    changes = Changes()
    invoice = _bill(changes, customer, read, link, payment) if is_billed and sells(link, counts) else None
    invoice_id = invoice.id if invoice else None
    smart_links.add_sale(changes, customer, payment.id, link_id, invoice_id, sold=outdated)
    smart_links.add_payment(changes, customer, link_id, payment.amount.minor, seen=counts.payments)
    activity_log.write(changes, customer, link_entry(SmartLinkActivity.PAID, link, by=SYSTEM))
    write(changes)
    return invoice_id


def _bill(changes: Changes, customer: CustomerRef, read: Terms, link: SmartLink, payment: ProviderPayment) -> Invoice:
    """Add an order of what a link sells to the changes, and its invoice, which is issued where it can be."""
    day = max(read.today, number_series.earliest_day(read.series, read.today))
    order = None
    # A suspended customer gets no orders (Q14), and has paid.
    if link.kind is SmartLinkKind.PRODUCT and read.customer.status is Status.ACTIVE:
        order = _order(customer, read, link, payment, changes)
    draft = invoice_draft_of(link, payment.amount, order)
    made = create_invoice(
        draft,
        read.customer,
        read.merchant,
        read.rules(day),
        today=read.today,
        by=SYSTEM,
        order_id=order.id if order else None,
    )
    assert made.after
    if order:
        ORDERS.change(changes, customer, None, order.model_copy(update={"invoice_id": made.after.id}))
    if missing_of(made.after, read.customer, read.merchant):
        record(changes, customer, made, INVOICES)
        return made.after
    return _issue(changes, customer, read, made.after)


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


def _issue(changes: Changes, customer: CustomerRef, read: Terms, invoice: Invoice) -> Invoice:
    day = max(read.today, number_series.earliest_day(read.series, read.today))
    kind, series = SeriesKind.INVOICES, read.merchant.number_series.invoices
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day)
    act = issue_invoice(invoice, read.customer, read.merchant, read.rules(day), number, on=day, by=SYSTEM)
    issued = act.after
    assert issued
    assert issued.number
    assert issued.issued_on
    document_numbers.file(changes, customer, issued.number, issued.id, issued_on=issued.issued_on)
    references.file_invoice(changes, customer, issued.payment_reference, issued.id)
    documents.request_rendering(changes, customer, DocumentKind.INVOICE, issued.id)
    record(changes, customer, act._replace(before=None), INVOICES)
    return issued
