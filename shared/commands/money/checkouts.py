"""Begin a payment at Mollie for what a pay page shows."""

from datetime import UTC

from shared import config
from shared.commands.money import connections, pay_pages, provider_updates
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.money.connections import NotConnected
from shared.domain.money.pay_pages import CheckoutRefused, Choice, PayPage, means_of, require_as_shown
from shared.domain.money.payment_means import PaymentMeans
from shared.domain.money.provider_payments import ProviderPayment, Purpose
from shared.integrations.mollie import ConnectionBroken, MollieRefused
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money import pay_attempts


def begin(token: str, choice: Choice, language: Language | None) -> str:
    """Return the address of the checkout at Mollie. Sending the same choice twice begins one payment.

    Raise LinkGone, AmountChanged, TooManyCheckouts, CheckoutRefused, NotConnected, MollieUnavailable, VaultUnavailable.
    """
    page, customer, _ = pay_pages.open_page(token, language)
    require_as_shown(page, choice.due)
    counted = Changes()
    pay_attempts.count(counted, token, hour=f"{now().astimezone(UTC):%Y%m%d%H}")
    write(counted)
    payment = _create(token, page, customer, choice)
    if payment.checkout_url is None:
        raise CheckoutRefused
    kept = Changes()
    pay_attempts.keep(kept, token, payment.id)
    write(kept)
    provider_updates.note_attempt(customer, payment)
    return payment.checkout_url


def _create(token: str, page: PayPage, customer: CustomerRef, choice: Choice) -> ProviderPayment:
    """Create the payment. Where Mollie refuses the means that was chosen, let the payer choose there."""
    means = means_of(choice.method)
    try:
        try:
            return _ask(token, page, customer, choice, means)
        except MollieRefused:
            if means is None:
                raise
            return _ask(token, page, customer, choice, None)
    except MollieRefused as refused:
        raise CheckoutRefused from refused
    except ConnectionBroken as broken:
        connections.mark_broken(customer.merchant_id)
        raise NotConnected from broken


def _ask(
    token: str, page: PayPage, customer: CustomerRef, choice: Choice, means: PaymentMeans | None
) -> ProviderPayment:
    client, webhook_url = connections.opened(customer.merchant_id)
    return client.create_payment(
        amount=page.due,
        description=", ".join(one.number for one in page.owed),
        purpose=Purpose(customer_id=customer.id, invoice_ids=[one.id for one in page.owed]),
        redirect_url=f"{config.page_url()}/pay/{token}?back=0&lang={page.language}",
        webhook_url=webhook_url,
        locale=page.language,
        means=means,
        # With the amount and the means, because a repetition must ask for the same.
        once=f"pay:{token}:{choice.nonce}:{page.due.minor}:{means or ''}",
    )
