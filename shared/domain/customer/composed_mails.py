"""A mail as a composer makes it from its record, when it is sent."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mails import Mail, MailReason


class Attachment(NamedTuple):
    """A file of the store of documents. With `cid` it is an image in the HTML part, as `<img src="cid:…">`."""

    key: str
    file_name: str
    media_type: str
    cid: str | None = None


class Composing(NamedTuple):
    """The input of a composer. Without `attach` the files are too large together: it links to them instead.

    `unsubscribe_url` is the page on which the customer declines reminders and statements; null for invoices.
    """

    customer: CustomerRef
    card: CustomerCard
    mail: Mail
    unsubscribe_url: str | None = None
    attach: bool = True


class Composed(NamedTuple):
    """The contents of a mail: both parts have the same words. `sender_name` is the merchant's."""

    subject: str
    text: str
    html: str
    sender_name: str
    reply_to: str | None = None
    attachments: Sequence[Attachment] = ()


Composer = Callable[[Composing], Composed]
"""Composes the mails of a kind. May raise ContentsPending, NotToBeSent and UpstreamUnavailable."""


class ContentsPending(Exception):
    """A part of the mail is still being made, such as the PDF of its invoice. It is composed again in a moment."""


class NotToBeSent(Exception):
    """The mail has lost its purpose since it was queued."""

    def __init__(self, reason: MailReason = MailReason.OUTDATED) -> None:
        super().__init__(reason)
        self.reason = reason
