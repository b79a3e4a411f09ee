"""Links that show a mail as it was sent, for minutes: signed with the merchant's key, so nothing of them is stored."""

import re
from datetime import UTC, datetime
from typing import Final, NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.mail_contents import MailLinkGone
from shared.store.engine import cursors
from shared.store.engine.cursors import InvalidCursor

_NAME: Final = "sent mail"
# Longer than any token, whose ids have a fixed length, and than any merchant's id.
_TOKEN: Final = re.compile(r"[a-z0-9-]{1,40}\.[A-Za-z0-9_-]{1,400}")


class OpenedLink(NamedTuple):
    customer: CustomerRef
    mail_id: str


def seal(customer: CustomerRef, mail_id: str, *, until: datetime) -> str:
    """Return the token of a link to a mail."""
    position = [customer.id, mail_id, until.isoformat()]
    return f"{customer.merchant_id}.{cursors.seal(customer.merchant_id, _NAME, position)}"


def open_link(token: str, at: datetime) -> OpenedLink:
    """Return the mail that a token leads to. Raise MailLinkGone for one that was changed or has expired."""
    # A key of the table that is too long or empty is a failure of the table.
    if not _TOKEN.fullmatch(token):
        raise MailLinkGone
    merchant_id, _, sealed = token.rpartition(".")
    try:
        customer_id, mail_id, until = cursors.unseal(MerchantId(merchant_id), _NAME, sealed)
    except (InvalidCursor, MerchantNotFound):
        raise MailLinkGone from None
    if datetime.fromisoformat(until).astimezone(UTC) < at:
        raise MailLinkGone
    return OpenedLink(CustomerRef(MerchantId(merchant_id), customer_id), mail_id)
