"""The run of a merchant's reminders: it reads who is due from the index, and works for a while, then leaves the rest.

A customer that was looked at leaves what is due, so a run that is stopped goes on where it was, and one that is started
several times sends nothing twice: each reminder is claimed in the transaction that queues its mail.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from time import monotonic
from typing import Final, NamedTuple

from shared.commands.money.reminders import reminders as of_customer
from shared.domain.core.clock import day_in, now
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import Status
from shared.messages.reminders import ReminderFiling, ReminderRun, ReminderTask
from shared.observability import log_failure
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.money.invoices import remindable
from shared.store.money.invoices.remindable import Entry
from shared.store.money.reminders import reminders
from shared.store.money.reminders.reminders import Sender

# The function ends after 90 seconds, and one customer takes a second at most.
BUDGET_SECONDS: Final = 40.0
_TRASHED: Final = timedelta(days=30)
_STATUSES: Final = tuple(Status)


class Progress(NamedTuple):
    """How far the filing of older invoices has come: in which list of customers, and where."""

    status: int
    after: dict[str, str] | None


def finish(message: ReminderTask, pending: Pending) -> None:
    """Do the work of a message for a while, and leave the rest to another one. Raise Contended."""
    with suppress(Superseded):
        if isinstance(message, ReminderRun):
            _leave(message, _run(message.merchant_id, monotonic() + BUDGET_SECONDS))
        elif isinstance(message, ReminderFiling):
            _file(message, pending, monotonic() + BUDGET_SECONDS)


def _leave(message: ReminderRun, is_done: bool) -> None:
    changes = Changes()
    if is_done:
        outbox.finish(changes, message)
    else:
        outbox.check(changes, message)
        outbox.add(changes, message.successor())
    write(changes)


def _run(merchant_id: MerchantId, until: float) -> bool:
    """Remind everybody who is due, and return whether nobody is left."""
    sender = reminders.sender(merchant_id)
    if not sender.settings.active:
        return True
    today = day_in(sender.merchant.time_zone, now())
    for within in remindable.due_ranges(today, sender.settings.days[0]):
        for page in remindable.pages(merchant_id, within):
            for customer, entries in _by_customer(page):
                if monotonic() >= until:
                    return False
                _look_at(customer, entries, sender)
    return True


def _by_customer(entries: Iterable[Entry]) -> list[tuple[CustomerRef, list[Entry]]]:
    found: dict[CustomerRef, list[Entry]] = {}
    for one in entries:
        found.setdefault(one.customer, []).append(one)
    return list(found.items())


def _look_at(customer: CustomerRef, entries: list[Entry], sender: Sender) -> None:
    """Remind a customer, and move the entries that were due. A failure is logged, and leaves them for the next run."""
    try:
        plans = of_customer.remind(customer, sender, [one.invoice_id for one in entries])
    except CustomerNotFound:
        # In the trash, from which it may come back.
        later = day_in(sender.merchant.time_zone, now()) + _TRASHED
        remindable.move(entries, {one.invoice_id: later for one in entries})
        return
    except Exception as error:
        log_failure(error, request_id=customer.id)
        return
    # An entry of what is not owed is deleted: the invoices of all entries were read.
    remindable.move(entries, {name: plan.next_days.get(name) for plan in plans for name in plan.owed})


def _file(message: ReminderFiling, pending: Pending, until: float) -> None:
    """Let the next run look at everything again, and file what an earlier release issued."""
    merchant_id = message.merchant_id
    begun = Progress(**pending["progress"]) if "progress" in pending else Progress(0, None)
    if not _renew(merchant_id, until):
        _go_on(message, begun)
        return
    progress: Progress | None = begun
    if not reminders.sender(merchant_id).filed:
        while progress and monotonic() < until:
            progress = _file_older(merchant_id, progress)
        if progress:
            _go_on(message, progress)
            return
    changes = Changes()
    outbox.finish(changes, message)
    reminders.set_filed(changes, merchant_id)
    write(changes)


def _go_on(message: ReminderFiling, progress: Progress) -> None:
    changes = Changes()
    outbox.check(changes, message)
    outbox.add(changes, message.successor(), progress=progress._asdict())
    write(changes)


def _renew(merchant_id: MerchantId, until: float) -> bool:
    """Let the next run look at what earlier ones have moved. Return whether nothing is left."""
    for within in remindable.moved_ranges():
        for page in remindable.pages(merchant_id, within):
            if monotonic() >= until:
                return False
            remindable.renew(page)
    return True


def _file_older(merchant_id: MerchantId, progress: Progress) -> Progress | None:
    """File the open invoices of the next customers, and return where to go on: None at the end."""
    owing, after = reminders.owing_customers(merchant_id, _STATUSES[progress.status], progress.after)
    remindable.add_all(invoice for one in owing for invoice in reminders.owed_by_list(one))
    if after:
        return progress._replace(after=after)
    return Progress(progress.status + 1, None) if progress.status + 1 < len(_STATUSES) else None
