"""The members of a team, as a merchant's other members see them; who may sign in is Cognito's to say."""

from shared.domain.team.members import MemberExists, MemberNotFound, TeamMember
from shared.domain.team.merchants import Merchant
from shared.errors import Conflict
from shared.store.engine import commands, keys, table, writes
from shared.store.engine.idempotency import Once
from shared.store.engine.keys import Item
from shared.store.team import merchants
from shared.store.team.merchant_counts import MerchantNotFound

_AT_ONCE = 100


class StaleMember(Conflict):
    code = "stale_version"


def list_by_name(merchant_id: str) -> list[TeamMember]:
    """All of them: a team fits on a screen."""
    partition = keys.merchant(merchant_id)["PK"]
    items, after = table.query(partition, prefix=keys.MEMBER, limit=_AT_ONCE, consistent=True)
    while after:
        more, after = table.query(partition, prefix=keys.MEMBER, limit=_AT_ONCE, after=after, consistent=True)
        items += more
    return sorted((TeamMember.model_validate(item) for item in items), key=lambda member: member.name.casefold())


def get(merchant_id: str, member_id: str) -> TeamMember:
    """Raises MemberNotFound."""
    item = table.get(keys.member(merchant_id, member_id))
    if item is None:
        raise stale(item)
    return TeamMember.model_validate(item)


def is_known(merchant_id: str, member_id: str) -> bool:
    return table.get(keys.member(merchant_id, member_id)) is not None


def arrive(merchant_id: str, member_id: str) -> Merchant:
    """The merchant, for a member who starts to work; the first time, that they have joined is written down.

    Raises MerchantNotFound.
    """
    wanted = [keys.merchant(merchant_id), keys.member(merchant_id, member_id)]
    items = {item["SK"]: item for item in table.get_many(wanted, consistent=False)}
    merchant, known = (items.get(key["SK"]) for key in wanted)
    if merchant is None:
        raise MerchantNotFound
    if known and not known.get("joined_at"):
        joined = TeamMember.model_validate(known).joined().model_dump(mode="json", include={"joined_at"})
        table.transact([writes.update(wanted[1], assign=joined, refused=stale)])
    return merchants.from_item(merchant)


def get_with_owners(merchant_id: str, member_id: str, *, seen: int) -> tuple[TeamMember, int]:
    """A member, and how many active owners there are. Raises MemberNotFound, StaleMember."""
    wanted = [keys.member(merchant_id, member_id), keys.merchant(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    item = items.get(wanted[0]["SK"])
    if item is None or item["version"] != seen:
        raise stale(item)
    return TeamMember.model_validate(item), items[wanted[1]["SK"]]["owners"]


def add(merchant_id: str, member: TeamMember, *, once: Once | None) -> TeamMember:
    """Raises MemberExists; for a repeated request gives the member added the first time."""
    key = keys.member(merchant_id, member.id)
    parts = [writes.put(key, member.model_dump(mode="json"), refused=lambda _: MemberExists())]
    if member.is_active_owner:
        parts.append(merchants.move_owners(merchant_id, 1))
    return commands.take_effect(merchant_id, parts, result=member, once=once)


def save(merchant_id: str, before: TeamMember, after: TeamMember) -> TeamMember:
    """Raises StaleMember and, where two at once made each other less than an owner, LastOwner for the second."""
    key = keys.member(merchant_id, before.id)
    changed = after.model_dump(mode="json", include={"name", "role", "active", "version"})
    parts = [writes.update(key, assign=changed, version=before.version, refused=stale)]
    if after.is_active_owner is not before.is_active_owner:
        parts.append(merchants.move_owners(merchant_id, after.is_active_owner - before.is_active_owner))
    table.transact(parts)
    return after


def stale(item: Item | None) -> Exception:
    if item is None:
        return MemberNotFound("There is no such member on your team.")
    return StaleMember(
        "Someone changed this member since you read it. Read it again and repeat your change.",
        current=TeamMember.model_validate(item),
    )
