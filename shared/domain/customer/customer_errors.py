"""Errors that refuse new work for a customer."""

from shared.errors import Conflict


class CustomerArchived(Conflict):
    """The customer is archived: it cannot be suspended, and nothing new is made for it. Reactivate it first."""

    code = "customer_archived"


class CustomerSuspended(Conflict):
    """The customer is suspended, so no order is made for it (Q14)."""

    code = "customer_suspended"
