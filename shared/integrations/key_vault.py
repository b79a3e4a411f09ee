"""Secrets of merchants, encrypted with a key of AWS KMS that never leaves it.

The merchant is part of each encryption (AWS KMS, "Encryption context"): what was encrypted for one merchant cannot be
decrypted for another.
"""

import base64
from functools import cache
from typing import Any

from shared import config
from shared.domain.core.refs import MerchantId
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
    import botocore.session
    from botocore.config import Config

    limits = Config(connect_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS, retries={"total_max_attempts": 2})
    return botocore.session.Session().create_client("kms", config=limits)


def encrypt(secret: str, merchant_id: MerchantId) -> str:
    """Return the secret encrypted for this merchant, in base 64. Raise VaultUnavailable."""
    answer = _call("encrypt", Plaintext=secret.encode(), EncryptionContext=_context(merchant_id))
    return base64.b64encode(answer["CiphertextBlob"]).decode()


def decrypt(encrypted: str, merchant_id: MerchantId) -> str:
    """Return the secret. Raise VaultUnavailable, also for what was encrypted for another merchant."""
    answer = _call("decrypt", CiphertextBlob=base64.b64decode(encrypted), EncryptionContext=_context(merchant_id))
    secret: bytes = answer["Plaintext"]
    return secret.decode()


def _context(merchant_id: MerchantId) -> dict[str, str]:
    return {"merchant": merchant_id}


def _call(operation: str, **parameters: Any) -> dict[str, Any]:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        answer: dict[str, Any] = getattr(client(), operation)(KeyId=config.mollie_key_id(), **parameters)
    except (BotoCoreError, ClientError) as error:
        raise VaultUnavailable from error
    return answer
