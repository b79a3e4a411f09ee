"""POST /customers/{customer_id}/suspend: stop doing new business with a customer for a while."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import status_changes
from shared.domain.customer.status_changes import StatusChange, SuspensionRequest
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, DryRun, May, SeenVersion

app = http_app()


@app.post(
    "/customers/<customer_id>/suspend",
    summary="Suspend a customer",
    **answers(NotFound, Conflict),
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
