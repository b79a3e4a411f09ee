"""POST /customers/{customer_id}/reminders: remind of what is open in a currency, at most once in 24 hours."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.reminders import reminders
from shared.domain.customer.customers import CustomerId
from shared.domain.money.reminders.reminder_answers import Reminder, ReminderNotSent, ReminderRequest
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/reminders",
    summary="Send a payment reminder, or preview it",
    **answers(CustomerNotFound, ReminderNotSent, InvalidInput),
    tags=["reminders"],
)
def send_reminder(
    customer_id: CustomerId,
    wanted: ReminderRequest,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
    once: IdempotencyKey = None,
    dry_run: DryRun = False,
) -> Reminder:
    return reminders.send(member.customer(customer_id), wanted, by=member, once=once, dry_run=dry_run)


handler = entrypoint(app)
