"""The client of Cognito's API, for the accounts (user_pool.py) and the sign-in (sign_in.py)."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from shared.aws_session import session
from shared.integrations import aws

CONNECT_SECONDS = 1
# Errors that a later request may not have: throttling, a mail that could not be delivered, a trigger that failed.
_TRANSIENT = {
    *("TooManyRequestsException", "LimitExceededException", "CodeDeliveryFailureException"),
    *("UnexpectedLambdaException", "InvalidLambdaResponseException", "UserLambdaValidationException"),
}


class Unavailable(Exception):
    """Cognito did not answer, or a later request may succeed."""


class Refused(Exception):
    """Cognito refused a request. `code` is the name of its exception."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@cache
def client(read_seconds: float) -> Any:
    """Make a client at its first use, because most requests call Cognito not at all.

    It does not retry: the caller waits for the answer, and can repeat the request.
    """
    from botocore.config import Config

    limits = Config(connect_timeout=CONNECT_SECONDS, read_timeout=read_seconds, retries={"total_max_attempts": 1})
    return session().create_client("cognito-idp", config=limits)


def call(operation: str, *, read_seconds: float, **parameters: Any) -> dict[str, Any]:
    """Call an operation once. Raise Unavailable, Refused."""
    from botocore.exceptions import ClientError, ConnectionError, HTTPClientError

    try:
        answer: dict[str, Any] = getattr(client(read_seconds), operation)(**parameters)
    except (HTTPClientError, ConnectionError) as error:
        raise Unavailable from error
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in _TRANSIENT or aws.is_outage(error):
            raise Unavailable from error
        raise Refused(code) from error
    return answer


@contextmanager
def suppressed(*codes: str) -> Iterator[None]:
    """Suppress refusals with these codes."""
    try:
        yield
    except Refused as refused:
        if refused.code not in codes:
            raise
