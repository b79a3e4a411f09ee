"""Secrets of merchants, encrypted with a key of AWS KMS that never leaves it.

The merchant, or the customer, is part of each encryption (AWS KMS, "Encryption context"): what was encrypted for one
cannot be decrypted for another.
"""

import base64
from functools import cache
from typing import Any

from shared import config
from shared.aws_session import session
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.errors import UpstreamUnavailable

CONNECT_SECONDS, READ_SECONDS = 2, 3


class VaultUnavailable(UpstreamUnavailable):
    """The service that keeps secrets did not answer. Repeat the request."""

    code = "vault_unavailable"

    def __init__(self) -> None:
        super().__init__("The service that keeps secrets did not answer. Try again in a moment.")


@cache
def client() -> Any:
    """Make the KMS client when the first secret is asked for."""
    from botocore.config import Config

    limits = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 2})
    return session().create_client("kms", config=limits)


def encrypt(secret: str, owner: MerchantId | CustomerRef) -> str:
    """Return the secret encrypted for its owner, in base 64. Raise VaultUnavailable."""
    answer = _call("encrypt", Plaintext=secret.encode(), EncryptionContext=_context(owner))
    return base64.b64encode(answer["CiphertextBlob"]).decode()


def decrypt(encrypted: str, owner: MerchantId | CustomerRef) -> str:
    """Return the secret. Raise VaultUnavailable, also for what was encrypted for another owner."""
    answer = _call("decrypt", CiphertextBlob=base64.b64decode(encrypted), EncryptionContext=_context(owner))
    secret: bytes = answer["Plaintext"]
    return secret.decode()


def _context(owner: MerchantId | CustomerRef) -> dict[str, str]:
    if isinstance(owner, CustomerRef):
        return {"merchant": owner.merchant_id, "customer": owner.id}
    return {"merchant": owner}


def _call(operation: str, **parameters: Any) -> dict[str, Any]:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        answer: dict[str, Any] = getattr(client(), operation)(KeyId=config.secrets_key_id(), **parameters)
    except (BotoCoreError, ClientError) as error:
        raise VaultUnavailable from error
    return answer
