"""Reads and writes of the members of a team. Only Cognito decides who can sign in."""

from shared.access import MerchantNotFound
from shared.domain.core.folding import collated
from shared.domain.core.refs import MerchantId
from shared.domain.core.tallies import difference
from shared.domain.team.members import MemberExists, MemberNotFound, TeamMember
from shared.domain.team.merchants import Merchant
from shared.errors import StaleVersion
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Exists, Is
from shared.store.engine.keys import Item
from shared.store.team import merchants


class StaleMember(StaleVersion):
    """The member has changed since the version that the caller read."""


# ---- reads -------------------------------------------------------------------


def list_by_name(merchant_id: MerchantId) -> list[TeamMember]:
    """Return all members, without pages, because a team is small."""
    items = table.query_all(keys.merchant(merchant_id)["PK"], prefix=keys.MEMBER)
    members = (TeamMember.model_validate(item) for item in items)
    return sorted(members, key=lambda member: (collated(member.name), member.name))


def get(merchant_id: MerchantId, member_id: str) -> TeamMember:
    """Return a member. Raise MemberNotFound."""
    item = table.get(keys.member(merchant_id, member_id))
    if item is None:
        raise stale(item)
    return TeamMember.model_validate(item)


def is_known(merchant_id: MerchantId, member_id: str) -> bool:
    return table.get(keys.member(merchant_id, member_id)) is not None


def get_with_own_merchant(merchant_id: MerchantId, member_id: str) -> tuple[TeamMember | None, Merchant]:
    """Return a member and the merchant, in one read. Raise MerchantNotFound.

    The member is None while an invitation has created the account in Cognito but not yet the item.
    """
    wanted = [keys.merchant(merchant_id), keys.member(merchant_id, member_id)]
    items = {item["SK"]: item for item in table.get_many(wanted, consistent=False)}
    merchant, member = (items.get(key["SK"]) for key in wanted)
    if merchant is None:
        raise MerchantNotFound
    return TeamMember.model_validate(member) if member else None, merchants.from_item(merchant)


def get_with_owners(merchant_id: MerchantId, member_id: str, *, seen: int) -> tuple[TeamMember, int]:
    """Return a member and the number of active owners. Raise MemberNotFound; StaleMember if `seen` is outdated."""
    wanted = [keys.member(merchant_id, member_id), keys.merchant(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    item = items.get(wanted[0]["SK"])
    if item is None or item["version"] != seen:
        raise stale(item)
    return TeamMember.model_validate(item), items[wanted[1]["SK"]]["owners"]


# ---- writes -----------------------------------------------------------------


def add(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Write a new member. Refuse the changes with MemberExists."""
    item = member.model_dump(mode="json")
    changes.put(keys.member(merchant_id, member.id), item, when=[Absent(lambda _: MemberExists())])
    merchants.add_to_counts(changes, merchant_id, difference(None, member))


def save(changes: Changes, merchant_id: MerchantId, before: TeamMember, after: TeamMember) -> None:
    """Write the changed fields. Refuse the changes with StaleMember; LastOwner if no active owner would remain."""
    changed = after.model_dump(mode="json", include={"name", "role", "active", "version"})
    when = [Is("version", before.version, stale)]
    changes.update(keys.member(merchant_id, before.id), assign=changed, when=when)
    merchants.add_to_counts(changes, merchant_id, difference(before, after))


def note_first_visit(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Set `joined_at` of a member. Refuse the changes with MemberNotFound."""
    joined = member.joined().model_dump(mode="json", include={"joined_at"})
    changes.update(keys.member(merchant_id, member.id), assign=joined, when=[Exists(stale)])


def stale(item: Item | None) -> Exception:
    """Return the error of a version condition: MemberNotFound, or StaleMember with the current member."""
    if item is None:
        return MemberNotFound("There is no such member on your team.")
    return StaleMember(
        "Someone changed this member since you read it. Read it again and repeat your change.",
        current=TeamMember.model_validate(item),
    )
