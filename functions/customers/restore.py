"""POST /customers/{customer_id}/restore: restore a customer from the trash."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import trash
from shared.domain.customer.customers import Customer, CustomerId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/restore",
    summary="Restore a deleted customer",
    **answers(CustomerNotFound),
    tags=["customers"],
)
def restore_customer(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_DELETE)]) -> Customer:
    return trash.restore(member.customer(customer_id), by=member)


handler = entrypoint(app)
