"""A mail as MIME (RFC 5322, 2045): text and HTML with the same words, images in the HTML, and attachments."""

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from shared.domain.customer.address_health import wire_address
from shared.domain.customer.composed_mails import Attachment, Composed
from shared.domain.customer.mails import Recipient, RecipientRole
from shared.integrations import mime_headers


class Part(NamedTuple):
    """An attachment with its content."""

    attachment: Attachment
    content: bytes


def mime(
    composed: Composed,
    recipients: Sequence[Recipient],
    parts: Sequence[Part],
    *,
    sender: str,
    unsubscribe_url: str | None,
) -> bytes:
    """Return the mail. Whoever gets a blind copy is in no header."""
    message = EmailMessage(policy=SMTP)
    message.set_content(composed.text, cte="quoted-printable")
    message.add_alternative(composed.html, subtype="html", cte="quoted-printable")
    html = message.get_payload()[1]  # type: ignore[index]
    for part in parts:
        maintype, _, subtype = part.attachment.media_type.partition("/")
        if part.attachment.cid:
            html.add_related(  # type: ignore[union-attr]
                part.content,
                maintype,
                subtype,
                cid=f"<{part.attachment.cid}>",
                filename=part.attachment.file_name,
                disposition="inline",
            )
        else:
            message.add_attachment(part.content, maintype, subtype, filename=part.attachment.file_name)
    return mime_headers.written(_headers(composed, recipients, sender, unsubscribe_url)) + message.as_bytes()


def _headers(
    composed: Composed, recipients: Sequence[Recipient], sender: str, unsubscribe_url: str | None
) -> Mapping[str, str]:
    headers = {
        "From": mime_headers.named_address(composed.sender_name, sender, header="From"),
        "To": _joined(recipients, RecipientRole.TO),
        "Subject": mime_headers.unstructured(composed.subject, header="Subject"),
        # So that no absence of the receiver is answered (RFC 3834).
        "Auto-Submitted": "auto-generated",
    }
    if copies := _joined(recipients, RecipientRole.CC):
        headers["Cc"] = copies
    if reply_to := mime_headers.addresses([wire_address(composed.reply_to)] if composed.reply_to else []):
        headers["Reply-To"] = reply_to
    if unsubscribe_url:
        # RFC 8058: a POST of this body declines without a page.
        headers["List-Unsubscribe"] = f"<{unsubscribe_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def _joined(recipients: Sequence[Recipient], role: RecipientRole) -> str:
    return mime_headers.addresses([wire_address(one.email) for one in recipients if one.role is role])
