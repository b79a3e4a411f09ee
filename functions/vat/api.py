"""GET /customers/{customer_id}/vat, GET …/vat/proofs: the check of a VAT number, and the answers of VIES to it."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import vat_requests
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.vat_checks import VatProof
from shared.domain.registries.vat_shown import ShownVat
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.registries import vat_checks

app = http_app()

Reader = Annotated[Member, May(Permission.CUSTOMERS_READ)]


@app.get(
    "/customers/<customer_id>/vat",
    summary="Return the check of a customer's VAT number in VIES",
    **answers(CustomerNotFound),
    tags=["vat"],
)
def read_vat(customer_id: CustomerId, member: Reader) -> ShownVat:
    return vat_requests.show(member.customer(customer_id))


@app.get(
    "/customers/<customer_id>/vat/proofs",
    summary="List the answers of VIES about a customer, the newest first",
    **answers(CustomerNotFound),
    tags=["vat"],
)
def list_vat_proofs(
    customer_id: CustomerId, member: Reader, limit: Limit = 20, cursor: Cursor = None
) -> Page[VatProof]:
    return vat_checks.list_proofs(member.customer(customer_id), limit=limit, cursor=cursor)


handler = entrypoint(app)
