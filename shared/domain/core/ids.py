"""Identifiers: a prefix for the kind of record, then a ULID, so that ids sort by creation.

A ULID is 48 bits of time in milliseconds and 80 random ones, in 26 digits of Crockford's base 32 (ULID specification).
It is made here, because importing python-ulid takes a twentieth of a cold start.
"""

import os
import secrets
import time

TOKEN = r"^[A-Za-z0-9_-]{22}$"
"""The pattern of every token."""

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_id(prefix: str) -> str:
    """Return an id such as `cst_01KAJ8Z1V5S3T0W2E9Q7R4M6XN`; ids sort by their time of creation, in milliseconds."""
    number = time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10), "big")
    return f"{prefix}_{''.join(_DIGITS[number >> bits & 31] for bits in range(125, -1, -5))}"


def new_token() -> str:
    """Return 128 random bits in 22 characters that an address may contain (base64url): whoever has it may use it."""
    return secrets.token_urlsafe(16)


def id_pattern(prefix: str) -> str:
    """Return the regular expression that every id of this prefix matches."""
    return rf"^{prefix}_[0-9A-HJKMNP-TV-Z]{{26}}$"
