"""DELETE /customers/{customer_id}: move a customer to the trash for thirty days, with or without linked records."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.customer import trash
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.deletions import Deletion, IssuedInvoices, Linked
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, May, SeenOrAnyVersion
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.delete(
    "/customers/<customer_id>",
    summary="Delete a customer, who can be restored for thirty days",
    **answers(CustomerNotFound, StaleVersion, IssuedInvoices),
    tags=["customers"],
)
def delete_customer(
    customer_id: CustomerId,
    seen: SeenOrAnyVersion,
    member: Annotated[Member, May(Permission.CUSTOMERS_DELETE)],
    linked: Annotated[
        Linked, Query(description="Keep or remove notes, contacts, addresses and activity.")
    ] = Linked.KEEP,
    dry_run: DryRun = False,
) -> Deletion:
    return trash.delete(member.customer(customer_id), linked, seen=seen, by=member, dry_run=dry_run)


handler = entrypoint(app)
