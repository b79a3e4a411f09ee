"""The base of every message, and that of messages about a customer."""

from typing import ClassVar, Self

from shared.domain.core.ids import new_id
from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef, MerchantId


class Message(Model):
    """`id` is that of its pending message in the table, of which there is one for each `owner`, queue and `about`."""

    queue: ClassVar[str]

    id: str
    merchant_id: MerchantId

    @property
    def owner(self) -> CustomerRef | MerchantId:
        """The owner of the pending message's item."""
        return self.merchant_id

    @property
    def about(self) -> str:
        """What distinguishes it from other pending messages of the same owner and queue."""
        return ""

    def successor(self) -> Self:
        """Return the message that replaces this one, with what is left of its work."""
        return self.model_copy(update={"id": new_id("msg")})


class OfCustomer(Message):
    """Work on a customer, whose item the pending message is. The base of those that name one."""

    customer_id: str

    @classmethod
    def of(cls, customer: CustomerRef) -> Self:
        """Return a new message of a kind that names the customer and nothing else."""
        return cls(id=new_id("msg"), merchant_id=customer.merchant_id, customer_id=customer.id)

    @property
    def customer(self) -> CustomerRef:
        return CustomerRef(self.merchant_id, self.customer_id)

    @property
    def owner(self) -> CustomerRef:
        return self.customer
