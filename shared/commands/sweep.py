"""The sweep: sends again every message that stayed pending for longer than its work takes."""

from shared.store.engine import outbox

MAX_AT_ONCE = 100


def resend_due_messages() -> int:
    """Return how many messages were sent again; the rest of a longer list waits for the next sweep."""
    due = outbox.list_due(limit=MAX_AT_ONCE)
    for message in due:
        outbox.send_again(message)
    return len(due)
