"""Cognito accounts: who a person is. For whom they work, and as what, is in the table alone."""

from typing import Any, NamedTuple

from shared import config
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import Person
from shared.errors import FieldProblem, InvalidInput, UpstreamUnavailable
from shared.integrations import cognito
from shared.integrations.cognito import Refused, Unavailable

# All calls here are repeatable.
READ_SECONDS = 3
MAX_CALLS = 3  # of `enrol`, for an account that was never signed in to
_BY_MAIL = {"DesiredDeliveryMediums": ["EMAIL"]}


class EmailRefused(InvalidInput):
    """Cognito does not accept the address, although email-validator does."""

    def __init__(self) -> None:
        super().__init__(
            FieldProblem("email", "email_refused", "Nobody can sign in with this address. Use another one.")
        )


class UserPoolUnavailable(UpstreamUnavailable):
    """The sign-in service did not answer. Repeat the request in a moment."""

    code = "user_pool_unavailable"

    def __init__(self) -> None:
        super().__init__("The sign-in service did not answer. Try again in a moment.")


class Account(NamedTuple):
    """Somebody who can sign in. `first_release_merchant` is the merchant that an account of an earlier release names.

    `has_password` is False until they replace the temporary password of the invitation.
    """

    id: str
    enabled: bool
    has_password: bool
    first_release_merchant: MerchantId | None


def enrol(person: Person) -> Account:
    """Return the account of an address; create it if there is none. Cognito mails the invitation.

    An account that was never signed in to is invited again: the mail may not have been sent, and its password
    expires. One with a password of its own gets no mail. Raise EmailRefused, UserPoolUnavailable.
    """
    attributes = {"email": person.email, "email_verified": "true", "name": person.name}
    try:
        made = _call("admin_create_user", Username=person.email, UserAttributes=_to_list(attributes), **_BY_MAIL)
    except Refused as refused:
        if refused.code == "InvalidParameterException":
            # Only the address can be invalid: all other parameters were checked or are constants.
            raise EmailRefused from refused
        if refused.code != "UsernameExistsException":
            raise
        found = invite_again(person.email)
        if found is None:
            # Deleted meanwhile: the next try creates another one.
            raise UserPoolUnavailable from None
        return found
    return _account(made["User"]["Attributes"], made["User"])


def invite_again(email: str) -> Account | None:
    """Have Cognito mail a new temporary password, because the first one expires. Return the account, if there is one.

    An account with a password of its own gets no mail, because it may belong to another team as well.
    Raise UserPoolUnavailable.
    """
    found = find(email)
    if found and not found.has_password:
        # Refused if they have chosen a password since. RESEND identifies the account by its address, not by `sub`.
        with cognito.suppressed("UnsupportedUserStateException", "UserNotFoundException"):
            _call("admin_create_user", Username=email, MessageAction="RESEND", **_BY_MAIL)
    return found


def find(username: str) -> Account | None:
    """Return the account of an e-mail address or id. Raise UserPoolUnavailable."""
    with cognito.suppressed("UserNotFoundException"):
        found = _call("admin_get_user", Username=username)
        return _account(found["UserAttributes"], found)
    return None


def enable(account_id: str) -> None:
    """Let somebody sign in whose account an earlier release disabled. Raise UserPoolUnavailable."""
    _call_if_exists("admin_enable_user", account_id)


def sign_out(account_id: str) -> None:
    """Revoke all refresh tokens. An ID token stays valid for a quarter of an hour. Raise UserPoolUnavailable."""
    _call_if_exists("admin_user_global_sign_out", account_id)


def delete(account_id: str) -> None:
    """Delete an account, so that its address can be invited as a new one. Raise UserPoolUnavailable."""
    _call_if_exists("admin_delete_user", account_id)


def _call_if_exists(operation: str, account_id: str) -> None:
    with cognito.suppressed("UserNotFoundException"):
        _call(operation, Username=account_id)


def _call(operation: str, **parameters: Any) -> dict[str, Any]:
    try:
        return cognito.call(operation, read_seconds=READ_SECONDS, UserPoolId=config.user_pool_id(), **parameters)
    except Unavailable as error:
        raise UserPoolUnavailable from error


def _to_list(attributes: dict[str, str]) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in attributes.items()]


def _to_dict(attributes: list[dict[str, str]]) -> dict[str, str]:
    return {attribute["Name"]: attribute["Value"] for attribute in attributes}


def _account(attributes: list[dict[str, str]], described: dict[str, Any]) -> Account:
    known = _to_dict(attributes)
    first_release_merchant = known.get("custom:merchant_id")
    return Account(
        id=known["sub"],
        enabled=described["Enabled"],
        has_password=described["UserStatus"] != "FORCE_CHANGE_PASSWORD",
        first_release_merchant=MerchantId(first_release_merchant) if first_release_merchant else None,
    )
