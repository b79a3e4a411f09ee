"""Queue `subscriptions`: make Mollie equal to a subscription as it is wanted."""

from shared.commands.money.sales import subscription_updates
from shared.messages.subscriptions import SubscriptionUpdate
from shared.queue import worker

handler = worker(SubscriptionUpdate, work=subscription_updates.finish)
