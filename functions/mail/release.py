"""POST /customers/{customer_id}/mails/release, …/mails/{mail_id}/release: send what was held."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import mails
from shared.commands.mail_composers import RECORDERS
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mails import MailId, Released, ShownMail
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MailNotFound
from shared.store.engine.retries import Contended

app = http_app()

Writer = Annotated[Member, May(Permission.MAILS_WRITE)]


@app.post(
    "/customers/<customer_id>/mails/release",
    summary="Release all mails that were held, the oldest first",
    **answers(CustomerNotFound, Contended),
    tags=["mail"],
)
def release_mails(customer_id: CustomerId, member: Writer) -> Released:
    return mails.release_all(member.customer(customer_id), by=member.actor, recorders=RECORDERS)


@app.post(
    "/customers/<customer_id>/mails/<mail_id>/release",
    summary="Release a mail that was held",
    **answers(CustomerNotFound, MailNotFound, Contended),
    tags=["mail"],
)
def release_mail(customer_id: CustomerId, mail_id: MailId, member: Writer) -> ShownMail:
    return mails.release(member.customer(customer_id), mail_id, by=member.actor, recorders=RECORDERS)


handler = entrypoint(app)
