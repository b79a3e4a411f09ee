"""Public links: what an unguessable address leads to, for somebody who is no member."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self

from pydantic import Field

from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.money import CurrencyCode
from shared.domain.core.refs import CustomerRef, MerchantId


class LinkKind(StrEnum):
    """`webhook` is where Mollie reports to; the others are pages on which a payer pays."""

    WEBHOOK = "webhook"
    INVOICE = "invoice"
    STATEMENT = "statement"
    SMART_LINK = "smart_link"


class PublicLink(Record):
    """`id` is that of the invoice or smart link, and the currency of a statement.

    `invoice_ids` are those of a statement that a mail lists; without any it has all that is open in the currency.
    A webhook has neither customer nor id; a smart link has a customer only if it was made for one.
    """

    merchant_id: MerchantId
    kind: LinkKind
    customer_id: str | None = None
    id: str | None = None
    invoice_ids: list[str] = Field(default=[])

    @classmethod
    def to_invoice(cls, customer: CustomerRef, invoice_id: str) -> Self:
        return cls(merchant_id=customer.merchant_id, kind=LinkKind.INVOICE, customer_id=customer.id, id=invoice_id)

    @classmethod
    def to_statement(cls, customer: CustomerRef, currency: str, invoice_ids: Sequence[str] = ()) -> Self:
        """Return a link to everything that the customer has to pay in a currency, or to these invoices of it."""
        return cls(
            merchant_id=customer.merchant_id,
            kind=LinkKind.STATEMENT,
            customer_id=customer.id,
            id=currency,
            invoice_ids=list(invoice_ids),
        )

    @property
    def customer(self) -> CustomerRef | None:
        return CustomerRef(self.merchant_id, self.customer_id) if self.customer_id else None


class PayAll(RequestModel):
    """Everything that a customer has to pay in a currency."""

    currency: CurrencyCode


class PayLink(Model):
    """A page on which to pay, at /pay/<token>."""

    token: str
