"""One question at a time for each member state, and none during a pause, whichever merchants ask.

A turn is an item with an end, so that a process that dies keeps it for a minute and not for ever.
"""

import time
from contextlib import suppress
from typing import Any

from shared.domain.core.refs import MerchantId
from shared.domain.registries.vies import Scope
from shared.domain.registries.vies_pauses import Pause
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Absent, Is
from shared.store.engine.keys import Key
from shared.store.engine.retries import Contended
from shared.store.engine.stored import read

# Longer than a question takes (shared/integrations/vies.py).
TURN_SECONDS = 60
_KEPT_SECONDS = 24 * 60 * 60


class TurnTaken(Contended):
    """Another check of the same member state is under way."""


def pause_keys(merchant_id: MerchantId, member_state: str) -> dict[Scope, Key]:
    return {
        Scope.ALL: keys.vies_pause("ALL"),
        Scope.STATE: keys.vies_pause(f"STATE#{member_state}"),
        Scope.MERCHANT: keys.vies_pause(f"MERCHANT#{merchant_id}"),
    }


def pauses(merchant_id: MerchantId, member_state: str) -> dict[Scope, Pause]:
    """Return the pauses that concern a check, past ones too, because they count the failures in a row."""
    wanted = pause_keys(merchant_id, member_state)
    items = {item["SK"]: item for item in table.get_many(list(wanted.values()))}
    return {scope: read(Pause, items[key["SK"]]) for scope, key in wanted.items() if key["SK"] in items}


def take(member_state: str, holder: str) -> None:
    """Take the turn of a member state. Raise TurnTaken."""
    changes = Changes()
    item = {"holder": holder, "expires_at": int(time.time()) + TURN_SECONDS}
    when = [Absent(lambda _: TurnTaken(), or_expired=True)]
    changes.put(keys.vies_turn(member_state), item, when=when, contended=TurnTaken)
    write(changes)


def give_back(member_state: str, holder: str) -> None:
    changes = Changes()
    changes.delete(keys.vies_turn(member_state), when=[Is("holder", holder, lambda _: TurnTaken())])
    # It had ended, and another check has begun.
    with suppress(TurnTaken, Contended):
        write(changes)


def pause(changes: Changes, key: Key, after: Pause) -> None:
    item: dict[str, Any] = after.model_dump(mode="json")
    changes.put(key, item | {"expires_at": int(after.until.timestamp()) + _KEPT_SECONDS})


def end_pause(changes: Changes, key: Key) -> None:
    changes.delete(key)
