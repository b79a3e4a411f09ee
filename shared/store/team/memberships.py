"""Reads and writes of the memberships of a person.

The member item of a merchant is the only place of role and state. An item in the person's own partition, written in
the same transaction, points to it, so that a consistent Query finds every merchant of a person.
"""

import time

from shared.domain.core.clock import now
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.memberships import Membership, Memberships
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import CountIs, Lacks
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Outdated, outdated
from shared.store.team import merchants

# Counts additions, so that an account is not deleted when a merchant has added the person meanwhile.
ADDITIONS = "additions"
CLOSING = "closing"
KEPT_SECONDS = 24 * 60 * 60


class AccountClosing(Outdated):
    """The person's account is being deleted. Afterwards their address is free for a new one."""


def get(person_id: str, *, first_release_merchant: MerchantId | None) -> Memberships:
    """Return the memberships of a person, in one Query and one BatchGetItem.

    `first_release_merchant` is the one that their account names. The person's partition may not list it.
    """
    return _read(person_id, unlisted=first_release_merchant, with_merchants=False, consistent=True)


def get_with_merchants(person_id: str, *, current: MerchantId) -> Memberships:
    """Return the memberships of a person and their merchants, by eventually consistent reads.

    `current` is the merchant of their token. The person's partition may not list it.
    """
    return _read(person_id, unlisted=current, with_merchants=True, consistent=False)


def _read(person_id: str, *, unlisted: MerchantId | None, with_merchants: bool, consistent: bool) -> Memberships:
    items = table.query_all(keys.person_partition(person_id), consistent=consistent)
    since = {
        MerchantId(item["SK"].removeprefix(keys.MEMBERSHIP)): item["since"]
        for item in items
        if item["SK"].startswith(keys.MEMBERSHIP)
    }
    head = next((item for item in items if item["SK"] == "PERSON"), {})
    # A merchant that is not listed is older than all that are.
    wanted = sorted({unlisted: "", **since} if unlisted else since, key=lambda merchant_id: since.get(merchant_id, ""))
    found = _records(person_id, wanted, with_merchants=with_merchants, consistent=consistent)
    memberships = [
        Membership(
            merchant_id=merchant_id,
            member=TeamMember.model_validate(member),
            is_listed=merchant_id in since,
            merchant=merchants.from_item(merchant) if merchant else None,
        )
        for merchant_id, member, merchant in found
        if member
    ]
    return Memberships(memberships, last=head.get("last"))


def _records(
    person_id: str, wanted: list[MerchantId], *, with_merchants: bool, consistent: bool
) -> list[tuple[MerchantId, Item | None, Item | None]]:
    """Return each merchant with the items of the member and, if asked for, of the merchant."""
    members = {merchant_id: keys.member(merchant_id, person_id) for merchant_id in wanted}
    owners = {merchant_id: keys.merchant(merchant_id) for merchant_id in wanted} if with_merchants else {}
    read = table.get_many([*members.values(), *owners.values()], consistent=consistent)
    items = {(item["PK"], item["SK"]): item for item in read}

    def item_at(key: Key | None) -> Item | None:
        return items.get((key["PK"], key["SK"])) if key else None

    return [(merchant_id, item_at(members[merchant_id]), item_at(owners.get(merchant_id))) for merchant_id in wanted]


# ---- writes -----------------------------------------------------------------


def add(changes: Changes, merchant_id: MerchantId, person_id: str) -> None:
    """List a merchant in the person's partition. Refuse the changes with AccountClosing."""
    changes.put(keys.membership(person_id, merchant_id), {"since": now().isoformat()})
    changes.update(keys.person(person_id), add={ADDITIONS: 1}, when=[_is_open()], create=True)


def remove(changes: Changes, merchant_id: MerchantId, person_id: str) -> None:
    changes.delete(keys.membership(person_id, merchant_id))


def remember(person_id: str, merchant_id: MerchantId) -> None:
    """Store the merchant that the person chose last, if the table takes it at once.

    It is a convenience: a failure must not refuse the token that is being issued.
    """
    changes = Changes()
    changes.update(keys.person(person_id), assign={"last": merchant_id}, when=[_is_open()], create=True)
    table.transact_best_effort(list(changes))


def additions(person_id: str) -> int:
    """Return how often a merchant has added the person. Read it before the memberships that `close` depends on."""
    head = table.get(keys.person(person_id)) or {}
    return int(head.get(ADDITIONS, 0))


def close(person_id: str, *, seen_additions: int) -> None:
    """Let no merchant add the person from now on, because their account will be deleted.

    Raise Outdated if a merchant has added them since `additions` was read. The item stays for a day, for an
    invitation that has read the account before it was deleted.
    """
    changes = Changes()
    # A person of the first release has no item until a merchant adds them.
    unchanged = CountIs(ADDITIONS, seen_additions, outdated, or_absent=True)
    closed = {CLOSING: True, "expires_at": int(time.time()) + KEPT_SECONDS}
    changes.update(keys.person(person_id), assign=closed, when=[unchanged], create=True)
    table.transact(list(changes))


def _is_open() -> Lacks:
    return Lacks(CLOSING, lambda _: AccountClosing())
