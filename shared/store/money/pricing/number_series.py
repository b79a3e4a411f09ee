"""Numbers of documents, drawn in the transaction that stores the document: a request that fails takes none."""

from datetime import date
from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.money.pricing import number_series
from shared.domain.money.pricing.number_series import SeriesKind, SeriesState
from shared.domain.team.merchants import MerchantCard
from shared.store.engine import keys, stored, table, tickets
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import CountIs
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import outdated
from shared.store.engine.tickets import Turn
from shared.store.team import merchants


class SeriesRead(NamedTuple):
    """The items of a series and of the queue for it, None where there is none."""

    item: Item | None
    queue: Item | None


def keys_of(merchant_id: MerchantId, kind: SeriesKind) -> tuple[Key, Key]:
    """Return the keys of a series and of its queue, to be read together with what else the command needs."""
    of_series = keys.series(merchant_id, kind)
    return of_series, keys.queue_for(of_series)


class SeriesOfMerchant(NamedTuple):
    """A merchant and the state of each of its series."""

    merchant: MerchantCard
    series: dict[SeriesKind, SeriesState]


def get_all(merchant_id: MerchantId) -> SeriesOfMerchant:
    """Read them in one BatchGetItem. Raise MerchantNotFound."""
    of_merchant = keys.merchant(merchant_id)
    of_series = {kind: keys.series(merchant_id, kind) for kind in SeriesKind}
    items = {item["SK"]: item for item in table.get_many([of_merchant, *of_series.values()])}
    if of_merchant["SK"] not in items:
        raise MerchantNotFound
    found = {kind: items.get(key["SK"]) for kind, key in of_series.items()}
    states = {kind: stored.read(SeriesState, item) if item else SeriesState() for kind, item in found.items()}
    return SeriesOfMerchant(merchants.from_item(items[of_merchant["SK"]]), states)


def earliest_day(read: SeriesRead, today: date) -> date:
    """Return today, or the last day of a series where that is later: once the merchant has chosen another time zone."""
    last_on = stored.read(SeriesState, read.item).last_on if read.item else None
    return max(today, last_on) if last_on else today


def draw(
    changes: Changes,
    merchant_id: MerchantId,
    kind: SeriesKind,
    series: SeriesFormat,
    read: SeriesRead,
    *,
    on: date,
    dry_run: bool = False,
) -> str:
    """Return the next number, which is drawn when the changes are committed; those of a `dry_run` never are.

    Where many draw at the same moment, the request waits for its turn, and draws from the series as it is then.
    Refuse the changes with Outdated if another request drew a number since: `@retry_outdated` repeats the command from
    its read. Raise InvalidInput at `issue_on` for a day before the last one of the series, Contended.
    """
    of_series, of_queue = keys_of(merchant_id, kind)
    turn = Turn(read.item, 0) if dry_run else tickets.wait(of_series, of_queue, read.item, read.queue)
    before = stored.read(SeriesState, turn.item) if turn.item else SeriesState()
    if kind is SeriesKind.ORDERS and before.last_on:
        # No law dates orders, and today may be yesterday once the merchant has chosen another time zone.
        on = max(on, before.last_on)
    number, after = number_series.draw(series, before, on)
    # Not on `last`, which is the same again when a new year begins at 1.
    when = [CountIs("drawn", before.drawn, outdated, or_absent=True)]
    assign = after.model_dump(mode="json") | {tickets.SERVED: turn.served}
    changes.update(of_series, assign=assign, when=when, create=True)
    return number
