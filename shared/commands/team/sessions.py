"""Commands on a session in a browser. Cognito keeps the session, so the table is not used."""

from shared.domain.team.sessions import Session, SessionEnded, SignIn
from shared.integrations import sign_in
from shared.integrations.sign_in import SignInUnavailable
from shared.observability import log_outage


def begin(proof: SignIn) -> tuple[Session, str]:
    """Return a new session and its refresh token. Raise CodeRefused, SignInUnavailable."""
    return sign_in.exchange_code(proof)


def renew(refresh_token: str, *, merchant_id: str | None) -> Session:
    """Return a new ID token, for the merchant if they are a member there. Raise SessionEnded, SignInUnavailable."""
    if not refresh_token:
        raise SessionEnded
    return sign_in.renew(refresh_token, merchant_id)


def end(refresh_token: str) -> None:
    """Revoke the refresh token. During an outage it stays valid until its end, but the browser forgets it."""
    if not refresh_token:
        return
    try:
        sign_in.revoke(refresh_token)
    except SignInUnavailable:
        log_outage("cognito")
