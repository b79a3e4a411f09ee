"""The message about a subscription."""

from shared.messages.base import OfCustomer


class SubscriptionUpdate(OfCustomer):
    """A subscription that Mollie does not have yet as it is wanted, or that is to be looked at on a day."""

    queue = "subscriptions"

    subscription_id: str

    @property
    def about(self) -> str:
        return self.subscription_id
