"""Links to pages on which to pay: an invoice has one from its issue, older ones and customers once it is asked for."""

from collections.abc import Sequence

from shared.domain.core.ids import new_token
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoices import Invoice, NotIssued
from shared.domain.money.mollie.public_links import PayLink, PublicLink
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import invoices
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.mollie import public_links


def add(changes: Changes, customer: CustomerRef, invoice: Invoice) -> None:
    """Let the token of an invoice lead to it."""
    assert invoice.pay_token
    public_links.add(changes, invoice.pay_token, PublicLink.to_invoice(customer, invoice.id))


@retry_outdated
def of_invoice(customer: CustomerRef, invoice_id: str) -> PayLink:
    """Return the link to pay an issued invoice. Make one that was issued without.

    Raise InvoiceNotFound, NotIssued, Contended.
    """
    invoice = INVOICES.find(customer, invoice_id)
    if not invoice.is_issued:
        raise NotIssued("Issue this invoice before it can be paid.", current=invoice)
    if invoice.pay_token:
        return PayLink(token=invoice.pay_token)
    changes, token = Changes(), new_token()
    public_links.add(changes, token, PublicLink.to_invoice(customer, invoice_id))
    invoices.set_pay_token(changes, customer, invoice_id, token)
    write(changes)
    return PayLink(token=token)


@retry_outdated
def of_customer(customer: CustomerRef, currency: str) -> PayLink:
    """Return the link to pay everything in a currency. Make it if there is none.

    Raise CustomerNotFound, Contended.
    """
    token = public_links.token_of_customer(customer, currency)
    if token:
        return PayLink(token=token)
    changes, token = Changes(), new_token()
    public_links.add(changes, token, PublicLink.to_statement(customer, currency))
    public_links.set_of_customer(changes, customer, currency, token)
    write(changes)
    return PayLink(token=token)


def of_invoices(customer: CustomerRef, currency: str, these: Sequence[Invoice], token: str) -> PayLink:
    """Return a link to pay exactly these open invoices, of which there are at most MAX_SETTLED.

    `token` is that of the mail that has the link: one that is composed again has the same link, to what is open then.
    """
    if len(these) == 1:
        return of_invoice(customer, these[0].id)
    changes = Changes()
    public_links.add(changes, token, PublicLink.to_statement(customer, currency, [one.id for one in these]))
    write(changes)
    return PayLink(token=token)
