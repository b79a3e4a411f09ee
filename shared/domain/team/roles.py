"""The roles of a merchant's team. shared/access.py lists the permissions of each."""

from enum import StrEnum


class Role(StrEnum):
    OWNER = "owner"
    ADMIN = "admin"
    FINANCE = "finance"
    SALES = "sales"
    SUPPORT = "support"
    FIELD = "field"
    READ_ONLY = "read_only"
