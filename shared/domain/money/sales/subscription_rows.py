"""The row of a subscription in a list, which the list item of the subscription stores."""

from typing import Any

from typing_extensions import TypedDict

from shared.domain.core.money import Money
from shared.domain.money.sales.billing_dates import Interval
from shared.domain.money.sales.subscriptions import Subscription, SubscriptionStatus, WaitingFor


class SubscriptionRow(TypedDict):
    """A subscription in a list. `waiting` is why Mollie does not have it as it is wanted, null where it has."""

    id: str
    product: str
    name: str | None
    status: SubscriptionStatus
    amount: Money
    interval: Interval
    next_on: str | None
    waiting: WaitingFor | None


def stored_row(subscription: Subscription) -> dict[str, Any]:
    """Return the row as it is stored."""
    names = {"id", "product", "name", "status", "amount", "interval", "next_on"}
    waiting = subscription.waiting
    return subscription.model_dump(mode="json", include=names) | {"waiting": waiting and str(waiting.reason)}


def shown_row(stored: dict[str, Any]) -> SubscriptionRow:
    return {name: stored[name] for name in SubscriptionRow.__annotations__}  # type: ignore[return-value]
