"""Beginning the runs of reminders that are due: each of them once, at nine o'clock at the merchant."""

from contextlib import suppress

from shared import observability
from shared.domain.core.clock import day_in, now
from shared.domain.core.ids import new_id
from shared.domain.money.reminders import statutory_interest
from shared.domain.money.reminders.reminder_times import next_run, run_instant
from shared.messages.reminders import ReminderRun
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import Outdated
from shared.store.money.reminders import reminder_schedule
from shared.store.team import merchants


def begin_due_runs() -> int:
    """Begin the runs that are due, each once, and return their number."""
    begun = 0
    for run in reminder_schedule.due_runs(now()):
        zone = merchants.get(run.merchant_id).time_zone
        changes = Changes()
        reminder_schedule.move_run(changes, run, next_run(now(), zone))
        today = day_in(zone, now())
        # A merchant that has moved to another time zone waits for nine o'clock there.
        is_time = run_instant(today, zone) <= now()
        if is_time:
            message = ReminderRun(id=new_id("msg"), merchant_id=run.merchant_id, run_on=today.isoformat())
            outbox.add(changes, message)
        with suppress(Outdated):
            write(changes)
            begun += is_time
    if begun:
        for rates in statutory_interest.ending(now().date()):
            observability.log_rates_end(rates.id, known_until=rates.known_until)
    return begun
