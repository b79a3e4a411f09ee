"""Note from a paid payment at Mollie that a mandate was used, or that one exists which is not known here."""

from datetime import date

from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_codes import ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.payments import mandate_acts
from shared.messages.sync import CustomerSync
from shared.store.customer import customers
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.money.payments import mandates
from shared.store.money.payments.mandates import MANDATES


def note(customer: CustomerRef, payment: ProviderPayment) -> None:
    """Keep the day on which money was collected with a mandate, from which it lapses (N11).

    One that a first payment has just given is fetched. Raise CustomerNotFound, Contended.
    """
    if payment.mandate_id and payment.status is ProviderStatus.PAID:
        _note(customer, payment.mandate_id, (payment.paid_at or payment.created_at).date())


@retry_outdated
def _note(customer: CustomerRef, provider_id: str, on: date) -> None:
    card = customers.get(customer)
    all_of_customer = MANDATES.list_all(customer)
    before = next((one for one in all_of_customer if one.provider_id == provider_id), None)
    changes = Changes()
    if before is None:
        outbox.add(changes, CustomerSync.of(customer))
    elif (after := mandate_acts.use(before, on)) != before:
        mandates.change(changes, customer, card, all_of_customer, [(before, after)])
    if len(changes):
        write(changes)
