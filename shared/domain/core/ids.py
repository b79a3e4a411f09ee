"""Identifiers: a prefix that says what it names, and a ULID, so that ids sort by creation."""

from ulid import ULID


def new_id(prefix: str) -> str:
    """For example `cst_01KAJ8Z1V5S3T0W2E9Q7R4M6XN`; sortable to the millisecond."""
    return f"{prefix}_{ULID()}"


def id_pattern(prefix: str) -> str:
    """The regular expression that every id of this prefix matches."""
    return rf"^{prefix}_[0-9A-HJKMNP-TV-Z]{{26}}$"


CUSTOMER_ID = id_pattern("cst")
CONTACT_ID = id_pattern("cont")
ADDRESS_ID = id_pattern("addr")
NOTE_ID = id_pattern("note")
TAG_ID = id_pattern("tag")
# Cognito's `sub`.
MEMBER_ID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
