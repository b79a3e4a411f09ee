"""The customer at Mollie, who is made when a mandate, a first payment or a subscription needs one."""

from shared.domain.core.refs import CustomerRef
from shared.integrations.mollie import Mollie
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.money import mollie_customers


@retry_outdated
def ensure(customer: CustomerRef, mollie: Mollie) -> str:
    """Return the customer's id at Mollie (cst_) in the mode of the key. Make it where there is none.

    Mollie answers a repetition within the hour with the same one. Raise CustomerNotFound and the errors of Mollie.
    """
    card = customers.get(customer)
    if known := card.mollie_ids.get(mollie.mode):
        return known
    made = mollie.create_customer(
        name=card.name,
        email=card.email,
        locale=card.language,
        customer_id=customer.id,
        once=f"customer-{customer.id}-{mollie.mode}",
    )
    changes = Changes()
    mollie_customers.add(changes, customer, mollie.mode, made)
    write(changes)
    return made
