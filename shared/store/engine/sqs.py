"""Send messages to the queues (SQS)."""

from functools import cache
from typing import Any

from shared import config
from shared.aws_session import session
from shared.errors import UpstreamUnavailable

CONNECT_SECONDS, READ_SECONDS = 1, 2


class QueueUnavailable(UpstreamUnavailable):
    """The queue did not answer; the message may have been sent all the same."""

    code = "queue_unavailable"

    def __init__(self) -> None:
        super().__init__("The queue did not answer. Try again in a moment.")


@cache
def client() -> Any:
    """Make the SQS client when the first message is sent, because most requests send none."""
    from botocore.config import Config

    limits = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 1})
    return session().create_client("sqs", config=limits)


def send(queue: str, body: str, *, delay_seconds: int = 0) -> None:
    """Send the JSON of a message once. Raise QueueUnavailable, after which it may have been sent all the same.

    The queue delivers it after `delay_seconds`, at most 15 minutes.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    later = {"DelaySeconds": delay_seconds} if delay_seconds else {}
    try:
        client().send_message(QueueUrl=config.queue_url(queue), MessageBody=body, **later)
    except (BotoCoreError, ClientError) as error:
        raise QueueUnavailable from error
