"""Messages about the reminders of a merchant."""

from shared.messages.base import Message


class ReminderTask(Message):
    """Work on the reminders of a merchant. The base of those below."""

    queue = "reminders"


class ReminderRun(ReminderTask):
    """The run of a merchant on a day (`run_on`): who is due still has to be reminded."""

    run_on: str


class ReminderFiling(ReminderTask):
    """Invoices of a merchant that have to be filed anew, because reminders were switched on or their days changed."""

    @property
    def about(self) -> str:
        return "filing"
