"""GET /customers/trash: list the deleted customers that can still be restored."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import guarded_reads
from shared.domain.core.pages import Page
from shared.domain.customer.deletions import TrashedCustomer
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May

app = http_app()


@app.get("/customers/trash", summary="List the deleted customers", **answers(), tags=["customers"])
def list_trash(
    member: Annotated[Member, May(Permission.CUSTOMERS_DELETE)], limit: Limit = 50, cursor: Cursor = None
) -> Page[TrashedCustomer]:
    return guarded_reads.list_trash(limit=limit, cursor=cursor, by=member)


handler = entrypoint(app)
