"""Commands that hold reminders back: of one invoice, or of all of a customer."""

from shared.commands.acts import perform
from shared.commands.money.reminders import reminders as of_customer
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.reminder_holds import (
    Hold,
    HoldRequest,
    ReminderPause,
    new_hold,
    new_pause,
)
from shared.domain.money.reminders.reminder_acts import hold_invoice, pause_entry
from shared.domain.money.reminders.reminder_answers import ReminderForecast
from shared.store.customer import activity_log, customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.pricing import terms
from shared.store.money.reminders import reminders


def hold(customer: CustomerRef, invoice_id: str, request: HoldRequest, *, seen: int, by: Actor) -> Invoice:
    """Hold the reminders of an issued invoice back.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, NotIssued, InvalidInput.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    before = INVOICES.require_version(read.item, seen)
    held = new_hold(request, today=read.today, at=now(), by=by)
    return perform(customer, hold_invoice(before, held, by=by), INVOICES).shown(read.today)


def release(customer: CustomerRef, invoice_id: str, *, seen: int, by: Actor) -> Invoice:
    """Hold the reminders of an invoice back no longer.

    Raise CustomerNotFound, InvoiceNotFound, StaleInvoice, NotIssued.
    """
    read = terms.read(customer, and_item=INVOICES.key(customer, invoice_id))
    before = INVOICES.require_version(read.item, seen)
    return perform(customer, hold_invoice(before, None, by=by), INVOICES).shown(read.today)


def pause(customer: CustomerRef, request: ReminderPause, *, by: Actor) -> ReminderForecast:
    """Send a customer no reminders for a while. Raise CustomerNotFound, InvalidInput, Contended."""
    today = terms.today_of(reminders.sender(customer.merchant_id).merchant)
    _set_pause(customer, new_pause(request, today=today, at=now(), by=by), by=by)
    return of_customer.expect(customer)


def resume(customer: CustomerRef, *, by: Actor) -> ReminderForecast:
    """Send a customer reminders again. Raise CustomerNotFound, Contended."""
    _set_pause(customer, None, by=by)
    return of_customer.expect(customer)


@retry_outdated
def _set_pause(customer: CustomerRef, paused: Hold | None, *, by: Actor) -> None:
    customers.require(customer)
    before = reminders.state_of(customer)
    if before.paused == paused:
        return
    changes = Changes()
    reminders.save_state(changes, customer, before, before.with_pause(paused))
    activity_log.write(changes, customer, pause_entry(before.paused, paused, by=by))
    write(changes)
