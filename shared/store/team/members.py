"""Reads and writes of the members of a team: the one place of their role and state."""

from collections.abc import Collection, Iterator

from shared.access import Member, NoLongerPermitted, Permission
from shared.domain.core.folding import collated
from shared.domain.core.refs import MerchantId
from shared.domain.core.tallies import difference
from shared.domain.team.members import MemberExists, MemberNotFound, TeamMember
from shared.domain.team.roles import Role
from shared.errors import StaleVersion
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Is, OneOf
from shared.store.engine.keys import Item
from shared.store.team import merchant_counts


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


def require_free(merchant_id: MerchantId, email: str) -> None:
    """Raise MemberExists if a member of the team has this address, in any capitals."""
    if any(member.email.lower() == email.lower() for member in list_by_name(merchant_id)):
        raise MemberExists


def get_with_owners(merchant_id: MerchantId, member_id: str, *, seen: int | None) -> tuple[TeamMember, int]:
    """Return a member and the number of active owners. Raise MemberNotFound; StaleMember if `seen` is outdated."""
    wanted = [keys.member(merchant_id, member_id), keys.merchant(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    item = items.get(wanted[0]["SK"])
    if item is None or seen not in (None, item["version"]):
        raise stale(item)
    return TeamMember.model_validate(item), items[wanted[1]["SK"]]["owners"]


# ---- writes -----------------------------------------------------------------


def add(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Write a new member. Refuse the changes with MemberExists."""
    item = member.model_dump(mode="json")
    changes.put(keys.member(merchant_id, member.id), item, when=[Absent(lambda _: MemberExists())])
    merchant_counts.add_to_counts(changes, merchant_id, difference(None, member))


def save(changes: Changes, merchant_id: MerchantId, before: TeamMember, after: TeamMember) -> None:
    """Write the changed fields. Refuse the changes with StaleMember; LastOwner if no active owner would remain."""
    changed = after.model_dump(mode="json", include={"name", "role", "active", "version"})
    when = [Is("version", before.version, stale)]
    changes.update(keys.member(merchant_id, before.id), assign=changed, when=when)
    merchant_counts.add_to_counts(changes, merchant_id, difference(before, after))


def remove(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Delete a member. Refuse the changes with StaleMember; LastOwner if no active owner would remain."""
    changes.delete(keys.member(merchant_id, member.id), when=[Is("version", member.version, stale)])
    merchant_counts.add_to_counts(changes, merchant_id, difference(member, None))


def note_visit(changes: Changes, merchant_id: MerchantId, member: TeamMember) -> None:
    """Set `joined_at` at the first visit of a member. Refuse the changes with MemberNotFound."""
    joined = {} if member.joined_at else member.joined().model_dump(mode="json", include={"joined_at"})
    changes.update(keys.member(merchant_id, member.id), assign=joined, when=[Exists(stale)])


# ---- checks of a member as they are now, which a token may not show yet ------


def require_now(
    changes: Changes, member: Member, permission: Permission, *, among: Collection[Role] = frozenset(Role)
) -> None:
    """Refuse the changes with NoLongerPermitted unless the table has the member active, in a role that permits this.

    `among` narrows the roles, for what only an owner does.
    """
    key = keys.member(member.merchant_id, member.id)
    changes.check(key, when=list(_standing(permission, among)))
    changes.move_first(key)


def require_now_for_read(member: Member, permission: Permission, *, among: Collection[Role] = frozenset(Role)) -> None:
    """As `require_now`, for a request that writes nothing. Raise NoLongerPermitted."""
    item = table.get(keys.member(member.merchant_id, member.id))
    for condition in _standing(permission, among):
        if not condition.holds(item):
            raise condition.error(item)


def _standing(permission: Permission, among: Collection[Role]) -> Iterator[Condition]:
    yield Is("active", True, _no_longer_permitted)
    yield OneOf("role", frozenset(role.value for role in permission.roles & frozenset(among)), _no_longer_permitted)


def _no_longer_permitted(item: Item | None) -> Exception:
    if item and item["active"]:
        return NoLongerPermitted(
            f"Your role was changed to {item['role']}, which does not include this. Sign in again."
        )
    return NoLongerPermitted("You are no longer an active member of this team. Ask an owner or admin.")


def stale(item: Item | None) -> Exception:
    """Return the error of a version condition: MemberNotFound, or StaleMember with the current member."""
    if item is None:
        return MemberNotFound("There is no such member on your team.")
    return StaleMember(
        "Someone changed this member since you read it. Read it again and repeat your change.",
        current=TeamMember.model_validate(item),
    )
