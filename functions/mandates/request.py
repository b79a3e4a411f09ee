"""POST /customers/{customer_id}/mandates/request: make the checkout that asks the customer for a mandate."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import mandate_requests
from shared.domain.customer.customers import CustomerId
from shared.domain.money.mollie.connections import MollieConnectionBroken, NotConnected, RefusedByMollie
from shared.domain.money.payments.mandate_requests import MandateRequest, NothingToCollect, RequestedMandate
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie_errors import MollieUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices.invoices import InvoiceNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/mandates/request",
    summary="Ask the customer for a mandate, by a first payment",
    **answers(
        CustomerNotFound,
        InvoiceNotFound,
        NothingToCollect,
        NotConnected,
        MollieConnectionBroken,
        RefusedByMollie,
        MollieUnavailable,
        VaultUnavailable,
        Contended,
        success=HTTPStatus.CREATED,
    ),
    tags=["mandates"],
)
def request_mandate(
    customer_id: CustomerId,
    wanted: MandateRequest,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.MANDATES_WRITE)],
) -> RequestedMandate:
    return mandate_requests.request(member.customer(customer_id), wanted, by=member.actor, once=once)


handler = entrypoint(app)
