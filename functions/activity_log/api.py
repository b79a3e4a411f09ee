"""GET /customers/{customer_id}/activity: list the changes of a customer, newest first."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May
from shared.store.customer import activity_log
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.engine.topics import Topic

app = http_app()

ACTOR = r"^[A-Za-z0-9-]{1,40}$"


@app.get(
    "/customers/<customer_id>/activity",
    summary="List the activity of a customer",
    **answers(CustomerNotFound, Contended),
    tags=["activity_log"],
)
def list_activity(
    customer_id: CustomerId,
    member: Annotated[Member, May(Permission.ACTIVITY_READ)],
    topic: Annotated[Topic | None, Query()] = None,
    actor: Annotated[
        str | None,
        Query(pattern=ACTOR, description="Only entries of this actor: a member's id, `system` or `customer`."),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ActivityEntry]:
    return activity_log.list_newest_first(
        member.customer(customer_id), topic=topic, actor=actor, limit=limit, cursor=cursor
    )


handler = entrypoint(app)
