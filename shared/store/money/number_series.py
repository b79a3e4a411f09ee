"""Numbers of documents, drawn in the transaction that stores the document: a request that fails takes none."""

from datetime import date

from shared.domain.core.refs import MerchantId
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.money import number_series
from shared.domain.money.number_series import SeriesKind, SeriesState
from shared.store.engine import keys, queue, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import CountIs
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read


def key(merchant_id: MerchantId, kind: SeriesKind) -> Key:
    """Return the key of a series, to be read together with what else the command needs."""
    return keys.series(merchant_id, kind)


def draw(
    changes: Changes, merchant_id: MerchantId, kind: SeriesKind, series: SeriesFormat, item: Item | None, *, on: date
) -> str:
    """Return the next number, which is drawn when the changes are committed. `item` is that of `key`, if there is one.

    Where many draw at the same moment, the request waits for its turn and reads the series again.
    Refuse the changes with Outdated if another request drew a number since `item` was read: `@retry_outdated` repeats
    the command from its read. Raise InvalidInput at `issue_on` for a day before the last one of the series.
    """
    if queue.wait(keys.queue_for(key(merchant_id, kind))):
        item = table.get(key(merchant_id, kind))
    before = read(SeriesState, item) if item else SeriesState()
    if kind is SeriesKind.ORDERS and before.last_on:
        # No law dates orders, and today may be yesterday once the merchant has chosen another time zone.
        on = max(on, before.last_on)
    number, after = number_series.draw(series, before, on)
    # Not on `last`, which is the same again when a new year begins at 1.
    when = [CountIs("drawn", before.drawn, outdated, or_absent=True)]
    changes.update(key(merchant_id, kind), assign=after.model_dump(mode="json"), when=when, create=True)
    return number
