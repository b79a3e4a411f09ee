"""Filters of the customer list: by status, tags and search words."""

from enum import StrEnum
from typing import NamedTuple

from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.customers import Status

MAX_TAGS = 5


class WantedStatus(StrEnum):
    """A status of customers, or `any`."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"
    ANY = "any"


class TagMatch(StrEnum):
    """Customers with at least one of the tags, with all of them, or with none of them."""

    ANY = "any"
    ALL = "all"
    NONE = "none"


class CustomerFilter(NamedTuple):
    """`search` is text whose words each match the beginning of a term."""

    status: WantedStatus
    search: str | None
    tag_ids: tuple[str, ...]
    tag_match: TagMatch

    @property
    def statuses(self) -> tuple[Status, ...]:
        return tuple(Status) if self.status is WantedStatus.ANY else (Status(self.status),)

    def matches_tags(self, row: CustomerRow) -> bool:
        """Return whether the tags of a customer match the filter."""
        has = [tag_id in row["tags"] for tag_id in self.tag_ids]
        match self.tag_match:
            case TagMatch.NONE:
                return not any(has)
            case TagMatch.ALL:
                return all(has)
        return any(has) or not has
