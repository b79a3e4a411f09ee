"""The row of a customer in lists: the `row` attribute of every list item of the customer."""

from typing_extensions import TypedDict

from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import Customer, Status


class CustomerRow(TypedDict):
    """A customer in a list."""

    # No field that changes often: each change writes the customer and an item for each tag, in up to six indexes.

    id: str
    number: str
    name: str
    kind: Kind
    email: str | None
    phone: str | None
    tags: list[str]
    status: Status
    created_at: str


def row(customer: Customer) -> CustomerRow:
    """Return the row of a customer."""
    shown: CustomerRow = customer.model_dump(mode="json", include=set(CustomerRow.__annotations__))  # type: ignore[assignment]
    return shown
