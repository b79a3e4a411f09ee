"""POST /customers/{customer_id}/lift-suspension: set a suspended customer back to Active."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import status_changes
from shared.domain.customer.status_changes import NotSuspended, StatusChange
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, DryRun, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/lift-suspension",
    summary="Lift the suspension of a customer",
    **answers(CustomerNotFound, NotSuspended, StaleVersion),
    tags=["profile"],
)
def lift_suspension(
    customer_id: CustomerId,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_ARCHIVE)],
    dry_run: DryRun = False,
) -> StatusChange:
    customer = member.customer(customer_id)
    return status_changes.lift_suspension(customer, seen=seen, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
