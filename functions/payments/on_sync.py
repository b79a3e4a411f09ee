"""Queue `sync`: find what a merchant's account at Mollie has, and no report came of."""

from shared.commands.money.online_payments import provider_sync
from shared.messages.sync import CustomerSync, ProviderSync
from shared.queue import worker

handler = worker(ProviderSync, CustomerSync, work=provider_sync.finish, outlasts_outages=True)
