"""POST /customers/{customer_id}/lift-suspension: bring a suspended customer back to Active."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.core.activity_log import ActivityKind
from shared.domain.customer.status_changes import StatusChange, suspension_lifted
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, DryRun, May, SeenVersion
from shared.store.customer import customers, status_changes

app = http_app()


@app.post(
    "/customers/<customer_id>/lift-suspension",
    summary="Lift the suspension of a customer",
    **answers(NotFound, Conflict),
    tags=["profile"],
)
def lift_suspension(
    customer_id: CustomerId,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_ARCHIVE)],
    dry_run: DryRun = False,
) -> StatusChange:
    before = customers.get(member.merchant_id, customer_id, seen=seen)
    after = suspension_lifted(before)
    kind = ActivityKind.SUSPENSION_LIFTED
    return status_changes.change_status(member.merchant_id, before, after, kind, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
