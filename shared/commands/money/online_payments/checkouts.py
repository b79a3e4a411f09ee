"""Begin a payment at Mollie for what a pay page shows."""

from datetime import UTC
from typing import NamedTuple

from shared import config
from shared.commands.money.mollie import connections
from shared.commands.money.online_payments import pay_pages, provider_updates
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.connections import NotConnected
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.domain.money.online_payments import link_pages
from shared.domain.money.online_payments.link_pages import LinkPage, amount_to_pay, view_of
from shared.domain.money.online_payments.pay_pages import (
    MAX_CHECKOUTS_AN_HOUR,
    CheckoutRefused,
    Choice,
    PayPage,
    means_of,
    require_as_shown,
)
from shared.integrations.mollie import ConnectionBroken, MollieRefused, ObjectGone
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.online_payments import pay_attempts


class Checkout(NamedTuple):
    """A wanted payment. `view` is that of a page on which several pay, `limit` how many are begun on it in an hour."""

    amount: Amount
    description: str
    purpose: Purpose
    language: Language
    view: str = ""
    limit: int = MAX_CHECKOUTS_AN_HOUR


def begin(token: str, choice: Choice, language: Language | None) -> str:
    """Return the address of the checkout at Mollie. Sending the same choice twice begins one payment.

    Raise LinkGone, LinkClosed, AmountChanged, AmountRefused, TooManyCheckouts, CheckoutRefused, NotConnected,
    MollieUnavailable, VaultUnavailable.
    """
    page, customer = pay_pages.open_page(token, language)
    checkout = _of_link(page, customer, choice) if isinstance(page, LinkPage) else _of_invoices(page, customer, choice)
    counted = Changes()
    pay_attempts.count(counted, token, hour=f"{now().astimezone(UTC):%Y%m%d%H}", limit=checkout.limit)
    write(counted)
    payment = _create(token, checkout, customer, choice)
    if payment.checkout_url is None:
        raise CheckoutRefused
    kept = Changes()
    pay_attempts.keep(kept, token, checkout.view, payment.id)
    write(kept)
    provider_updates.note_attempt(customer, payment)
    return payment.checkout_url


def _of_invoices(page: PayPage, customer: CustomerRef, choice: Choice) -> Checkout:
    require_as_shown(page, choice.due)
    return Checkout(
        amount=page.due,
        description=", ".join(one.number for one in page.owed),
        purpose=Purpose(customer_id=customer.id, invoice_ids=[one.id for one in page.owed]),
        language=page.look.language,
    )


def _of_link(page: LinkPage, customer: CustomerRef, choice: Choice) -> Checkout:
    return Checkout(
        amount=amount_to_pay(page, choice),
        description=page.link.name,
        purpose=Purpose(customer_id=customer.id, smart_link_id=page.link.id),
        language=page.look.language,
        view=view_of(choice.nonce),
        limit=link_pages.MAX_CHECKOUTS_AN_HOUR,
    )


def _create(token: str, checkout: Checkout, customer: CustomerRef, choice: Choice) -> ProviderPayment:
    """Create the payment. Where Mollie refuses the means that was chosen, let the payer choose there."""
    means = means_of(choice.method)
    try:
        try:
            return _ask(token, checkout, customer, choice, means)
        except (MollieRefused, ObjectGone):
            if means is None:
                raise
            return _ask(token, checkout, customer, choice, None)
    except (MollieRefused, ObjectGone) as refused:
        raise CheckoutRefused from refused
    except ConnectionBroken as broken:
        connections.mark_broken(customer.merchant_id)
        raise NotConnected from broken


def _ask(
    token: str, checkout: Checkout, customer: CustomerRef, choice: Choice, means: PaymentMeans | None
) -> ProviderPayment:
    client, webhook_url = connections.opened(customer.merchant_id)
    view = f"&view={checkout.view}" if checkout.view else ""
    return client.create_payment(
        amount=checkout.amount,
        description=checkout.description,
        purpose=checkout.purpose,
        redirect_url=f"{config.pay_url(token)}?back=0&lang={checkout.language}{view}",
        webhook_url=webhook_url,
        locale=checkout.language,
        means=means,
        # With the amount and the means, because a repetition must ask for the same. A stranger's text fits no header.
        once=f"pay:{token}:{view_of(choice.nonce)}:{checkout.amount.minor}:{means or ''}",
    )
