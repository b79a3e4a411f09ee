"""EventBridge Scheduler, every 15 minutes: begin the runs of merchants where it is 09:00, whatever their time zone."""

from typing import Any

from shared.commands.money.reminders import reminder_schedule


def handler(event: dict[str, Any], context: object) -> dict[str, int]:
    """Return how many runs were begun."""
    return {"begun": reminder_schedule.begin_due_runs()}
