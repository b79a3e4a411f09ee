"""Cognito accounts: who can sign in, and the claims of their tokens. Only the functions that change members call it."""

from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

from shared import config
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import AlreadyJoined, Invitation, MemberExists, MemberNotFound, TeamMember
from shared.domain.team.roles import Role
from shared.errors import FieldProblem, InvalidInput, UpstreamUnavailable

# No retries: a member waits for the answer and can repeat the request, and all calls here are repeatable.
CONNECT_SECONDS, READ_SECONDS = 1, 3
_CONFIG = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 1})
# Errors that a later request may not have: throttling, or a mail that could not be delivered.
_TRANSIENT = {"TooManyRequestsException", "LimitExceededException", "CodeDeliveryFailureException"}


class EmailRefused(InvalidInput):
    """Cognito does not accept the address, although email-validator does."""

    def __init__(self) -> None:
        super().__init__(
            FieldProblem("email", "email_refused", "Nobody can sign in with this address. Use another one.")
        )


class UserPoolUnavailable(UpstreamUnavailable):
    """The sign-in service did not answer. The change may have been made there; repeat the request."""

    code = "user_pool_unavailable"

    def __init__(self) -> None:
        super().__init__("The sign-in service did not answer. Try again in a moment.")


@cache
def client() -> Any:
    """Make the client at its first use, because listing a team needs none. A session of its own costs 9 ms."""
    return botocore.session.Session().create_client("cognito-idp", config=_CONFIG)


def enrol(merchant_id: MerchantId, invitation: Invitation) -> TeamMember:
    """Create an account; Cognito mails the invitation. Return an existing account of this merchant unchanged.

    So an invitation that stopped after this call can be repeated. Raise MemberExists, EmailRefused,
    UserPoolUnavailable.
    """
    attributes = {
        "email": invitation.email,
        "email_verified": "true",
        "name": invitation.name,
        "custom:merchant_id": merchant_id,
        "custom:role": invitation.role.value,
    }
    try:
        made = _call(
            "admin_create_user",
            Username=invitation.email,
            UserAttributes=_to_list(attributes),
            DesiredDeliveryMediums=["EMAIL"],
        )
    except client().exceptions.InvalidParameterException as error:
        # Only the address can be invalid: all other parameters were checked or are constants.
        raise EmailRefused from error
    except client().exceptions.UsernameExistsException as error:
        found = _call("admin_get_user", Username=invitation.email)
        if _to_dict(found["UserAttributes"]).get("custom:merchant_id") != merchant_id:
            raise MemberExists from error
        return _member(found["UserAttributes"], active=found["Enabled"])
    return _member(made["User"]["Attributes"], active=True)


def invite_again(member: TeamMember) -> None:
    """Have Cognito mail a new temporary password, because the first one expires.

    Raise AlreadyJoined, MemberNotFound, UserPoolUnavailable.
    """
    mail = {"MessageAction": "RESEND", "DesiredDeliveryMediums": ["EMAIL"]}
    try:
        # RESEND identifies the account by its e-mail address; it accepts no `sub`.
        _call("admin_create_user", Username=member.email, **mail)
    except client().exceptions.UnsupportedUserStateException as error:
        raise AlreadyJoined(current=member) from error
    except client().exceptions.UserNotFoundException as error:
        raise _account_deleted() from error


def save(member: TeamMember) -> None:
    """Copy the member's name, role and state into the account. Raise MemberNotFound, UserPoolUnavailable.

    An ID token issued before keeps its claims until it expires, within a quarter of an hour.
    """
    try:
        attributes = {"name": member.name, "custom:role": member.role.value}
        _call("admin_update_user_attributes", Username=member.id, UserAttributes=_to_list(attributes))
        if member.active:
            _call("admin_enable_user", Username=member.id)
        else:
            # Revoke the refresh tokens, or old sessions would continue once the member is active again.
            _call("admin_user_global_sign_out", Username=member.id)
            _call("admin_disable_user", Username=member.id)
    except client().exceptions.UserNotFoundException as error:
        raise _account_deleted() from error


def _account_deleted() -> MemberNotFound:
    return MemberNotFound("This member's account was deleted at the sign-in service.")


def _call(operation: str, **parameters: Any) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = getattr(client(), operation)(UserPoolId=config.user_pool_id(), **parameters)
    except (HTTPClientError, ConnectionError) as error:
        raise UserPoolUnavailable from error
    except ClientError as error:
        failed = error.response["ResponseMetadata"]["HTTPStatusCode"] >= 500
        if failed or error.response["Error"]["Code"] in _TRANSIENT:
            raise UserPoolUnavailable from error
        raise
    return answer


def _to_list(attributes: dict[str, str]) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in attributes.items()]


def _to_dict(attributes: list[dict[str, str]]) -> dict[str, str]:
    return {attribute["Name"]: attribute["Value"] for attribute in attributes}


def _member(attributes: list[dict[str, str]], *, active: bool) -> TeamMember:
    claims = _to_dict(attributes)
    role = Role(claims["custom:role"])
    return TeamMember(
        id=claims["sub"], name=claims.get("name") or claims["email"], email=claims["email"], role=role, active=active
    )
