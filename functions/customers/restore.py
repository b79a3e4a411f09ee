"""POST /customers/{customer_id}/restore: bring a deleted customer back from the trash."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import trash
from shared.domain.customer.customers import Customer
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May

app = http_app()


@app.post(
    "/customers/<customer_id>/restore",
    summary="Restore a deleted customer",
    **answers(NotFound, Conflict),
    tags=["customers"],
)
def restore_customer(customer_id: CustomerId, member: Annotated[Member, May(Permission.CUSTOMERS_DELETE)]) -> Customer:
    return trash.restore(member.customer(customer_id), by=member.actor)


handler = entrypoint(app)
