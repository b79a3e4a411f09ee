"""A member's session in a browser: how it begins, is renewed and has ended."""

from typing import Annotated

from pydantic import Field, StringConstraints

from shared.domain.core.models import Model, RequestModel
from shared.errors import FieldProblem, InvalidInput, Unauthenticated


class CodeRefused(InvalidInput):
    """The code of the sign-in page is used, older than five minutes, or belongs to another browser. Sign in again."""

    code = "code_refused"

    def __init__(self) -> None:
        super().__init__(FieldProblem("code", "code_refused", "This code is used or too old. Sign in again."))


class SessionEnded(Unauthenticated):
    """The browser has no session, or it was ended, or was not used for too long. Sign in again."""

    code = "session_ended"

    def __init__(self) -> None:
        super().__init__("Your session has ended. Sign in again.")


class SignIn(RequestModel):
    """The proof that this browser signed in: the code, and the secret whose hash the sign-in page has (RFC 7636)."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=2048)]
    code_verifier: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~-]{43,128}$")] = Field(
        examples=["dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"]
    )


class Renewal(RequestModel):
    """`merchant_id` is one of the memberships in GET /me; without it the token names the usual merchant."""

    merchant_id: Annotated[str, StringConstraints(min_length=1, max_length=64)] | None = None


class Session(Model):
    """The ID token is the bearer token of all other operations, for `expires_in` seconds."""

    id_token: str
    expires_in: int
