"""The activity log of a customer. A command writes its entry in its own transaction, and entries never change."""

from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.store.customer import customers, older_activity
from shared.store.engine import keys, list_keys, newest_first, orders
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, impossible
from shared.store.engine.keys import Key
from shared.store.engine.newest_first import Source
from shared.store.engine.table import LIST_1, LIST_2, Filter


def write(changes: Changes, customer: CustomerRef, entry: ActivityEntry) -> None:
    """Add an entry, and its tally to the counts of the customer."""
    write_without_tally(changes, customer, entry)
    customers.add_to_counts(changes, customer, dict(entry.tally()))


def write_without_tally(changes: Changes, customer: CustomerRef, entry: ActivityEntry) -> None:
    """Add an entry without its tally, for a customer who is in the trash: `trash.add_to_counts` adds it there."""
    item = {
        "L": list_keys.activity_list(customer),
        "S1": orders.sort_key(entry.topic, entry.id),
        "S2": orders.sort_key(entry.actor_key, entry.id),
        "row": entry.model_dump(mode="json"),
    }
    changes.put(_key(customer, entry.id), item, when=[Absent(impossible)])


def list_newest_first(
    customer: CustomerRef, *, topic: str | None, actor: str | None, limit: int, cursor: str | None
) -> Page[ActivityEntry]:
    """Return a page of the log. `actor` is a member's id, `system` or `customer`.

    Raise CustomerNotFound, InvalidCursor.
    """
    if actor or topic:
        sources = [_filtered(customer, topic, actor), older_activity.copies(topic, actor)]
    else:
        sources = [Source(keys.ACTIVITY)]
    items, next_cursor = newest_first.page(customer, sources, limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[older_activity.entry_of(item) for item in items], next_cursor=next_cursor)


def _filtered(customer: CustomerRef, topic: str | None, actor: str | None) -> Source:
    """An index that has the entries of a customer by topic, and one by actor."""
    index, order = (LIST_2, actor) if actor else (LIST_1, topic)
    of_topic: Filter | None = None
    if actor and topic:
        of_topic = ("begins_with(#row.#kind, :topic)", {":topic": f"{topic}."})

    def table_key(sort_key: str) -> Key:
        return _key(customer, orders.id_of(sort_key))

    return Source(orders.sort_key(order or "", ""), of_topic, index, list_keys.activity_list(customer), table_key)


def _key(customer: CustomerRef, entry_id: str) -> Key:
    return keys.record(customer, keys.ACTIVITY, entry_id)
