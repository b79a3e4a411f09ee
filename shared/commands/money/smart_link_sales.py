"""What a payment of a smart link sells: an invoice that is issued with its own number, once for each payment."""

from shared.commands.acts import record
from shared.commands.money import documents
from shared.domain.core.actors import SYSTEM
from shared.domain.core.refs import CustomerRef
from shared.domain.money.documents import DocumentKind
from shared.domain.money.invoice_acts import create_invoice
from shared.domain.money.invoices import Invoice
from shared.domain.money.issuing import issue_invoice, missing_of
from shared.domain.money.number_series import SeriesKind
from shared.domain.money.provider_payments import ProviderPayment
from shared.domain.money.smart_link_sales import invoice_draft_of
from shared.domain.money.smart_links import Pricing, SmartLink, SmartLinkActivity, link_entry
from shared.store.customer import activity_log, document_numbers, references
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import outdated, retry_outdated
from shared.store.money import number_series, smart_links, terms
from shared.store.money.invoices import INVOICES
from shared.store.money.smart_links import SMART_LINKS
from shared.store.money.terms import Terms


@retry_outdated
def sale_of_payment(customer: CustomerRef, link_id: str, payment: ProviderPayment) -> str | None:
    """Return the id of the invoice that a paid payment of a link settles; issue it at the first news of the payment.

    None for a deposit, which becomes credit. Where the law has more on an invoice than is known, it is left as a
    concept, and what was paid is credit until it is issued. Raise CustomerNotFound, SmartLinkNotFound.
    """
    if known := smart_links.sale_of(customer, payment.id):
        return known["invoice_id"]
    read = terms.read(customer, and_item=SMART_LINKS.key(customer, link_id), and_series=SeriesKind.INVOICES)
    link = SMART_LINKS.require(read.item)
    changes = Changes()
    invoice = None if link.pricing is Pricing.DEPOSIT else _issue(changes, customer, read, link, payment)
    invoice_id = invoice.id if invoice else None
    smart_links.add_sale(changes, customer, payment.id, link_id, invoice_id, sold=outdated)
    smart_links.add_payment(changes, customer, link_id, payment.amount.minor)
    activity_log.write(changes, customer, link_entry(SmartLinkActivity.PAID, link, by=SYSTEM))
    write(changes)
    return invoice_id


def _issue(changes: Changes, customer: CustomerRef, read: Terms, link: SmartLink, payment: ProviderPayment) -> Invoice:
    day = max(read.today, number_series.earliest_day(read.series, read.today))
    draft = invoice_draft_of(link, payment.amount)
    made = create_invoice(draft, read.customer, read.merchant, read.rules(day), today=read.today, by=SYSTEM)
    assert made.after
    if missing_of(made.after, read.customer, read.merchant):
        record(changes, customer, made, INVOICES)
        return made.after
    kind, series = SeriesKind.INVOICES, read.merchant.number_series.invoices
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=day)
    act = issue_invoice(made.after, read.customer, read.merchant, read.rules(day), number, on=day, by=SYSTEM)
    invoice = act.after
    assert invoice
    assert invoice.number
    assert invoice.issued_on
    document_numbers.file(changes, customer, invoice.number, invoice.id, issued_on=invoice.issued_on)
    references.file_invoice(changes, customer, invoice.payment_reference, invoice.id)
    documents.request_rendering(changes, customer, DocumentKind.INVOICE, invoice.id)
    record(changes, customer, act._replace(before=None), INVOICES)
    return invoice
