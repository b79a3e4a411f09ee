"""POST /customers/{customer_id}/statement/send: send the statement of account by mail, or show what would be."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.statements import statement_sending
from shared.domain.customer.customers import CustomerId
from shared.domain.money.statements.statement_mails import StatementMail, StatementSending
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May
from shared.integrations.document_store import DocumentsUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/statement/send",
    summary="Send a statement of account by mail, as a PDF of at most 1,000 rows in the customer's language",
    **answers(CustomerNotFound, InvalidInput, DocumentsUnavailable, Contended),
    tags=["statement"],
)
def send_statement(
    customer_id: CustomerId,
    wanted: StatementSending,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
    dry_run: DryRun = False,
) -> StatementMail:
    customer = member.customer(customer_id)
    return statement_sending.send(customer, wanted, by=member.actor, once=once, dry_run=dry_run)


handler = entrypoint(app)
