"""POST /customers/{customer_id}/mails/check: send a short mail that shows whether the customer's address takes mail."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import mails
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mails import ShownMail
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/mails/check",
    summary="Send a short mail that shows whether the customer's address takes mail",
    **answers(CustomerNotFound, Contended, success=HTTPStatus.CREATED),
    tags=["mail"],
)
def check_mail_address(
    customer_id: CustomerId, once: IdempotencyKey, member: Annotated[Member, May(Permission.MAILS_WRITE)]
) -> ShownMail:
    return mails.check_address(member.customer(customer_id), by=member.actor, once=once)


handler = entrypoint(app)
