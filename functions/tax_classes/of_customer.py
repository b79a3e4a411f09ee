"""GET /customers/{customer_id}/tax: return how a customer is taxed, and what a document of theirs begins with."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.customer.customers import CustomerId
from shared.domain.money.pricing.taxes import CustomerTax
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.pricing import terms

app = http_app()


@app.get(
    "/customers/<customer_id>/tax",
    summary="Return how a customer is taxed",
    **answers(CustomerNotFound),
    tags=["tax_classes"],
)
def read_customer_tax(
    customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_READ)]
) -> CustomerTax:
    read = terms.read(member.customer(customer_id))
    return CustomerTax.of(read.customer, read.merchant, read.classes)


handler = entrypoint(app)
