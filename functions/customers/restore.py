"""POST /customers/{customer_id}/restore: bring a deleted customer back from the trash."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.customer.customers import Customer
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May
from shared.store.customer import customers_trash

app = http_app()


@app.post(
    "/customers/<customer_id>/restore",
    summary="Restore a deleted customer",
    **answers(NotFound, Conflict),
    tags=["customers"],
)
def restore_customer(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_DELETE)]) -> Customer:
    return customers_trash.restore(member.merchant_id, customer_id, by=member.actor)


handler = entrypoint(app)
