"""Identifiers: a prefix for the kind of record, then a ULID, so that ids sort by creation."""

from ulid import ULID


def new_id(prefix: str) -> str:
    """Return an id such as `cst_01KAJ8Z1V5S3T0W2E9Q7R4M6XN`; ids sort by their time of creation, in milliseconds."""
    return f"{prefix}_{ULID()}"


def id_pattern(prefix: str) -> str:
    """Return the regular expression that every id of this prefix matches."""
    return rf"^{prefix}_[0-9A-HJKMNP-TV-Z]{{26}}$"


CUSTOMER_ID = id_pattern("cst")
CONTACT_ID = id_pattern("cont")
ADDRESS_ID = id_pattern("addr")
NOTE_ID = id_pattern("note")
TAG_ID = id_pattern("tag")
# The `sub` of Cognito, a UUID.
MEMBER_ID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
