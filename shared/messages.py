"""Messages on the queues: a typed one for each queue, and sending it.

A message carries ids and no personal data. The table stores the work to do as a pending message
(shared/store/engine/outbox.py), so that a message that is lost, late or delivered twice changes nothing.
"""

from functools import cache
from typing import Any, ClassVar

from shared import config
from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.errors import UpstreamUnavailable

CONNECT_SECONDS, READ_SECONDS = 1, 2


class Message(Model):
    """A message about a customer. `id` is that of its pending message in the table."""

    queue: ClassVar[str]

    id: str
    merchant_id: MerchantId
    customer_id: str

    @property
    def customer(self) -> CustomerRef:
        return CustomerRef(self.merchant_id, self.customer_id)


class CustomerDeletion(Message):
    """A customer was deleted, or is being restored, and its linked rows still have to be changed."""

    queue = "deletions"


class QueueUnavailable(UpstreamUnavailable):
    """The queue did not answer; the message may have been sent all the same."""

    code = "queue_unavailable"

    def __init__(self) -> None:
        super().__init__("The queue did not answer. Try again in a moment.")


@cache
def client() -> Any:
    """Make the SQS client when the first message is sent, because most requests send none."""
    import botocore.session
    from botocore.config import Config

    limits = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 1})
    return botocore.session.Session().create_client("sqs", config=limits)


def send(queue: str, body: str) -> None:
    """Send the JSON of a message once. Raise QueueUnavailable, after which it may have been sent all the same."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        client().send_message(QueueUrl=config.queue_url(queue), MessageBody=body)
    except (BotoCoreError, ClientError) as error:
        raise QueueUnavailable from error
