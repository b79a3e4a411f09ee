"""Ask a customer for a mandate: a first payment at Mollie, after which later ones can be collected."""

from uuid import uuid4

from shared import config
from shared.commands.money.invoices import pay_links
from shared.commands.money.mollie import mollie_calls, mollie_customers
from shared.domain.core.actors import Actor
from shared.domain.core.money import Amount
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_payments import Purpose
from shared.domain.money.payments import mandate_acts
from shared.domain.money.payments.mandate_requests import (
    MandateRequest,
    RequestedMandate,
    first_amount,
    first_description,
)
from shared.store.customer import activity_log, customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.money.invoices.invoices import INVOICES

# The smallest amount that Mollie takes.
_LEAST = Amount(1, "EUR")


def request(customer: CustomerRef, wanted: MandateRequest, *, by: Actor, once: Once | None) -> RequestedMandate:
    """Make the checkout of a first payment: of an invoice, or of one cent, which becomes credit.

    Mollie answers a repetition within the hour with the same one. Raise CustomerNotFound, InvoiceNotFound,
    NothingToCollect, NotConnected, MollieConnectionBroken, RefusedByMollie, MollieUnavailable, VaultUnavailable.
    """
    card = customers.get(customer)
    invoice = INVOICES.find(customer, wanted.invoice_id) if wanted.invoice_id else None
    amount = first_amount(invoice) if invoice else _LEAST
    # The payer returns to the page of everything that the customer has to pay.
    back = pay_links.of_customer(customer, amount.currency)
    key = once.fingerprint[:16] + once.key if once else str(uuid4())
    with mollie_calls.opened(customer.merchant_id) as connection:
        client, webhook_url = connection
        payment = mollie_customers.with_another(
            customer,
            client,
            mollie_customers.ensure(customer, client),
            lambda at: client.create_payment(
                amount=amount,
                description=first_description(invoice, card.number),
                purpose=Purpose(customer_id=customer.id, invoice_ids=[invoice.id] if invoice else []),
                redirect_url=config.pay_url(back.token),
                webhook_url=webhook_url,
                locale=card.language,
                means=None,
                customer_id=at,
                first=True,
                once=f"first-{at}-{key}",
            ),
        )
    changes = Changes()
    activity_log.write(changes, customer, mandate_acts.requested(by=by))
    result = RequestedMandate(url=payment.checkout_url or "", amount=amount, expires_at=payment.expires_at)
    return commit(changes, result=result, once=once)
