"""The roles of a merchant's team. shared/access.py lists the permissions of each."""

from enum import StrEnum
from typing import Any

from shared.errors import Conflict


class Role(StrEnum):
    OWNER = "owner"
    ADMIN = "admin"
    FINANCE = "finance"
    SALES = "sales"
    SUPPORT = "support"
    FIELD = "field"
    READ_ONLY = "read_only"


class LastOwner(Conflict):
    """The member is the last active owner, and a team keeps at least one."""

    code = "last_owner"

    def __init__(self, *, current: Any = None) -> None:
        super().__init__("A team keeps at least one active owner. Make somebody else an owner first.", current=current)
