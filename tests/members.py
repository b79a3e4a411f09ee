"""Helpers of the tests of members: an edit, a member without an account, the account in Cognito, a token's claims."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from functions.settings.on_token_generation import handler as on_token_generation
from shared import config
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.team import members, memberships
from tests.gateway import CONTEXT, Answer, Team
from tests.template import load_event


def new_email() -> str:
    """Return an e-mail address that no account has, because accounts are not reset between tests."""
    return f"{uuid4()}@van-dijk.example"


def edit(team: Team, member: dict[str, Any], **fields: Any) -> Answer:
    """Send an edit with the version of `member`."""
    return team.patch(f"/members/{member['id']}", fields, if_match=member["version"])


def remove(team: Team, member: dict[str, Any]) -> Answer:
    return team.delete(f"/members/{member['id']}", if_match="*")


def listed(team: Team) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = team.get("/members").body["items"]
    return found


def owners(team: Team) -> int:
    """Return the merchant's count of active owners. Check that it equals the members."""
    item = table.get(keys.merchant(team.merchant_id))
    assert item is not None
    found = [member for member in listed(team) if member["active"] and member["role"] == "owner"]
    assert item["owners"] == len(found)
    return len(found)


def add_member(merchant_id: MerchantId, member: TeamMember, *, is_listed: bool = True) -> None:
    """Write a member without an account in Cognito. With `is_listed=False`, as an earlier release wrote it."""
    changes = Changes()
    members.add(changes, merchant_id, member)
    if is_listed:
        memberships.add(changes, merchant_id, member.id)
    table.transact(list(changes))


def account(accounts: Any, username: str) -> dict[str, Any] | None:
    """Return the account of an id or address in Cognito, or None."""
    try:
        found = accounts.admin_get_user(UserPoolId=config.user_pool_id(), Username=username)
    except accounts.exceptions.UserNotFoundException:
        return None
    attributes = {attribute["Name"]: attribute["Value"] for attribute in found["UserAttributes"]}
    return attributes | {"enabled": found["Enabled"], "status": found["UserStatus"]}


@dataclass(frozen=True)
class SignedIn:
    """The merchant and role that a new ID token names; None for a token without a merchant."""

    merchant_id: str | None
    role: str | None


def sign_in(person_id: str, wanted: str | None = None, first_release: dict[str, str] | None = None) -> SignedIn:
    """Return what Cognito puts into a new token. `first_release` are the attributes of an account of that time."""
    event = load_event("settings/on_token_generation")
    attributes = {"sub": person_id, **{f"custom:{name}": value for name, value in (first_release or {}).items()}}
    event["request"] |= {"userAttributes": attributes, "clientMetadata": {"merchant_id": wanted} if wanted else None}
    changed = on_token_generation(event, CONTEXT)["response"]["claimsOverrideDetails"]
    kept = {name: value for name, value in attributes.items() if name not in changed.get("claimsToSuppress", ())}
    claims = kept | changed.get("claimsToAddOrOverride", {})
    return SignedIn(claims.get("custom:merchant_id"), claims.get("custom:role"))
