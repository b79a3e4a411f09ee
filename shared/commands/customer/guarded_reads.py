"""Reads of many customers at once, which check the member as they are now: a token outlives a change of role."""

from shared.access import Member, Permission
from shared.domain.core.pages import Page
from shared.domain.customer.deletions import TrashedCustomer
from shared.domain.customer.filters import CustomerFilter
from shared.domain.customer.sheets import Separator, sheet
from shared.store.customer import customer_lists, tags, trash
from shared.store.customer.customer_lists import Sort
from shared.store.team import members

EXPORTED_ROWS = 1000


def export(
    wanted: CustomerFilter, *, sort: Sort, separator: Separator, cursor: str | None, by: Member
) -> tuple[str, str | None]:
    """Return a part of the CSV, and the cursor of the next part. Raise NoLongerPermitted."""
    members.require_now_for_read(by, Permission.CUSTOMERS_EXPORT)
    page = customer_lists.page(by.merchant_id, wanted, sort=sort, limit=EXPORTED_ROWS, cursor=cursor)
    known = tags.list_by_name(by.merchant_id)
    return sheet(page.items, known, with_header=cursor is None, separator=separator), page.next_cursor


def list_trash(*, limit: int, cursor: str | None, by: Member) -> Page[TrashedCustomer]:
    """Return the deleted customers that can still be restored. Raise NoLongerPermitted."""
    members.require_now_for_read(by, Permission.CUSTOMERS_DELETE)
    return trash.list_newest_first(by.merchant_id, limit=limit, cursor=cursor)
