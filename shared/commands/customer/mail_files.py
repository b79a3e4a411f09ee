"""The contents of a mail with its files: composed when it is sent, kept as it is sent, and read again."""

from shared import config
from shared.domain.customer.composed_mails import Composed, Composer, Composing
from shared.domain.customer.mail_contents import Image, MailContents, with_images
from shared.domain.customer.mails import Mail
from shared.integrations import document_store
from shared.integrations.document_store import DocumentsUnavailable
from shared.integrations.mime import Part

# SES takes 40 MB after encoding (Amazon SES, "Service quotas"), many receivers 25. Base64 makes four bytes of three.
LARGEST = 25 * 1024 * 1024 * 3 // 4


def compose(composing: Composing, composer: Composer) -> tuple[Composed, list[Part]]:
    """Return the mail and its files, or with links to them if they are too large together.

    Raise NotToBeSent, ContentsPending, DocumentsUnavailable.
    """
    composed = composer(composing)
    parts = _parts(composed)
    if sum(len(part.content) for part in parts) > LARGEST:
        composed = composer(composing._replace(attach=False))
        parts = _parts(composed)
    return composed, parts


def keep(mail: Mail, composed: Composed, parts: list[Part]) -> None:
    """Store the mail as it is sent. Raise DocumentsUnavailable."""
    images = {
        part.attachment.cid: Image(part.content, part.attachment.media_type) for part in parts if part.attachment.cid
    }
    contents = MailContents(
        sender=f"{composed.sender_name} <{config.mail_sender()}>",
        reply_to=composed.reply_to,
        recipients=mail.active,
        subject=composed.subject,
        text=composed.text,
        html=with_images(composed.html, images),
        attachments=file_names(composed),
    )
    document_store.put(
        mail.content_key,
        contents.model_dump_json().encode(),
        media_type="application/json",
        file_name=f"{mail.id}.json",
        shown=False,
    )


def read(mail: Mail) -> MailContents | None:
    """Return a mail as it was sent, None until then. Raise DocumentsUnavailable."""
    kept = document_store.get(mail.content_key) if mail.subject is not None else None
    return MailContents.model_validate_json(kept) if kept else None


def file_names(composed: Composed) -> list[str]:
    return [one.file_name for one in composed.attachments if one.cid is None]


def _parts(composed: Composed) -> list[Part]:
    parts: list[Part] = []
    for attachment in composed.attachments:
        content = document_store.get(attachment.key)
        if content is not None:
            parts.append(Part(attachment, content))
        elif attachment.cid is None:
            raise DocumentsUnavailable
    return parts
