"""How a merchant writes to its customers: whether invoices are sent when they are issued, and in whose name."""

from shared.domain.core.models import Record


class MailSettings(Record):
    """`send_invoices` sends an invoice when it is issued. `sender_name` null means the merchant's name, `reply_to` null
    its e-mail address. `invoice_copy_to` gets a blind copy of each mail with an invoice.
    """

    send_invoices: bool = False
    sender_name: str | None = None
    reply_to: str | None = None
    invoice_copy_to: str | None = None
