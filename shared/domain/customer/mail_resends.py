"""Why a mail is not sent again: reminders have 24 hours between them, which a resend must not go around (Q34)."""

from typing import Any

from shared.domain.customer.mails import Mail, MailKind, MailState
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
