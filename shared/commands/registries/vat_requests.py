"""Ask for the check of a customer's VAT number, and show its state. Nobody waits for VIES: a worker asks it."""

from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.vat_checks import requested
from shared.domain.registries.vat_shown import ShownVat, require_checkable, shown
from shared.store.customer import customers, vat_requests
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import retry_outdated
from shared.store.registries import vat_checks


def show(customer: CustomerRef) -> ShownVat:
    """Raise CustomerNotFound."""
    return shown(customers.get(customer), now())


@retry_outdated
def validate(customer: CustomerRef) -> ShownVat:
    """Have the VAT number checked. A check that is under way or waits for VIES goes on as it is.

    Raise CustomerNotFound, VatNotCheckable, Contended.
    """
    card = customers.get(customer)
    require_checkable(card)
    before = card.vat_check
    check = requested(card, before, now())
    assert check
    after = card.model_copy(update={"vat_check": check})
    if check == before:
        return shown(after, now())
    changes = Changes()
    vat_checks.save_request(changes, customer, check)
    vat_requests.add(changes, customer)
    return commit(changes, result=shown(after, now()))
