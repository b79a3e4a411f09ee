"""PUT /customers/{customer_id}/tags: replace the tags of a customer."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import tags
from shared.domain.customer.customers import Customer
from shared.domain.customer.tags import TagAssignment
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.put(
    "/customers/<customer_id>/tags",
    summary="Replace the tags of a customer",
    **answers(CustomerNotFound, StaleVersion),
    tags=["tags"],
)
def assign_tags(
    customer_id: CustomerId,
    assignment: TagAssignment,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_WRITE)],
) -> Customer:
    return tags.assign(member.customer(customer_id), assignment, seen=seen, by=member.actor)


handler = entrypoint(app)
