"""GET, POST /customers/{customer_id}/mandates, GET …/{mandate_id}: list the mandates, read one, add a signed one."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.payments import mandates
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.money.mollie.connections import MollieConnectionBroken, NotConnected, RefusedByMollie
from shared.domain.money.payments.mandate_acts import TooManyMandates
from shared.domain.money.payments.mandates import MandateDetails, MandateDraft, MandateId
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, IdempotencyKey, Limit, May
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie_errors import MollieUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.payments.mandates import MandateNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.MANDATES_READ)]
Writer = Annotated[Member, May(Permission.MANDATES_WRITE)]


@app.get(
    "/customers/<customer_id>/mandates",
    summary="List the mandates, revoked ones among them",
    **answers(CustomerNotFound),
    tags=["mandates"],
)
def list_mandates(
    customer_id: CustomerId, member: Reader, limit: Limit = 50, cursor: Cursor = None
) -> Page[MandateDetails]:
    return mandates.list_page(member.customer(customer_id), limit=limit, cursor=cursor)


@app.post(
    "/customers/<customer_id>/mandates",
    summary="Add a mandate that the customer has signed",
    **answers(
        CustomerNotFound,
        TooManyMandates,
        NotConnected,
        MollieConnectionBroken,
        RefusedByMollie,
        MollieUnavailable,
        VaultUnavailable,
        Contended,
        InvalidInput,
        success=HTTPStatus.CREATED,
    ),
    tags=["mandates"],
)
def create_mandate(
    customer_id: CustomerId, draft: MandateDraft, once: IdempotencyKey, member: Writer
) -> MandateDetails:
    return mandates.create(member.customer(customer_id), draft, by=member.actor, once=once)


@app.get(
    "/customers/<customer_id>/mandates/<mandate_id>",
    summary="Get a mandate",
    **answers(MandateNotFound),
    tags=["mandates"],
)
def get_mandate(customer_id: CustomerId, mandate_id: MandateId, member: Reader) -> MandateDetails:
    return mandates.get(member.customer(customer_id), mandate_id)


handler = entrypoint(app)
