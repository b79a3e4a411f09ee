"""Amazon SES (v2), the mail service: send a mail, and take an address off its list of suppressed ones.

A mail must not go out twice, so nothing is repeated here, and its failures differ by whether it may have gone out.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from http import HTTPStatus
from typing import Any

from shared import config
from shared.aws_session import session
from shared.domain.customer.address_health import wire_address
from shared.domain.customer.mails import Recipient, RecipientRole
from shared.errors import UpstreamUnavailable

CONNECT_SECONDS, READ_SECONDS = 3, 25
# Before a mail is sent, so that the worker has the time to send it within its timeout (template.yaml).
CLEARING_CONNECT_SECONDS, CLEARING_READ_SECONDS = 2, 5

# Answers of SES that takes no more for now (Amazon SES API v2, "SendEmail" and "Common errors").
_BUSY = frozenset(
    {
        *("TooManyRequestsException", "LimitExceededException", "SendingPausedException", "AccountSuspendedException"),
        *("ThrottlingException", "Throttling", "ServiceUnavailable"),
    }
)
_BUSY_STATUSES = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_ROLES = {
    RecipientRole.TO: "ToAddresses",
    RecipientRole.CC: "CcAddresses",
    RecipientRole.BCC: "BccAddresses",
}


class MailUnavailable(UpstreamUnavailable):
    """The mail service takes no mail for now. Nothing was sent."""

    code = "mail_unavailable"

    def __init__(self) -> None:
        super().__init__("The mail service cannot be reached. Try again in a moment.")


class MailUnanswered(Exception):
    """The mail service gave no answer, or failed, so the mail may have been sent."""


class MailRefused(Exception):
    """The mail service refuses the mail. `detail` is its reason."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@cache
def client(connect_seconds: int = CONNECT_SECONDS, read_seconds: int = READ_SECONDS) -> Any:
    """Make the client with these limits when the first call needs it."""
    from botocore.config import Config

    limits = Config(connect_timeout=connect_seconds, read_timeout=read_seconds, retries={"total_max_attempts": 1})
    return session().create_client("sesv2", endpoint_url=config.mail_url() or None, config=limits)


def send(mail: bytes, recipients: Sequence[Recipient], tags: Mapping[str, str]) -> str:
    """Send a mail and return its id at the mail service. `tags` come back with its feedback.

    Raise MailUnavailable and MailRefused, after which it was not sent; MailUnanswered, after which it may have been.
    """
    from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, EndpointConnectionError
    from botocore.parsers import ResponseParserError

    if not config.mail_sender():
        raise MailRefused("No sender of mail is set up (MailSender).")
    if any(not wire_address(one.email).isascii() for one in recipients):
        raise MailRefused("The mail service takes no address with letters such as é before the @.")
    destination: dict[str, list[str]] = {}
    for one in recipients:
        destination.setdefault(_ROLES[one.role], []).append(wire_address(one.email))
    try:
        message_id = str(
            client().send_email(
                FromEmailAddress=config.mail_sender(),
                Destination=destination,
                Content={"Raw": {"Data": mail}},
                ConfigurationSetName=config.mail_configuration_set(),
                EmailTags=[{"Name": name, "Value": value} for name, value in tags.items()],
            )["MessageId"]
        )
    except ClientError as error:
        status = error.response["ResponseMetadata"].get("HTTPStatusCode", HTTPStatus.INTERNAL_SERVER_ERROR)
        if status in _BUSY_STATUSES or _code(error) in _BUSY:
            raise MailUnavailable from error
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            # It failed at something, which may be after it took the mail.
            raise MailUnanswered from error
        raise MailRefused(_message(error)) from error
    except (EndpointConnectionError, ConnectTimeoutError) as error:
        raise MailUnavailable from error
    except (BotoCoreError, ResponseParserError, KeyError) as error:
        # Also an answer that is none of SES, such as the page of a proxy.
        raise MailUnanswered from error
    return message_id


def clear_suppression(email: str) -> bool:
    """Take an address off the account's list, and return whether it was on it. Raise MailUnavailable."""
    from botocore.exceptions import BotoCoreError, ClientError
    from botocore.parsers import ResponseParserError

    try:
        waits_briefly = client(CLEARING_CONNECT_SECONDS, CLEARING_READ_SECONDS)
        waits_briefly.delete_suppressed_destination(EmailAddress=wire_address(email))
    except ClientError as error:
        if _code(error) != "NotFoundException":
            raise MailUnavailable from error
        return False
    except (BotoCoreError, ResponseParserError) as error:
        raise MailUnavailable from error
    return True


def _code(error: Any) -> str:
    return str(error.response["Error"]["Code"])


def _message(error: Any) -> str:
    return str(error.response["Error"].get("Message") or _code(error))[:300]
