"""Parameters that filter and sort the list of customers and its export."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.core.ids import TAG_ID
from shared.domain.customer.filters import MAX_TAGS, CustomerFilter, TagMatch, WantedStatus
from shared.store.customer.customer_lists import Sort

_TAG = TAG_ID.strip("^$")

Words = Annotated[
    str | None,
    Query(max_length=200, description="Words or a number. Each word matches the beginning of a word of the customer."),
]
TagIds = Annotated[
    str,
    Query(
        pattern=rf"^({_TAG}(,{_TAG}){{0,{MAX_TAGS - 1}}})?$",
        description=f"Up to {MAX_TAGS} ids of tags, separated by commas.",
    ),
]
CustomersBy = Annotated[Sort, Query(description="The order; `-` means descending. A search has an order of its own.")]


def customer_filter(status: WantedStatus, search: str | None, tags: str, tag_match: TagMatch) -> CustomerFilter:
    tag_ids = tuple(dict.fromkeys(tags.split(","))) if tags else ()
    return CustomerFilter(status=status, search=(search or "").strip() or None, tag_ids=tag_ids, tag_match=tag_match)
