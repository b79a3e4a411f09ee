"""GET, POST /customers/{customer_id}/payments, GET, PATCH, DELETE …/{payment_id}: list, record, edit, undo payments."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import payment_reads, payments
from shared.commands.money.payments.payment_reads import PaymentQuery
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.money.payments.payment_acts import CreditSpent, PaymentHasRefunds, PaymentIsAutomatic
from shared.domain.money.payments.payment_results import MovedMoney, PaymentDetails
from shared.domain.money.payments.payment_rows import PaymentRow
from shared.domain.money.payments.payments import PaymentDraft, PaymentEdit, PaymentId
from shared.domain.money.pricing.document_filters import Days
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.document_lists import FirstDay, LastDay
from shared.http.parameters import Cursor, DryRun, IdempotencyKey, Limit, May, SeenVersion
from shared.http.payment_lists import CurrencyOfPayments, Origins, PaymentsBy, Statuses
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.payment_lists import PaymentSort
from shared.store.money.payments.payments import PaymentNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.PAYMENTS_READ)]
Writer = Annotated[Member, May(Permission.PAYMENTS_WRITE)]


@app.get(
    "/customers/<customer_id>/payments",
    summary="List or filter the payments",
    **answers(CustomerNotFound, Contended),
    tags=["payments"],
)
def list_payments(
    customer_id: CustomerId,
    member: Reader,
    status: Statuses = "",
    origin: Origins = "",
    date_from: FirstDay = None,
    date_to: LastDay = None,
    currency: CurrencyOfPayments = None,
    sort: PaymentsBy = PaymentSort.DATE_DESCENDING,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PaymentRow]:
    query = PaymentQuery(status, origin, Days(date_from, date_to), currency)
    return payment_reads.list_page(member.customer(customer_id), query, sort=sort, limit=limit, cursor=cursor)


@app.post(
    "/customers/<customer_id>/payments",
    summary="Record a payment, or try what it would settle",
    **answers(CustomerNotFound, Contended, InvalidInput, success=HTTPStatus.CREATED),
    tags=["payments"],
)
def record_payment(
    customer_id: CustomerId, draft: PaymentDraft, once: IdempotencyKey, member: Writer, dry_run: DryRun = False
) -> MovedMoney:
    return payments.record(member.customer(customer_id), draft, by=member.actor, once=once, dry_run=dry_run)


@app.get(
    "/customers/<customer_id>/payments/<payment_id>",
    summary="Get a payment and what it settles now",
    **answers(CustomerNotFound, PaymentNotFound),
    tags=["payments"],
)
def get_payment(customer_id: CustomerId, payment_id: PaymentId, member: Reader) -> PaymentDetails:
    return payments.get(member.customer(customer_id), payment_id)


@app.patch(
    "/customers/<customer_id>/payments/<payment_id>",
    summary="Edit a payment, or try what an edit would move",
    **answers(
        CustomerNotFound,
        PaymentNotFound,
        StaleVersion,
        PaymentIsAutomatic,
        PaymentHasRefunds,
        CreditSpent,
        Contended,
        InvalidInput,
    ),
    tags=["payments"],
)
def edit_payment(
    customer_id: CustomerId,
    payment_id: PaymentId,
    edit: PaymentEdit,
    seen: SeenVersion,
    member: Writer,
    dry_run: DryRun = False,
) -> MovedMoney:
    customer = member.customer(customer_id)
    return payments.edit(customer, payment_id, edit, seen=seen, by=member.actor, dry_run=dry_run)


@app.delete(
    "/customers/<customer_id>/payments/<payment_id>",
    summary="Undo a payment: its invoices are open again",
    **answers(
        CustomerNotFound,
        PaymentNotFound,
        StaleVersion,
        PaymentIsAutomatic,
        PaymentHasRefunds,
        CreditSpent,
        Contended,
        success=HTTPStatus.NO_CONTENT,
    ),
    tags=["payments"],
)
def undo_payment(customer_id: CustomerId, payment_id: PaymentId, seen: SeenVersion, member: Writer) -> None:
    payments.undo(member.customer(customer_id), payment_id, seen=seen, by=member.actor)


handler = entrypoint(app)
