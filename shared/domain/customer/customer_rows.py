"""A customer as a list shows them: the map that every list item of the customer holds whole."""

from typing_extensions import TypedDict

from shared.domain.customer.customer_fields import Kind
from shared.domain.customer.customers import Customer, Status


class CustomerRow(TypedDict):
    """Nothing that moves often is in here: each change rewrites the card and an item for each tag, in every index."""

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
