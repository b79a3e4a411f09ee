"""POST /customers/{customer_id}/credit/apply: settle invoices with the customer's credit."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import credit
from shared.domain.customer.customers import CustomerId
from shared.domain.money.payments.credit_acts import CreditApplication, NoCredit
from shared.domain.money.payments.payment_results import MovedMoney
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/credit/apply",
    summary="Settle invoices with the customer's credit, or try which it would settle",
    **answers(CustomerNotFound, NoCredit, Contended, InvalidInput),
    tags=["credit"],
)
def apply_credit(
    customer_id: CustomerId,
    application: CreditApplication,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.PAYMENTS_WRITE)],
    dry_run: DryRun = False,
) -> MovedMoney:
    return credit.apply(member.customer(customer_id), application, by=member.actor, once=once, dry_run=dry_run)


handler = entrypoint(app)
