"""Contacts of a customer: people to write to or call.

The primary one is the customer's own name, position, e-mail and mobile number (Q22), each other one is an item.
Which mail a contact receives is of the contact, so that a bookkeeper gets the invoices and nothing else.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from shared.domain.core.ids import id_pattern
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.customer.customer_values import Receives
from shared.domain.customer.customers import Customer

MAX_CONTACTS = 50

ContactId = Annotated[str, StringConstraints(pattern=id_pattern("cont"))]


class Contact(CustomerRecord):
    """A contact. `name` can be null for a contact that was the primary one. `phone` is E.164.

    `receives` are the kinds of mail that go to them. A kind that no contact with an e-mail address receives goes to the
    primary one.
    """

    name: str | None
    email: str | None
    phone: str | None
    role: str | None
    receives: list[Receives] = Field(default=[])

    @property
    def is_known(self) -> bool:
        """Whether any detail of the person is stored."""
        return any((self.name, self.email, self.phone, self.role))

    @property
    def title(self) -> str:
        """The label of the contact in the activity log."""
        return self.name or self.email or self.phone or self.role or ""

    def tally(self) -> Tally:
        return {"counts.contacts": 1}


AS_CUSTOMER = {
    "name": "full_name",
    "email": "email",
    "phone": "mobile",
    "role": "position",
    "receives": "contact_receives",
}


def primary_contact(customer: Customer) -> Contact:
    """Return the primary contact, made from the customer's fields. Its version is the customer's."""
    fields = {field: getattr(customer, of_customer) for field, of_customer in AS_CUSTOMER.items()}
    return Contact(id=customer.contact_id, version=customer.version, **fields)
