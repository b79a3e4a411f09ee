"""POST /customers/{customer_id}/payments/{payment_id}/restore: record an undone payment again."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import payments
from shared.domain.customer.customers import CustomerId
from shared.domain.money.payments.payment_results import MovedMoney
from shared.domain.money.payments.payments import PaymentId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.payments import PaymentNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/payments/<payment_id>/restore",
    summary="Record an undone payment again",
    **answers(CustomerNotFound, PaymentNotFound, Contended),
    tags=["payments"],
)
def restore_payment(
    customer_id: CustomerId, payment_id: PaymentId, member: Annotated[Member, May(Permission.PAYMENTS_WRITE)]
) -> MovedMoney:
    return payments.restore(member.customer(customer_id), payment_id, by=member.actor)


handler = entrypoint(app)
