"""POST /customers/{customer_id}/payments/{payment_id}/refunds, DELETE …/{refund_id}: record and undo refunds."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, NoLongerPermitted, Permission
from shared.commands.money.payments import payments
from shared.domain.customer.customers import CustomerId
from shared.domain.money.mollie.connections import MollieConnectionBroken, NotConnected
from shared.domain.money.payments.payment_acts import CreditSpent
from shared.domain.money.payments.payment_results import MovedMoney
from shared.domain.money.payments.payments import PaymentId, RefundDraft, RefundId
from shared.domain.money.payments.refund_acts import NothingToRefund, RefundNotFound, RefundSent
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.payments import PaymentNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.PAYMENTS_WRITE)]


@app.post(
    "/customers/<customer_id>/payments/<payment_id>/refunds",
    summary="Record a refund of a payment, or try what it would move",
    **answers(
        NoLongerPermitted,
        CustomerNotFound,
        PaymentNotFound,
        StaleVersion,
        NothingToRefund,
        CreditSpent,
        NotConnected,
        MollieConnectionBroken,
        Contended,
        InvalidInput,
        success=HTTPStatus.CREATED,
    ),
    tags=["payments"],
)
def refund_payment(
    customer_id: CustomerId,
    payment_id: PaymentId,
    draft: RefundDraft,
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Writer,
    dry_run: DryRun = False,
) -> MovedMoney:
    customer = member.customer(customer_id)
    return payments.refund(customer, payment_id, draft, seen=seen, by=member, once=once, dry_run=dry_run)


@app.delete(
    "/customers/<customer_id>/payments/<payment_id>/refunds/<refund_id>",
    summary="Undo a refund",
    **answers(CustomerNotFound, PaymentNotFound, RefundNotFound, RefundSent, StaleVersion, Contended),
    tags=["payments"],
)
def undo_refund(
    customer_id: CustomerId, payment_id: PaymentId, refund_id: RefundId, seen: SeenVersion, member: Writer
) -> MovedMoney:
    return payments.undo_refund(member.customer(customer_id), payment_id, refund_id, seen=seen, by=member.actor)


handler = entrypoint(app)
