"""POST /customers/{customer_id}/mails/clear-suppression: let mail go to an address again."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import mails
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mails import AddressClearing, ClearedAddress
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/mails/clear-suppression",
    summary="Let mail go to an address again that bounced or complained",
    **answers(CustomerNotFound, Contended),
    tags=["mail"],
)
def clear_mail_suppression(
    customer_id: CustomerId, clearing: AddressClearing, member: Annotated[Member, May(Permission.MAILS_WRITE)]
) -> ClearedAddress:
    return mails.clear_suppression(member.customer(customer_id), clearing, by=member.actor)


handler = entrypoint(app)
