"""One command = one transaction: what changed, the counts it moves, and one activity entry, or nothing at all."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel

from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.actors import ActorKind
from shared.store.engine import idempotency, keys, table, writes
from shared.store.engine.idempotency import AlreadyAnswered, Once
from shared.store.engine.keys import Item
from shared.store.engine.writes import Write

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
    return take_effect(merchant_id, [*parts, *_log(merchant_id, customer_id, entry)], result=result, once=once)


def take_effect(merchant_id: str, parts: Sequence[Write], *, result: Result, once: Once | None = None) -> Result:
    """As `commit` does, for what concerns no customer."""
    if once:
        # First, so that a repeated request hears its answer and not what its first effect now forbids.
        parts = [idempotency.remember(merchant_id, once, result), *parts]
    try:
        table.transact(parts)
    except AlreadyAnswered as earlier:
        return type(result).model_validate_json(earlier.answer)
    return result


def _log(merchant_id: str, customer_id: str, entry: ActivityEntry) -> Iterator[Write]:
    """Under each of the things that the log can be filtered by."""
    item = entry.model_dump(mode="json") | {"topic": entry.kind.topic}
    actor = entry.actor.id if entry.actor.kind is ActorKind.MEMBER else entry.actor.kind
    for prefix in (keys.ACTIVITY, keys.activity_of_topic(entry.kind.topic), keys.activity_of_actor(str(actor))):
        yield writes.put(keys.belonging(merchant_id, customer_id, prefix, entry.id), item, refused=_impossible)


def _impossible(item: Item | None) -> Exception:
    return AssertionError("a new id is taken")
