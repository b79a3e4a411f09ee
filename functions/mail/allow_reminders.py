"""POST /customers/{customer_id}/mails/allow-reminders: send reminders again to a customer who declined them."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import opt_outs
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mails import ReminderChoice
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/mails/allow-reminders",
    summary="Send reminders by mail again to a customer who declined them and has asked for them since",
    **answers(CustomerNotFound, Contended),
    tags=["mail"],
)
def allow_reminders(customer_id: CustomerId, member: Annotated[Member, May(Permission.MAILS_WRITE)]) -> ReminderChoice:
    return opt_outs.allow_again(member.customer(customer_id), by=member.actor)


handler = entrypoint(app)
