"""POST /customers/{customer_id}/archive: take a customer out of the active lists, keeping all history."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.core.activity_log import ActivityKind
from shared.domain.customer.status_changes import ArchiveRequest, StatusChange, archived
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, DryRun, May, SeenVersion
from shared.store.customer import customers, status_changes

app = http_app()


@app.post(
    "/customers/<customer_id>/archive",
    summary="Archive a customer",
    **answers(NotFound, Conflict),
    tags=["profile"],
)
def archive_customer(
    customer_id: CustomerId,
    request: ArchiveRequest,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_ARCHIVE)],
    dry_run: DryRun = False,
) -> StatusChange:
    before = customers.get(member.merchant_id, customer_id, seen=seen)
    after = archived(before, request, by=member.actor)
    kind = ActivityKind.CUSTOMER_ARCHIVED
    return status_changes.change_status(member.merchant_id, before, after, kind, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
