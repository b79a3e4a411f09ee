"""GET /customers/{customer_id}/reminders: the reminders of the next 90 days, each with why or why not."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.reminders import reminders
from shared.domain.customer.customers import CustomerId
from shared.domain.money.reminders.reminder_answers import ReminderForecast
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.get(
    "/customers/<customer_id>/reminders",
    summary="Get the reminders of the next 90 days, and why there are none",
    **answers(CustomerNotFound),
    tags=["reminders"],
)
def expect_reminders(
    customer_id: CustomerId, member: Annotated[Member, May(Permission.INVOICES_READ)]
) -> ReminderForecast:
    return reminders.expect(member.customer(customer_id))


handler = entrypoint(app)
