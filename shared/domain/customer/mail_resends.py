"""Sending a mail again, and why that is refused: reminders have 24 hours between them also so (Q34)."""

from typing import Any

from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id, new_token
from shared.domain.customer.address_health import address_key
from shared.domain.customer.mails import Mail, MailKind, MailState, Recipient
from shared.errors import Conflict

_WENT_OUT = frozenset({MailState.SENT, MailState.DELIVERED, MailState.COMPLAINED})


class ReminderWasSent(Conflict):
    """The reminder went out, or was sent again already. The next one is a reminder of its own, 24 hours later (Q34)."""

    code = "reminder_was_sent"

    def __init__(self, *, current: Any) -> None:
        super().__init__(
            "This reminder was sent. Use Send Payment Reminder, which is possible 24 hours after the last one.",
            current=current,
        )


def require_not_reminded(mail: Mail) -> None:
    """Raise ReminderWasSent for a reminder that went out, or has another mail in its place."""
    if mail.kind is MailKind.REMINDER and (mail.state in _WENT_OUT or mail.sent_again_as):
        raise ReminderWasSent(current=mail.shown)


def again(mail: Mail, customer_email: str | None, *, by: Actor) -> Mail:
    """Return a mail to the same people about the same, which is composed anew.

    What went to the customer's own address goes to the one that they have now, or nowhere if they have none.
    """
    own = address_key(mail.customer_email) if mail.customer_email else None
    addresses = [(one.role, customer_email if address_key(one.email) == own else one.email) for one in mail.recipients]
    recipients = [Recipient(email=email, role=role) for role, email in addresses if email]
    return Mail(
        id=new_id("mail"),
        kind=mail.kind,
        recipients=recipients,
        language=mail.language,
        about=mail.about,
        details=mail.details,
        despite_archived=mail.despite_archived,
        resend_of=mail.id,
        name=new_token(),
        created_by=by,
        created_at=now(),
    )
