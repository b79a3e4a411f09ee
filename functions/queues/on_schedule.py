"""EventBridge Scheduler, every five minutes: send again the messages that are still pending."""

from typing import Any

from shared.commands import sweep


def handler(event: dict[str, Any], context: object) -> dict[str, int]:
    """Return how many messages were sent again."""
    return {"sent": sweep.resend_due_messages()}
