"""POST /customers/{customer_id}/vat/validate: have the VAT number checked in VIES."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import vat_requests
from shared.domain.customer.customers import CustomerId
from shared.domain.registries.vat_shown import ShownVat, VatNotCheckable
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/vat/validate",
    summary="Have a customer's VAT number checked in VIES, whose answer comes later",
    **answers(CustomerNotFound, VatNotCheckable, Contended, success=HTTPStatus.ACCEPTED),
    tags=["vat"],
)
def validate_vat(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)]) -> ShownVat:
    return vat_requests.validate(member.customer(customer_id))


handler = entrypoint(app)
