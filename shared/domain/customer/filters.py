"""The filter of the customer list: status, tags and search."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.customers import Status

MAX_TAGS = 5


class WantedStatus(StrEnum):
    """A status, or any."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    SUSPENDED = "suspended"
    ANY = "any"


class TagMatch(StrEnum):
    """Customers with any of the tags, with all of them, or with none of them."""

    ANY = "any"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """`search` holds words; each must be the beginning of a term of the customer."""

    status: WantedStatus
    search: str | None
    tag_ids: tuple[str, ...]
    tag_match: TagMatch

    @property
    def statuses(self) -> tuple[Status, ...]:
        return tuple(Status) if self.status is WantedStatus.ANY else (Status(self.status),)

    def matches_tags(self, row: CustomerRow) -> bool:
        """Whether the tags of a row match the filter."""
        has = [tag_id in row["tags"] for tag_id in self.tag_ids]
        match self.tag_match:
            case TagMatch.NONE:
                return not any(has)
            case TagMatch.ALL:
                return all(has)
        return any(has) or not has
