"""Queue `sync`: find what a merchant's account at Mollie has, and no report came of."""

from shared.commands.money import provider_sync
from shared.messages import ProviderSync
from shared.queue import worker

handler = worker(ProviderSync, work=provider_sync.finish, outlasts_outages=True)
