"""The mail as it was sent: what is kept of it, and what is shown."""

import base64
from collections.abc import Mapping
from datetime import timedelta
from typing import Final, NamedTuple

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.customer.mails import Recipient
from shared.errors import NotFound


class OptOutGone(NotFound):
    """The link leads to nobody who could decline anything."""

    code = "opt_out_not_found"

    def __init__(self) -> None:
        super().__init__("This link leads nowhere.")


class MailLinkGone(NotFound):
    """The link to a mail as it was sent is not valid, or no longer."""

    code = "mail_link_gone"

    def __init__(self) -> None:
        super().__init__("This link is valid for minutes only. Open the mail again.")


# How long a mail can be opened as HTML after somebody with the permission has asked for it.
HTML_LINK_LASTS: Final = timedelta(minutes=5)


class ShownContents(Model):
    """A mail as it was sent; empty until then. `attachments` are the names of its files.

    `html_path` is where the page shows the HTML part for five minutes, in a frame of its own; null without one.
    """

    sender: str = ""
    reply_to: str | None = None
    recipients: list[Recipient]
    subject: str = ""
    text: str = ""
    attachments: list[str] = Field(default=[])
    html_path: str | None = None


class MailContents(ShownContents):
    """A mail as it is kept."""

    html: str = ""

    def shown(self, html_path: str | None) -> ShownContents:
        fields = {name: getattr(self, name) for name in ShownContents.model_fields} | {"html_path": html_path}
        return ShownContents.model_construct(**fields)


class Image(NamedTuple):
    content: bytes
    media_type: str


def with_images(html: str, images: Mapping[str, Image]) -> str:
    """Return HTML that has its images inside rather than as parts of the mail, so that it can be shown alone."""
    for cid, image in images.items():
        data = base64.b64encode(image.content).decode()
        html = html.replace(f'"cid:{cid}"', f'"data:{image.media_type};base64,{data}"')
    return html
