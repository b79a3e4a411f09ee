"""What every row of a customer needs of the customer: that they exist, and that they count it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from shared.errors import Conflict, NotFound
from shared.store import keys, table, writes
from shared.store.keys import Item
from shared.store.writes import Write


class CustomerNotFound(NotFound):
    code = "customer_not_found"


class Limit(NamedTuple):
    """How many of something a customer may have, how it is called when there are so many, and what comes first."""

    most: int
    reached: Callable[[], Conflict]
    having: Sequence[str] = ()


def move_count(merchant_id: str, customer_id: str, name: str, difference: int, *, limit: Limit | None = None) -> Write:
    """Move what the header and the sections count, and the activity log by one; refused at the limit."""

    def refused(item: Item | None) -> Exception:
        if item is None or limit is None:
            return not_found()
        return limit.reached() if item["counts"][name] >= limit.most else writes.Contended()

    return writes.update(
        keys.customer(merchant_id, customer_id),
        add=counted({name: difference}),
        below={f"counts.{name}": limit.most} if limit else None,
        having=limit.having if limit else (),
        refused=refused,
    )


def require(merchant_id: str, customer_id: str) -> None:
    """Raises CustomerNotFound; for an empty page, which may belong to nobody."""
    if not table.get_many([keys.customer(merchant_id, customer_id)], only="PK"):
        raise not_found()


def not_found() -> CustomerNotFound:
    return CustomerNotFound("There is no such customer. It may have been deleted, or the address is wrong.")


def counted(differences: dict[str, int]) -> dict[str, int]:
    """How a command moves the counts; each has one activity entry."""
    moved = {f"counts.{name}": difference for name, difference in differences.items() if difference}
    return moved | {"counts.activity": 1}
