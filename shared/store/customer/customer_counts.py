"""What every row of a customer needs of the customer: that they exist, and that they count it."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from shared.errors import Conflict, NotFound
from shared.store.engine import keys, table, writes
from shared.store.engine.keys import Item
from shared.store.engine.writes import Write


class CustomerNotFound(NotFound):
    code = "customer_not_found"


class Limit(NamedTuple):
    """How many of something a customer may have, how it is called when there are so many, and what comes first."""

    most: int
    reached: Callable[[], Conflict]
    having: Sequence[str] = ()


def move_count(
    merchant_id: str,
    customer_id: str,
    name: str,
    difference: int,
    *,
    limit: Limit | None = None,
    refused: Callable[[Item], Exception] | None = None,
    **also: Any,
) -> Write:
    """Move what the header and the sections count, and the activity log by one; refused at the limit.

    `also` is what else this changes of the customer, and on which conditions, as `writes.update` takes it; `refused`
    makes the error for when those do not hold.
    """

    def why(item: Item | None) -> Exception:
        if item is None:
            return not_found()
        if limit and item["counts"][name] >= limit.most:
            return limit.reached()
        return refused(item) if refused else writes.Contended()

    within: dict[str, Any] = {"below": {f"counts.{name}": limit.most}, "having": limit.having} if limit else {}
    return writes.update(
        keys.customer(merchant_id, customer_id), add=counted({name: difference}), refused=why, **within, **also
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
