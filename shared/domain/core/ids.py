"""Identifiers: a prefix for the kind of record, then a ULID, so that ids sort by creation."""

from ulid import ULID


def new_id(prefix: str) -> str:
    """Return an id such as `cst_01KAJ8Z1V5S3T0W2E9Q7R4M6XN`; ids sort by their time of creation, in milliseconds."""
    return f"{prefix}_{ULID()}"


def id_pattern(prefix: str) -> str:
    """Return the regular expression that every id of this prefix matches."""
    return rf"^{prefix}_[0-9A-HJKMNP-TV-Z]{{26}}$"
