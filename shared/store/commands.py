"""One command = one transaction: what changed, the counts it moves, and one activity entry, or nothing at all."""

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from shared.domain.activity_log import ActivityEntry
from shared.store import idempotency, keys, table, writes
from shared.store.idempotency import AlreadyAnswered, Once
from shared.store.keys import Item
from shared.store.writes import Write

Result = TypeVar("Result", bound=BaseModel)


def commit(
    merchant_id: str,
    customer_id: str,
    parts: Sequence[Write],
    *,
    entry: ActivityEntry,
    result: Result,
    once: Once | None = None,
) -> Result:
    """Write it all and give `result`; for a request that took effect before, what it was told then.

    Raises what the first refused write makes of it.
    """
    whole = [*parts, _log(merchant_id, customer_id, entry)]
    if once:
        # First, so that a repeated request hears its answer and not what its first effect now forbids.
        whole.insert(0, idempotency.remember(merchant_id, once, result))
    try:
        table.transact(whole)
    except AlreadyAnswered as earlier:
        return type(result).model_validate_json(earlier.answer)
    return result


def _log(merchant_id: str, customer_id: str, entry: ActivityEntry) -> Write:
    key = keys.activity_entry(merchant_id, customer_id, entry.id)
    return writes.put(key, entry.model_dump(mode="json"), refused=_impossible)


def _impossible(item: Item | None) -> Exception:
    return AssertionError("a new id is taken")
