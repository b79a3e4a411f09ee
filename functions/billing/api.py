"""GET /customers/{customer_id}/billing, GET …/ageing: the billing figures, and the age of what is left to pay."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.billing import billing
from shared.domain.customer.customers import CustomerId
from shared.domain.money.billing.ageing import BillingAgeing
from shared.domain.money.billing.billing import Billing
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.PAYMENTS_READ)]


@app.get(
    "/customers/<customer_id>/billing",
    summary="Get the billing figures, each currency for itself",
    **answers(CustomerNotFound),
    tags=["billing"],
)
def get_billing(customer_id: CustomerId, member: Reader) -> Billing:
    return billing.figures(member.customer(customer_id))


@app.get(
    "/customers/<customer_id>/billing/ageing",
    summary="Get the age of what is left to pay, each currency for itself",
    **answers(CustomerNotFound),
    tags=["billing"],
)
def get_ageing(customer_id: CustomerId, member: Reader) -> BillingAgeing:
    return billing.ageing(member.customer(customer_id))


handler = entrypoint(app)
