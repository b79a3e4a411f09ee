"""Parameters that filter and sort the list of a customer's subscriptions."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.money.sales.subscriptions import SubscriptionStatus
from shared.store.money.sales.subscription_lists import SubscriptionSort

_STATUS = "|".join(SubscriptionStatus)

SubscriptionsBy = Annotated[SubscriptionSort, Query(description="The order; `-` means descending.")]
Statuses = Annotated[
    str,
    Query(pattern=rf"^(({_STATUS})(,({_STATUS}))*)?$", description="Statuses, separated by commas; all by default."),
]
