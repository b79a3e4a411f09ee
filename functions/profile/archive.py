"""POST /customers/{customer_id}/archive: take a customer out of the active lists, keeping all history."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.activity_log import customer_archived
from shared.domain.status_changes import ArchiveRequest, StatusChange, describe
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, DryRun, May, SeenVersion
from shared.store import customers

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
    after = before.archive(request.reason, request.note, by=member.actor)
    if not dry_run:
        entry = customer_archived(before, after, by=member.actor)
        after = customers.save(member.merchant_id, before, after, entry=entry)
    return describe(before, after, dry_run=dry_run)


handler = entrypoint(app)
