"""Mollie, the payment service, through mollie-api-python: payments, refunds, customers, mandates, subscriptions.

One client for each invocation and merchant, because the package's client is not safe for threads. Every call may raise
MollieUnavailable, MollieRefused, ConnectionBroken and ObjectGone. A creating call takes `once`, its Idempotency-Key:
Mollie answers a repetition within an hour with the same object (Mollie, "API idempotency"), and a later one makes
another object. Mollie ignores the key of anything but a POST.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from shared import config
from shared.domain.core.money import Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import (
    ProviderMandate,
    ProviderPayment,
    ProviderRefund,
    ProviderSubscription,
    Purpose,
)
from shared.integrations import mollie_answers as answers
from shared.integrations import mollie_lists
from shared.integrations.mollie_errors import (
    ConnectionBroken,
    MollieFailure,
    MollieRefused,
    MollieUnavailable,
    ObjectGone,
)
from shared.integrations.mollie_lists import Listed, Returned
from shared.integrations.mollie_wire import checked_id, client_of, given, metadata_of, money_of, reading

if TYPE_CHECKING:
    from mollie.api.objects.customer import Customer
    from mollie.api.objects.payment import Payment

__all__ = ["ConnectionBroken", "Mollie", "MollieFailure", "MollieRefused", "MollieUnavailable", "ObjectGone"]

# Mollie, "List payments": at most 250 a page.
MAX_PAGE = 250
_MAX_DESCRIPTION = 255
_LOCALES = {"en": "en_GB", "nl": "nl_NL", "es": "es_ES"}
_WITH_RETURNS = {"embed": "refunds,chargebacks"}


class Mollie:
    """The account of one merchant at Mollie. `mode` is that of its key, for which the other's objects do not exist."""

    def __init__(self, api_key: str) -> None:
        self.mode = Mode.LIVE if api_key.startswith("live_") else Mode.TEST
        self._client = client_of(api_key, config.mollie_url())

    def check(self) -> Mode:
        """Return the mode of the key, if Mollie accepts it."""
        with reading():
            self._client.profiles.get("me")
        return self.mode

    def create_payment(
        self,
        *,
        amount: Amount,
        description: str,
        purpose: Purpose,
        redirect_url: str,
        webhook_url: str,
        locale: str | None,
        means: PaymentMeans | None,
        customer_id: str | None = None,
        first: bool = False,
        mandate_id: str | None = None,
        once: str,
    ) -> ProviderPayment:
        """`locale` is a language or one of Mollie's locales.

        `first` gets a mandate with the payment, `mandate_id` charges without the payer; both need `customer_id`.
        """
        sequence = "recurring" if mandate_id else "first" if first else "oneoff"
        method = means.value if means and means not in {PaymentMeans.OTHER, PaymentMeans.CASH} else None
        return self._payment(
            lambda: self._client.payments.create(
                given(
                    amount=money_of(amount),
                    description=description[:_MAX_DESCRIPTION],
                    redirectUrl=None if mandate_id else redirect_url,
                    webhookUrl=webhook_url,
                    locale=_LOCALES.get(locale or "", locale),
                    method=method,
                    customerId=customer_id and checked_id(customer_id, "cst"),
                    mandateId=mandate_id and checked_id(mandate_id, "mdt"),
                    sequenceType=sequence,
                    metadata=metadata_of(purpose),
                ),
                idempotency_key=once,
            )
        )

    def payment(self, payment_id: str) -> ProviderPayment:
        """Return a payment with its refunds and chargebacks. Raise MollieRefused also if its currency is unknown."""
        return self._payment(lambda: self._client.payments.get(checked_id(payment_id, "tr"), **_WITH_RETURNS))

    def payments_from(self, start: str | None, *, limit: int) -> Listed[ProviderPayment]:
        """Return a page that begins with this payment, null for the newest; one in an unknown currency is left out.

        A list contains no refunds and chargebacks but their sums: read a payment before it is booked.
        """
        with reading():
            return mollie_lists.payments(self._client.payments.list(**_page(start, "tr", limit)), self.mode)

    def payments_of(self, customer_id: str) -> list[ProviderPayment]:
        """Return the newest payments of a customer at Mollie."""
        with reading():
            return mollie_lists.payments(self._of(customer_id).payments.list(limit=MAX_PAGE), self.mode).rows

    def refunds_from(self, start: str | None, *, limit: int) -> Listed[Returned]:
        """Return a page of the refunds of all payments."""
        with reading():
            return mollie_lists.refunds(self._client.refunds.list(**_page(start, "re", limit)))

    def chargebacks_from(self, start: str | None, *, limit: int) -> Listed[Returned]:
        """Return a page of the chargebacks of all payments."""
        with reading():
            return mollie_lists.chargebacks(self._client.chargebacks.list(**_page(start, "chb", limit)))

    def refund(self, payment_id: str, *, amount: Amount, description: str, refund_id: str, once: str) -> ProviderRefund:
        """Refund a part of a payment or all of it. Raise MollieRefused if that is more than can be refunded."""
        data = {
            "amount": money_of(amount),
            "description": description[:_MAX_DESCRIPTION],
            "metadata": {"refund_id": refund_id},
        }
        with reading():
            return answers.refund_of(self._of_payment(payment_id).refunds.create(data, idempotency_key=once))

    def refunds(self, payment_id: str) -> list[ProviderRefund]:
        with reading():
            page = self._of_payment(payment_id).refunds.list(limit=MAX_PAGE)
            return [answers.refund_of(one) for one in answers.rows_of(page, "refunds")]

    def cancel_refund(self, payment_id: str, refund_id: str) -> None:
        """Cancel a refund that Mollie has not sent yet; `refund_id` is Mollie's (re_)."""
        with reading():
            self._of_payment(payment_id).refunds.delete(checked_id(refund_id, "re"))

    def create_customer(self, *, name: str, email: str | None, locale: str | None, customer_id: str, once: str) -> str:
        """Return the id at Mollie (cst_)."""
        data = given(
            name=name,
            email=email,
            locale=_LOCALES.get(locale or "", locale),
            metadata={"customer_id": customer_id},
        )
        with reading():
            return checked_id(self._client.customers.create(data, idempotency_key=once)["id"], "cst")

    def create_mandate(
        self,
        customer_id: str,
        *,
        holder: str,
        iban: str,
        bic: str | None,
        signed_on: date | None,
        reference: str | None,
        once: str,
    ) -> ProviderMandate:
        """Make a mandate for SEPA direct debit. A `reference` that was used before makes some banks refuse debits."""
        data = given(
            method="directdebit",
            consumerName=holder,
            consumerAccount=iban,
            consumerBic=bic,
            signatureDate=signed_on and signed_on.isoformat(),
            mandateReference=reference,
        )
        with reading():
            return answers.mandate_of(self._of(customer_id).mandates.create(data, idempotency_key=once), self.mode)

    def mandates(self, customer_id: str) -> list[ProviderMandate]:
        """Return the customer's mandates that are not revoked, newest first."""
        with reading():
            list_from = self._of(customer_id).mandates.list
            rows = mollie_lists.whole("mandates", lambda start: list_from(**_page(start, "mdt")))
            return [answers.mandate_of(one, self.mode) for one in rows]

    def mandate(self, customer_id: str, mandate_id: str) -> ProviderMandate:
        """Raise ObjectGone for one that was revoked."""
        with reading():
            return answers.mandate_of(self._of(customer_id).mandates.get(checked_id(mandate_id, "mdt")), self.mode)

    def revoke_mandate(self, customer_id: str, mandate_id: str) -> None:
        """Revoke a mandate, which cancels its subscriptions at Mollie."""
        with reading():
            self._of(customer_id).mandates.delete(checked_id(mandate_id, "mdt"))

    def create_subscription(
        self,
        customer_id: str,
        *,
        amount: Amount,
        interval: str,
        description: str,
        starts_on: date | None,
        times: int | None,
        mandate_id: str | None,
        webhook_url: str,
        purpose: Purpose,
        once: str,
    ) -> ProviderSubscription:
        """`interval` is such as "1 months"; no active subscription of the customer may have the same description.

        Each payment of the subscription gets `purpose` as its own (Mollie, "Create subscription", `metadata`).
        """
        data = given(
            amount=money_of(amount),
            interval=interval,
            description=description[:_MAX_DESCRIPTION],
            startDate=starts_on and starts_on.isoformat(),
            times=times,
            mandateId=mandate_id and checked_id(mandate_id, "mdt"),
            webhookUrl=webhook_url,
            metadata=metadata_of(purpose),
        )
        return self._subscription(
            customer_id, lambda: self._of(customer_id).subscriptions.create(data, idempotency_key=once)
        )

    def change_subscription(
        self,
        customer_id: str,
        mollie_id: str,
        *,
        amount: Amount | None = None,
        interval: str | None = None,
        description: str | None = None,
        starts_on: date | None = None,
        times: int | None = None,
    ) -> ProviderSubscription:
        """Change what comes; what is null stays as it is. A repetition changes nothing more."""
        data = given(
            amount=amount and money_of(amount),
            interval=interval,
            description=description and description[:_MAX_DESCRIPTION],
            startDate=starts_on and starts_on.isoformat(),
            times=times,
        )
        return self._subscription(
            customer_id, lambda: self._of(customer_id).subscriptions.update(checked_id(mollie_id, "sub"), data)
        )

    def cancel_subscription(self, customer_id: str, mollie_id: str) -> ProviderSubscription:
        return self._subscription(
            customer_id, lambda: self._of(customer_id).subscriptions.delete(checked_id(mollie_id, "sub"))
        )

    def subscription(self, customer_id: str, mollie_id: str) -> ProviderSubscription:
        return self._subscription(
            customer_id, lambda: self._of(customer_id).subscriptions.get(checked_id(mollie_id, "sub"))
        )

    def subscriptions(self, customer_id: str) -> list[ProviderSubscription]:
        """Return the customer's subscriptions, the ended ones as well, newest first."""
        with reading():
            list_from = self._of(customer_id).subscriptions.list
            rows = mollie_lists.whole("subscriptions", lambda start: list_from(**_page(start, "sub")))
            return [answers.subscription_of(one, self.mode, customer_id) for one in rows]

    def _payment(self, call: Callable[[], Mapping[str, Any]]) -> ProviderPayment:
        with reading():
            return answers.payment_of(call(), self.mode)

    def _subscription(self, customer_id: str, call: Callable[[], Mapping[str, Any]]) -> ProviderSubscription:
        with reading():
            return answers.subscription_of(call(), self.mode, customer_id)

    def _of(self, customer_id: str) -> "Customer":
        """The package reaches what a customer has through an object of theirs, which need not be fetched."""
        from mollie.api.objects.customer import Customer

        return Customer({"id": checked_id(customer_id, "cst")}, self._client)  # type: ignore[no-untyped-call]

    def _of_payment(self, payment_id: str) -> "Payment":
        from mollie.api.objects.payment import Payment

        return Payment({"id": checked_id(payment_id, "tr")}, self._client)  # type: ignore[no-untyped-call]


def _page(start: str | None, prefix: str, limit: int = MAX_PAGE) -> dict[str, Any]:
    return {"limit": min(limit, MAX_PAGE)} | ({"from": checked_id(start, prefix)} if start else {})
