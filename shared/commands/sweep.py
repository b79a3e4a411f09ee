"""The sweep: sends pending messages of the outbox again when they are due."""

from shared.store.engine import outbox

MAX_AT_ONCE = 100


def resend_due_messages() -> int:
    """Send at most MAX_AT_ONCE messages again and return their number. The next sweep sends the others."""
    due = outbox.list_due(limit=MAX_AT_ONCE)
    for message in due:
        outbox.send_again(message)
    return len(due)
