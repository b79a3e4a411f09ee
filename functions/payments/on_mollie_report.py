"""Queue `mollie`: bring the books to what Mollie has of a payment."""

from shared.commands.money.online_payments import provider_fetches
from shared.messages.mollie import ProviderUpdate
from shared.queue import worker

handler = worker(ProviderUpdate, work=provider_fetches.finish, outlasts_outages=True)
