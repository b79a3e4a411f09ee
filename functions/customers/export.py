"""GET /customers/export: export the filtered list as CSV, in parts of 1,000 rows."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.customer import guarded_reads
from shared.domain.customer.filters import TagMatch, WantedStatus
from shared.domain.customer.sheets import Separator
from shared.http.app import CSV, answers, csv_part, entrypoint, http_app
from shared.http.customer_lists import CustomersBy, TagIds, Words, customer_filter
from shared.http.parameters import Cursor, May
from shared.store.customer.customer_lists import Sort
from shared.store.engine.retries import Contended

app = http_app()


@app.get(
    "/customers/export",
    summary="Export the customers as CSV; the header X-Next-Cursor has the cursor of the next part",
    **answers(Contended, text=CSV),
    tags=["customers"],
)
def export_customers(
    member: Annotated[Member, May(Permission.CUSTOMERS_EXPORT)],
    status: WantedStatus = WantedStatus.ACTIVE,
    search: Words = None,
    tags: TagIds = "",
    tag_match: TagMatch = TagMatch.ANY,
    sort: CustomersBy = Sort.NAME,
    separator: Annotated[Separator, Query()] = Separator.COMMA,
    cursor: Cursor = None,
) -> Response[str]:
    wanted = customer_filter(status, search, tags, tag_match)
    text, following = guarded_reads.export(wanted, sort=sort, separator=separator, cursor=cursor, by=member)
    return csv_part(text, next_cursor=following)


handler = entrypoint(app)
