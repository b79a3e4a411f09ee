"""POST /customers/{customer_id}/suspend: suspend a customer: no new business for now."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import status_changes
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.status_changes import AlreadySuspended, StatusChange, SuspensionRequest
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/suspend",
    summary="Suspend a customer",
    **answers(CustomerNotFound, CustomerArchived, AlreadySuspended, StaleVersion),
    tags=["profile"],
)
def suspend_customer(
    customer_id: CustomerId,
    request: SuspensionRequest,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_ARCHIVE)],
    dry_run: DryRun = False,
) -> StatusChange:
    customer = member.customer(customer_id)
    return status_changes.suspend(customer, request, seen=seen, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
