"""Public links: what an unguessable address leads to, for somebody who is no member."""

from enum import StrEnum

from shared.domain.core.models import Record
from shared.domain.core.refs import CustomerRef, MerchantId


class LinkKind(StrEnum):
    """`webhook` is where Mollie reports to; the others are pages on which a payer pays."""

    WEBHOOK = "webhook"
    INVOICE = "invoice"
    STATEMENT = "statement"
    SMART_LINK = "smart_link"


class PublicLink(Record):
    """`id` is that of the invoice or smart link, and the currency of a statement.

    A webhook has neither customer nor id; a smart link has a customer only if it was made for one.
    """

    merchant_id: MerchantId
    kind: LinkKind
    customer_id: str | None = None
    id: str | None = None

    @property
    def customer(self) -> CustomerRef | None:
        return CustomerRef(self.merchant_id, self.customer_id) if self.customer_id else None
