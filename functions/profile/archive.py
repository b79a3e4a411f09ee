"""POST /customers/{customer_id}/archive: hide a customer from the active lists and keep the history."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.sales import archiving
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.status_changes import AlreadyArchived, ArchiveRequest, StatusChange
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()


@app.post(
    "/customers/<customer_id>/archive",
    summary="Archive a customer",
    **answers(CustomerNotFound, AlreadyArchived, StaleVersion, Contended),
    tags=["profile"],
)
def archive_customer(
    customer_id: CustomerId,
    request: ArchiveRequest,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_ARCHIVE)],
    dry_run: DryRun = False,
) -> StatusChange:
    customer = member.customer(customer_id)
    return archiving.archive(customer, request, seen=seen, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
