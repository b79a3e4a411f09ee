"""The row of a customer in a list, which every list item of the customer stores.

Nothing that changes often belongs in it: each change rewrites the card and an item for each tag, in every index.
"""

from typing_extensions import TypedDict

from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer, Status


class CustomerRow(TypedDict):
    """A customer in a list. `GET /customers/{customer_id}` returns all fields."""

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
    shown: CustomerRow = customer.model_dump(mode="json", include=set(CustomerRow.__annotations__))  # type: ignore[assignment]
    return shown
