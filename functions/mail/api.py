"""GET /customers/{customer_id}/mails, …/{mail_id}/contents, …/addresses: what was mailed, and the addresses' health."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import mails
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.mail_contents import ShownContents
from shared.domain.customer.mail_health import MailAddresses, addresses_of
from shared.domain.customer.mails import MailId, ShownMail
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May
from shared.integrations.document_store import DocumentsUnavailable
from shared.store.customer import customers
from shared.store.customer import mails as mail_store
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MailNotFound
from shared.store.engine.retries import Contended

app = http_app()

Reader = Annotated[Member, May(Permission.MAILS_READ)]


@app.get(
    "/customers/<customer_id>/mails", summary="List the mails", **answers(CustomerNotFound, Contended), tags=["mail"]
)
def list_mails(customer_id: CustomerId, member: Reader, limit: Limit = 50, cursor: Cursor = None) -> Page[ShownMail]:
    return mail_store.list_newest_first(member.customer(customer_id), limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/mails/addresses",
    summary="Return the health of the addresses that mail was sent to",
    **answers(CustomerNotFound),
    tags=["mail"],
)
def list_mail_addresses(customer_id: CustomerId, member: Reader) -> MailAddresses:
    return addresses_of(customers.get(member.customer(customer_id)))


@app.get(
    "/customers/<customer_id>/mails/<mail_id>/contents",
    summary="Return a mail as it was sent",
    **answers(CustomerNotFound, MailNotFound, DocumentsUnavailable, Contended),
    tags=["mail"],
)
def read_mail_contents(customer_id: CustomerId, mail_id: MailId, member: Reader) -> ShownContents:
    return mails.contents(member.customer(customer_id), mail_id)


handler = entrypoint(app)
