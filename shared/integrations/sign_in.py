"""Cognito's sign-in: the tokens of a session. None of these calls needs AWS credentials.

Refresh tokens are not rotated: no script can read them, and with rotation two tabs that renew at once, or an answer
that was lost, would end the session after the grace period of a minute (docs/decisions.md).
"""

import json
from typing import Any

import urllib3

from shared import config
from shared.domain.team.sessions import CodeRefused, Session, SessionEnded, SignIn
from shared.errors import UpstreamUnavailable
from shared.integrations import cognito
from shared.integrations.cognito import CONNECT_SECONDS, Refused, Unavailable

# Cognito waits five seconds for the trigger that makes a token (Amazon Cognito, "Important considerations").
READ_SECONDS = 5
# Where Cognito returns to after sign-in: CallbackURLs in template.yaml.
_CALLBACK = "/signed-in"
# OAuth 2.0 (RFC 6749, 5.2): the client's code is wrong, used, or older than five minutes.
_CODE_REFUSED = {"invalid_grant", "invalid_request"}
# The token is not one, has ended or was revoked; the account is gone or not active.
_ENDED = ("NotAuthorizedException", "InvalidParameterException", "UserNotFoundException")


class SignInUnavailable(UpstreamUnavailable):
    """The sign-in service did not answer. Repeat the request; for `POST /session`, sign in again."""

    code = "sign_in_unavailable"

    def __init__(self) -> None:
        super().__init__("The sign-in service did not answer. Try again in a moment.")


def exchange_code(proof: SignIn) -> tuple[Session, str]:
    """Exchange the code for a session and its refresh token. Raise CodeRefused, SignInUnavailable."""
    # No retries, because a code is good for one call.
    timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    form = {
        "grant_type": "authorization_code",
        "client_id": config.user_pool_client_id(),
        "redirect_uri": config.page_url() + _CALLBACK,
        **proof.model_dump(),
    }
    try:
        answer = urllib3.PoolManager(timeout=timeout, retries=False).request(
            "POST", f"{config.sign_in_url()}/oauth2/token", fields=form, encode_multipart=False
        )
    except urllib3.exceptions.HTTPError as error:
        raise SignInUnavailable from error
    if answer.status == 429 or answer.status >= 500:
        raise SignInUnavailable
    tokens = json.loads(answer.data)
    if tokens.get("error") in _CODE_REFUSED:
        raise CodeRefused
    return Session(id_token=tokens["id_token"], expires_in=tokens["expires_in"]), tokens["refresh_token"]


def renew(refresh_token: str, merchant_id: str | None) -> Session:
    """Return a new ID token, for the merchant if they are a member there. Raise SessionEnded, SignInUnavailable."""
    # InitiateAuth would hand no ClientMetadata to the trigger that makes the token (Amazon Cognito, "InitiateAuth").
    metadata = {"merchant_id": merchant_id} if merchant_id else {}
    try:
        tokens = _call("get_tokens_from_refresh_token", RefreshToken=refresh_token, ClientMetadata=metadata)
    except Refused as refused:
        if refused.code in _ENDED:
            raise SessionEnded from refused
        raise
    result = tokens["AuthenticationResult"]
    return Session(id_token=result["IdToken"], expires_in=result["ExpiresIn"])


def revoke(refresh_token: str) -> None:
    """Revoke a token; one that Cognito does not accept any more is revoked already. Raise SignInUnavailable."""
    with cognito.suppressed(*_ENDED, "UnauthorizedException", "UnsupportedTokenTypeException"):
        _call("revoke_token", Token=refresh_token)


def _call(operation: str, **parameters: Any) -> dict[str, Any]:
    try:
        return cognito.call(operation, read_seconds=READ_SECONDS, ClientId=config.user_pool_client_id(), **parameters)
    except Unavailable as error:
        raise SignInUnavailable from error
