"""POST /customers/{customer_id}/subscriptions/{subscription_id}/cancel: charge nothing any more."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.sales import subscriptions
from shared.domain.customer.customers import CustomerId
from shared.domain.money.sales.subscription_acts import SubscriptionEnded
from shared.domain.money.sales.subscription_results import SubscriptionChange
from shared.domain.money.sales.subscriptions import SubscriptionCancellation, SubscriptionId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import DryRun, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.sales.subscriptions import SubscriptionNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/subscriptions/<subscription_id>/cancel",
    summary="Cancel a subscription now or at the end of its period",
    **answers(CustomerNotFound, SubscriptionNotFound, StaleVersion, SubscriptionEnded, Contended),
    tags=["subscriptions"],
)
def cancel_subscription(
    customer_id: CustomerId,
    subscription_id: SubscriptionId,
    request: SubscriptionCancellation,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.SUBSCRIPTIONS_WRITE)],
    dry_run: DryRun = False,
) -> SubscriptionChange:
    customer = member.customer(customer_id)
    return subscriptions.cancel(customer, subscription_id, request, seen=seen, by=member.actor, dry_run=dry_run)


handler = entrypoint(app)
