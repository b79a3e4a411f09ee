"""The members of a team, as the merchant's other members see them. Cognito decides who may sign in."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.core.tallies import difference
from shared.domain.team.members import MemberExists, MemberNotFound, TeamMember
from shared.domain.team.merchants import Merchant
from shared.errors import Conflict
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Exists, Is
from shared.store.engine.keys import Item
from shared.store.team import merchants


class StaleMember(Conflict):
    code = "stale_version"


# ---- reads -------------------------------------------------------------------


def list_by_name(merchant_id: MerchantId) -> list[TeamMember]:
    """All of them: a team fits on a screen."""
    items = table.query_all(keys.merchant(merchant_id)["PK"], prefix=keys.MEMBER)
    return sorted((TeamMember.model_validate(item) for item in items), key=lambda member: member.name.casefold())


def get(merchant_id: MerchantId, member_id: str) -> TeamMember:
    """Raise MemberNotFound."""
    item = table.get(keys.member(merchant_id, member_id))
    if item is None:
        raise stale(item)
    return TeamMember.model_validate(item)


def is_known(merchant_id: MerchantId, member_id: str) -> bool:
    return table.get(keys.member(merchant_id, member_id)) is not None


def get_with_own_merchant(merchant_id: MerchantId, member_id: str) -> tuple[TeamMember | None, Merchant]:
    """One read of both. A member whom an invitation has not recorded yet is None. Raise MerchantNotFound."""
    wanted = [keys.merchant(merchant_id), keys.member(merchant_id, member_id)]
    items = {item["SK"]: item for item in table.get_many(wanted, consistent=False)}
    merchant, member = (items.get(key["SK"]) for key in wanted)
    if merchant is None:
        raise MerchantNotFound
    return TeamMember.model_validate(member) if member else None, merchants.from_item(merchant)


def get_with_owners(merchant_id: MerchantId, member_id: str, *, seen: int) -> tuple[TeamMember, int]:
    """Return a member, and how many active owners there are. Raise MemberNotFound, StaleMember."""
    wanted = [keys.member(merchant_id, member_id), keys.merchant(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    item = items.get(wanted[0]["SK"])
    if item is None or item["version"] != seen:
        raise stale(item)
    return TeamMember.model_validate(item), items[wanted[1]["SK"]]["owners"]


# ---- what a change writes ----------------------------------------------------


def add(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Refuse the changes with MemberExists."""
    item = member.model_dump(mode="json")
    changes.put(keys.member(merchant_id, member.id), item, when=[Absent(lambda _: MemberExists())])
    merchants.move_numbers(changes, merchant_id, difference(None, member))


def save(changes: Changes, merchant_id: MerchantId, before: TeamMember, after: TeamMember) -> None:
    """Another version raises StaleMember; the last owner stays one, or LastOwner is raised."""
    changed = after.model_dump(mode="json", include={"name", "role", "active", "version"})
    when = [Is("version", before.version, stale)]
    changes.update(keys.member(merchant_id, before.id), assign=changed, when=when)
    merchants.move_numbers(changes, merchant_id, difference(before, after))


def note_first_visit(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    joined = member.joined().model_dump(mode="json", include={"joined_at"})
    changes.update(keys.member(merchant_id, member.id), assign=joined, when=[Exists(stale)])


def stale(item: Item | None) -> Exception:
    if item is None:
        return MemberNotFound("There is no such member on your team.")
    return StaleMember(
        "Someone changed this member since you read it. Read it again and repeat your change.",
        current=TeamMember.model_validate(item),
    )
