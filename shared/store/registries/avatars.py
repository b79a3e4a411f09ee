"""Writes of the avatar, a fact of its own in the customer's item, and the last looks for logos.

A look is kept, because unavatar.io answers 25 questions a day, and so that opening a form asks nobody.
"""

import hashlib
import time
from collections.abc import Sequence
from datetime import UTC
from typing import Final

from shared.access import Member
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.shown_avatars import ChosenAvatar
from shared.domain.registries.avatars import MAX_LOOKS_AN_HOUR, LastLook, TooManyLooks
from shared.domain.team.merchants import AvatarSource
from shared.store.customer import customers
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Below, Condition, Exists, Is, Lacks
from shared.store.engine.keys import Item, Key
from shared.store.engine.stored import read

_FOUND_SECONDS: Final = 30 * 24 * 3600
_NOTHING_SECONDS: Final = 24 * 3600
_COUNTED_SECONDS: Final = 2 * 3600
_SHOWN_BY: Final = ("PK", "id", "kind", "website", "chosen_avatar")


def set_avatar(
    changes: Changes, customer: CustomerRef, before: ChosenAvatar | None, after: ChosenAvatar | None
) -> None:
    """Write the avatar without a new version. Refuse the changes with CustomerNotFound, Outdated."""
    when: list[Condition] = [Exists(customers.outdated)]
    for name, value in (before.model_dump() if before else dict.fromkeys(ChosenAvatar.model_fields)).items():
        path = f"chosen_avatar.{name}"
        when.append(Lacks(path, customers.outdated) if value is None else Is(path, value, customers.outdated))
    chosen = after.model_dump(exclude_none=True) if after else None
    changes.update(keys.customer(customer), assign={"chosen_avatar": chosen}, when=when)


def of_customers(merchant_id: MerchantId, customer_ids: Sequence[str]) -> list[tuple[str, ChosenAvatar]]:
    """Return the shown avatars, in this order, in one read. Customers that do not exist have none."""
    wanted = [keys.customer(CustomerRef(merchant_id, one)) for one in dict.fromkeys(customer_ids)]
    found = {item["id"]: _shown(item) for item in table.get_many(wanted, only=_SHOWN_BY, consistent=False)}
    return [(one, avatar) for one in dict.fromkeys(customer_ids) if (avatar := found.get(one))]


def last_look(merchant_id: MerchantId, source: AvatarSource, website: str) -> LastLook | None:
    """Return what was found on a website lately, or None."""
    item = table.get(_look(merchant_id, source, website), consistent=False)
    return read(LastLook, item) if item else None


def keep_look(merchant_id: MerchantId, source: AvatarSource, website: str, name: str | None) -> None:
    """Keep what was found for 30 days, and for a day that nothing was."""
    seconds = _FOUND_SECONDS if name else _NOTHING_SECONDS
    changes = Changes()
    changes.put(_look(merchant_id, source, website), {"name": name, "expires_at": int(time.time()) + seconds})
    write(changes)


def count_look(member: Member) -> None:
    """Count a look of a member in this hour (UTC). Raise TooManyLooks."""
    changes = Changes()
    changes.update(
        keys.avatar_looks(member.merchant_id, member.id, f"{now().astimezone(UTC):%Y%m%d%H}"),
        add={"looks": 1},
        assign={"expires_at": int(time.time()) + _COUNTED_SECONDS},
        when=[Below("looks", MAX_LOOKS_AN_HOUR, lambda _: TooManyLooks())],
        create=True,
    )
    write(changes)


def _shown(item: Item) -> ChosenAvatar | None:
    chosen = item.get("chosen_avatar")
    avatar = read(ChosenAvatar, chosen) if chosen else None
    return avatar if avatar and avatar.is_of(Kind(item["kind"]), item.get("website")) else None


def _look(merchant_id: MerchantId, source: AvatarSource, website: str) -> Key:
    return keys.avatar_look(merchant_id, source, hashlib.sha256(website.encode()).hexdigest())
