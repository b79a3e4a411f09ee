"""Number series of a merchant, such as customer numbers."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent
from shared.store.engine.retries import Outdated, retry_outdated

FIRST_NUMBER = 1001


@retry_outdated
def draw(merchant_id: MerchantId, name: str) -> int:
    """Return the next number, which no other call returns. Raise MerchantNotFound.

    If the request then fails, the number is lost and the series has a gap.
    """
    number = table.count_up(keys.series(merchant_id, name), "last")
    if number is None:
        _create(merchant_id, name)
        raise Outdated
    return number


def _create(merchant_id: MerchantId, name: str) -> None:
    """Create a series. It continues the `last_number` of the merchant, where the first release stored it."""
    merchant = table.get(keys.merchant(merchant_id))
    if merchant is None:
        raise MerchantNotFound
    changes = Changes()
    last = merchant.get("last_number", FIRST_NUMBER - 1)
    changes.put(keys.series(merchant_id, name), {"last": last}, when=[Absent(lambda _: Outdated())])
    table.transact(list(changes))
