"""The mail as it was sent: what is kept of it, and what is shown."""

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.customer.mails import Recipient
from shared.errors import NotFound


class OptOutGone(NotFound):
    """The link leads to nobody who could decline anything."""

    code = "opt_out_not_found"

    def __init__(self) -> None:
        super().__init__("This link leads nowhere.")


class MailContents(Model):
    """A mail as it was sent; empty until then. `attachments` are the names of its files."""

    sender: str = ""
    reply_to: str | None = None
    recipients: list[Recipient]
    subject: str = ""
    text: str = ""
    html: str = ""
    attachments: list[str] = Field(default=[])
