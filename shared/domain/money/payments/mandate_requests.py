"""A mandate that a customer is asked for by a link: a first payment, of an invoice or of one cent."""

from datetime import datetime

from shared.domain.core.models import Model, RequestModel
from shared.domain.core.money import Amount, Money
from shared.domain.money.invoices.invoices import Invoice, InvoiceId
from shared.errors import Conflict


class NothingToCollect(Conflict):
    """Nothing of this invoice is left to pay, its money is on its way, or it is not issued."""

    code = "nothing_to_collect"

    def __init__(self) -> None:
        super().__init__(
            "Nothing of this invoice is left to pay, or a payment of it is on its way. Ask for a mandate without it."
        )


class MandateRequest(RequestModel):
    """`invoice_id` is the invoice that the first payment pays; null asks for one cent, which becomes credit."""

    invoice_id: InvoiceId | None = None


class RequestedMandate(Model):
    """The checkout to send to the customer. Mollie closes it when it expires."""

    url: str
    amount: Money
    expires_at: datetime | None


def first_amount(invoice: Invoice) -> Amount:
    """Return what is left to pay of an invoice. Raise NothingToCollect."""
    if not invoice.is_issued or invoice.balance.minor <= 0 or invoice.in_flight:
        raise NothingToCollect
    return invoice.balance


def first_description(invoice: Invoice | None, customer_number: str) -> str:
    """Return what the payer reads on their bank statement."""
    return (invoice and invoice.number) or customer_number
