"""GET /customers/{customer_id}/activity: what happened to a customer, newest first."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.activity_log import ActivityEntry
from shared.domain.pages import Page
from shared.errors import NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, CustomerId, Limit, May
from shared.store import activity_log

app = http_app()


@app.get(
    "/customers/<customer_id>/activity",
    summary="Read the activity log",
    **answers(NotFound),
    tags=["activity_log"],
)
def list_activity(
    customer_id: CustomerId,
    member: Annotated[Member, May(Permission.ACTIVITY_READ)],
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ActivityEntry]:
    return activity_log.list_newest_first(member.merchant_id, customer_id, limit=limit, cursor=cursor)


handler = entrypoint(app)
