"""POST /customers/{customer_id}/mails/{mail_id}/resend: send a mail again."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import mails
from shared.commands.mail_composers import CLAIMERS
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mail_resends import ReminderWasSent
from shared.domain.customer.mails import MailId, NotSendableAgain, ShownMail
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MailNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/mails/<mail_id>/resend",
    summary="Send a mail again, as a mail of its own",
    **answers(CustomerNotFound, MailNotFound, NotSendableAgain, ReminderWasSent, Contended, success=HTTPStatus.CREATED),
    tags=["mail"],
)
def resend_mail(
    customer_id: CustomerId,
    mail_id: MailId,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.MAILS_WRITE)],
) -> ShownMail:
    return mails.send_again(member.customer(customer_id), mail_id, by=member.actor, once=once, claimers=CLAIMERS)


handler = entrypoint(app)
