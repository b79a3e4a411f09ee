"""Queue `sync`: find what a merchant's account at Mollie has, and no report came of."""

from shared.commands.money import provider_sync
from shared.messages.sync import MandateSync, ProviderSync
from shared.queue import worker

handler = worker(ProviderSync, MandateSync, work=provider_sync.finish, outlasts_outages=True)
