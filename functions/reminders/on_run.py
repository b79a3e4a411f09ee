"""Queue `reminders`: send the reminders that are due at a merchant, and file invoices for its runs."""

from shared.commands.money.reminders import reminder_runs
from shared.messages.reminders import ReminderFiling, ReminderRun
from shared.queue import worker

handler = worker(ReminderRun, ReminderFiling, work=reminder_runs.finish)
