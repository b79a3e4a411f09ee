"""Pagination cursors: the position where a page ended, signed with HMAC-SHA256, so that a caller cannot forge one.

A cursor contains no partition key: that always comes from the caller's token and the route. The signature covers the
name of the list, so a cursor is valid for that list only.
"""

import base64
import binascii
import hmac
import json
import secrets
from functools import lru_cache
from hashlib import sha256

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.errors import FieldProblem, InvalidInput
from shared.store.engine import keys, table

_SIGNATURE_BYTES = 16


class InvalidCursor(InvalidInput):
    """The cursor was changed, or is of another list or of another filter or order."""

    code = "invalid_cursor"


def new_key() -> str:
    """Return a new key for a merchant's cursors, 32 random bytes in hex. Each merchant gets one when it is opened."""
    return secrets.token_hex(32)


def seal(merchant_id: MerchantId, list_name: str, position: list[str]) -> str:
    """Return a cursor for a position. `list_name` is all that determines the rows and their order."""
    payload = json.dumps(position, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_sign(merchant_id, list_name, payload) + payload).decode().rstrip("=")


def unseal(merchant_id: MerchantId, list_name: str, cursor: str) -> list[str]:
    """Return the position. Raise InvalidCursor for a cursor that was changed or is of another list or merchant."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        raw = b""
    signature, payload = raw[:_SIGNATURE_BYTES], raw[_SIGNATURE_BYTES:]
    canonical = base64.urlsafe_b64encode(raw).decode().rstrip("=") == cursor
    if not canonical or not hmac.compare_digest(signature, _sign(merchant_id, list_name, payload)):
        problem = "Take the cursor from next_cursor of this same list, or leave it out to start at the first page."
        raise InvalidCursor(FieldProblem("cursor", InvalidCursor.code, problem))
    position: list[str] = json.loads(payload)
    return position


def pseudonym(merchant_id: MerchantId, value: str) -> str:
    """Return a keyed hash of personal data, from which nobody without the merchant's key can find the value."""
    return hmac.new(_key(merchant_id), b"pseudonym\0" + value.encode(), sha256).hexdigest()


def _sign(merchant_id: MerchantId, list_name: str, payload: bytes) -> bytes:
    message = list_name.encode() + b"\0" + payload
    return hmac.new(_key(merchant_id), message, sha256).digest()[:_SIGNATURE_BYTES]


@lru_cache(maxsize=1000)
def _key(merchant_id: MerchantId) -> bytes:
    item = table.get(keys.cursor_key(merchant_id))
    if item is None:
        raise MerchantNotFound
    return bytes.fromhex(item["key"])
