"""Cognito: who may sign in, and what their token says of them. Asked only where members change."""

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

# Asked once: whoever waits for the answer can ask again, and every question here may be repeated.
CONNECT_SECONDS, READ_SECONDS = 1, 3
_CONFIG = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 1})
# More of us than Cognito answers at once, or a mail that it could not hand over.
_PASSING = {"TooManyRequestsException", "LimitExceededException", "CodeDeliveryFailureException"}


class EmailRefused(InvalidInput):
    """Cognito's idea of an address is narrower than ours."""

    def __init__(self) -> None:
        super().__init__(
            FieldProblem("email", "email_refused", "Nobody can sign in with this address. Use another one.")
        )


class UserPoolUnavailable(UpstreamUnavailable):
    code = "user_pool_unavailable"

    def __init__(self) -> None:
        super().__init__("The sign-in service did not answer. Try again in a moment.")


@cache
def client() -> Any:
    """Made when it is first needed, since listing a team needs none; of a session of its own, which costs 9 ms."""
    return botocore.session.Session().create_client("cognito-idp", config=_CONFIG)


def enrol(merchant_id: MerchantId, invitation: Invitation) -> TeamMember:
    """Make an account, which Cognito tells the person of by mail; one that this merchant has stays as it is.

    So an invitation that was interrupted after this can be repeated. Raises MemberExists, EmailRefused,
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
        made = _ask(
            "admin_create_user",
            Username=invitation.email,
            UserAttributes=_listed(attributes),
            DesiredDeliveryMediums=["EMAIL"],
        )
    except client().exceptions.InvalidParameterException as error:
        # All else that is sent was checked, or is ours.
        raise EmailRefused from error
    except client().exceptions.UsernameExistsException as error:
        found = _ask("admin_get_user", Username=invitation.email)
        if _attributes(found["UserAttributes"]).get("custom:merchant_id") != merchant_id:
            raise MemberExists from error
        return _member(found["UserAttributes"], active=found["Enabled"])
    return _member(made["User"]["Attributes"], active=True)


def invite_again(member: TeamMember) -> None:
    """Have a new password mailed, which is all that lets in who has not used the first one before it expired.

    Raises AlreadyJoined, MemberNotFound, UserPoolUnavailable.
    """
    mail = {"MessageAction": "RESEND", "DesiredDeliveryMediums": ["EMAIL"]}
    try:
        # By the address: Cognito takes no id here.
        _ask("admin_create_user", Username=member.email, **mail)
    except client().exceptions.UnsupportedUserStateException as error:
        raise AlreadyJoined(current=member) from error
    except client().exceptions.UserNotFoundException as error:
        raise _account_deleted() from error


def save(member: TeamMember) -> None:
    """Make the account say what the member is. Raises MemberNotFound, UserPoolUnavailable.

    An ID token that was handed out keeps saying what it says until it expires, in a quarter of an hour; the next one
    is different.
    """
    try:
        attributes = {"name": member.name, "custom:role": member.role.value}
        _ask("admin_update_user_attributes", Username=member.id, UserAttributes=_listed(attributes))
        if member.active:
            _ask("admin_enable_user", Username=member.id)
        else:
            # Else the sessions of before would go on when the member is made active again.
            _ask("admin_user_global_sign_out", Username=member.id)
            _ask("admin_disable_user", Username=member.id)
    except client().exceptions.UserNotFoundException as error:
        raise _account_deleted() from error


def _account_deleted() -> MemberNotFound:
    return MemberNotFound("This member's account was deleted at the sign-in service.")


def _ask(operation: str, **parameters: Any) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = getattr(client(), operation)(UserPoolId=config.user_pool_id(), **parameters)
    except (HTTPClientError, ConnectionError) as error:
        raise UserPoolUnavailable from error
    except ClientError as error:
        failed = error.response["ResponseMetadata"]["HTTPStatusCode"] >= 500
        if failed or error.response["Error"]["Code"] in _PASSING:
            raise UserPoolUnavailable from error
        raise
    return answer


def _listed(attributes: dict[str, str]) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in attributes.items()]


def _attributes(listed: list[dict[str, str]]) -> dict[str, str]:
    return {attribute["Name"]: attribute["Value"] for attribute in listed}


def _member(listed: list[dict[str, str]], *, active: bool) -> TeamMember:
    said = _attributes(listed)
    role = Role(said["custom:role"])
    return TeamMember(
        id=said["sub"], name=said.get("name") or said["email"], email=said["email"], role=role, active=active
    )
