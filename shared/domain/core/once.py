"""The identity of a request that takes effect once, however often it is sent."""

import hashlib
from typing import NamedTuple

from shared.domain.core.refs import MerchantId


class Once(NamedTuple):
    """A request to deduplicate: its caller, its Idempotency-Key, and a SHA-256 of its route and body."""

    merchant_id: MerchantId
    caller: str
    key: str
    fingerprint: str

    @classmethod
    def of(cls, merchant_id: MerchantId, caller: str, key: str, *, route: str, body: str) -> "Once":
        """Make one for a request. Keys are per caller: an equal key of a colleague is a different one."""
        return cls(merchant_id, caller, key, hashlib.sha256(f"{route}\n{body}".encode()).hexdigest())
