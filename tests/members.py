"""Helpers of the tests of members: an edit, and the account in Cognito."""

from typing import Any
from uuid import uuid4

from shared import config
from tests.gateway import Answer, Team


def new_email() -> str:
    """Return an e-mail address that no account has, because accounts are not reset between tests."""
    return f"{uuid4()}@van-dijk.example"


def edit(team: Team, member: dict[str, Any], **fields: Any) -> Answer:
    """Send an edit with the version of `member`."""
    return team.patch(f"/members/{member['id']}", fields, if_match=member["version"])


def account(accounts: Any, member: dict[str, Any]) -> dict[str, Any]:
    """Return the account of a member in Cognito."""
    found = accounts.admin_get_user(UserPoolId=config.user_pool_id(), Username=member["id"])
    attributes = {attribute["Name"]: attribute["Value"] for attribute in found["UserAttributes"]}
    return attributes | {"enabled": found["Enabled"], "status": found["UserStatus"]}
