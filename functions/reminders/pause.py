"""PUT, DELETE /customers/{customer_id}/reminders/pause: send a customer no reminders for a while."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.reminders import reminder_holds
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.reminder_holds import ReminderPause
from shared.domain.money.reminders.reminder_answers import ReminderForecast
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.INVOICES_WRITE)]


@app.put(
    "/customers/<customer_id>/reminders/pause",
    summary="Pause the reminders of a customer, until a day or until they are resumed",
    **answers(CustomerNotFound, InvalidInput),
    tags=["reminders"],
)
def pause_reminders(customer_id: CustomerId, request: ReminderPause, member: Writer) -> ReminderForecast:
    return reminder_holds.pause(member.customer(customer_id), request, by=member.actor)


@app.delete(
    "/customers/<customer_id>/reminders/pause",
    summary="Resume the reminders of a customer",
    **answers(CustomerNotFound),
    tags=["reminders"],
)
def resume_reminders(customer_id: CustomerId, member: Writer) -> ReminderForecast:
    return reminder_holds.resume(member.customer(customer_id), by=member.actor)


handler = entrypoint(app)
