"""Our customers at Mollie (cst_): an attribute of the customer by mode, and a pointer back."""

from shared.domain.core.models import Record
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_codes import Mode
from shared.store.customer.customers import outdated
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, Is, Lacks
from shared.store.engine.stored import read


class MollieCustomer(Record):
    """The customer here whom a customer at Mollie stands for."""

    customer_id: str
    mode: Mode


def find(merchant_id: MerchantId, mollie_id: str) -> CustomerRef | None:
    """Return the customer of one at Mollie (cst_)."""
    item = table.get(keys.mollie_object(merchant_id, mollie_id))
    return CustomerRef(merchant_id, read(MollieCustomer, item).customer_id) if item else None


def next_after(merchant_id: MerchantId, mollie_id: str | None) -> tuple[str, MollieCustomer] | None:
    """Return the customer at Mollie that follows one (cst_), in either mode; the first one after null."""
    after = keys.mollie_object(merchant_id, mollie_id) if mollie_id else None
    items, _ = table.query(keys.mollie_objects(merchant_id), prefix="cst_", limit=1, after=after)
    return (items[0]["SK"], read(MollieCustomer, items[0])) if items else None


def add(changes: Changes, customer: CustomerRef, mode: Mode, mollie_id: str) -> None:
    """Refuse the changes with Outdated where the customer has another id of this mode meanwhile."""
    pointer = MollieCustomer(customer_id=customer.id, mode=mode).model_dump(mode="json")
    changes.put(keys.mollie_object(customer.merchant_id, mollie_id), pointer)
    changes.update(
        keys.customer(customer),
        assign={f"mollie_ids.{mode}": mollie_id},
        when=[Exists(outdated), Lacks(f"mollie_ids.{mode}", outdated)],
    )


def replace(changes: Changes, customer: CustomerRef, mode: Mode, gone: str, mollie_id: str) -> None:
    """Refuse the changes with Outdated where the customer has another id of this mode than the one that is gone."""
    pointer = MollieCustomer(customer_id=customer.id, mode=mode).model_dump(mode="json")
    changes.delete(keys.mollie_object(customer.merchant_id, gone))
    changes.put(keys.mollie_object(customer.merchant_id, mollie_id), pointer)
    changes.update(
        keys.customer(customer),
        assign={f"mollie_ids.{mode}": mollie_id},
        when=[Is(f"mollie_ids.{mode}", gone, outdated)],
    )
