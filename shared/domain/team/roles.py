"""The roles of a merchant's team; what each may do: shared/access.py."""

from enum import StrEnum


class Role(StrEnum):
    OWNER = "owner"
    ADMIN = "admin"
    FINANCE = "finance"
    SALES = "sales"
    SUPPORT = "support"
    FIELD = "field"
    READ_ONLY = "read_only"
