"""How a merchant writes to its customers: whether invoices are sent when they are issued, and in whose name."""

from pydantic import Field, StrictBool

from shared.domain.core.contact_details import OptionalEmail
from shared.domain.core.edits import unset
from shared.domain.core.models import Record, RequestModel
from shared.domain.core.text import OptionalLine


class MailSettingsEdit(RequestModel):
    """An omitted part keeps its value."""

    send_invoices: StrictBool = Field(default_factory=unset)
    sender_name: OptionalLine = Field(default_factory=unset)
    reply_to: OptionalEmail = Field(default_factory=unset)
    invoice_copy_to: OptionalEmail = Field(default_factory=unset)


class MailSettings(Record):
    """`send_invoices` sends an invoice when it is issued. `sender_name` null means the merchant's name, `reply_to` null
    its e-mail address. `invoice_copy_to` gets a blind copy of each mail with an invoice.
    """

    send_invoices: bool = False
    sender_name: str | None = None
    reply_to: str | None = None
    invoice_copy_to: str | None = None
