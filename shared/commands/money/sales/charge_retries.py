"""Try a failed charge of a subscription again: another payment of its invoice, with a mandate that is valid."""

from shared.commands.money.mollie import mollie_customers
from shared.commands.money.mollie.connections import OpenConnection
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_payments import Purpose
from shared.domain.money.sales.provider_subscriptions import description_of
from shared.domain.money.sales.subscriptions import Subscription
from shared.integrations.mollie import MollieRefused
from shared.store.money.invoices.invoices import INVOICES


def charge_again(customer: CustomerRef, subscription: Subscription, opened: OpenConnection) -> str | None:
    """Charge what is left of the invoice, and return the id of the payment. None where nothing is left, the customer is
    paying it otherwise, no mandate is valid, or Mollie refuses it.

    Mollie forgets idempotency keys after an hour, so a payment whose answer was lost is looked up first. Raise the
    errors of Mollie.
    """
    last = subscription.last_charge
    assert last
    invoice = INVOICES.find(customer, last.invoice_id)
    mollie = opened.client
    at = mollie_customers.ensure(customer, mollie)
    mandate = next((one for one in mollie.mandates(at) if one.status == "valid"), None)
    if mandate is None or invoice.number is None or not invoice.balance.minor > 0:
        return None
    purpose = Purpose(customer_id=customer.id, invoice_ids=[invoice.id], subscription_id=subscription.id)
    for made in mollie.payments_of(at):
        if made.purpose == purpose and made.id not in last.payment_ids:
            return made.id
    if invoice.in_flight:
        return None
    try:
        payment = mollie.create_payment(
            amount=invoice.balance,
            description=description_of(subscription),
            purpose=purpose,
            redirect_url="",
            webhook_url=opened.webhook_url,
            locale=None,
            means=None,
            customer_id=at,
            mandate_id=mandate.id,
            once=f"retry-{last.payment_ids[-1]}",
        )
    except MollieRefused:
        return None
    return payment.id
