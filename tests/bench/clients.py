"""The AWS clients that a process makes once: each keeps the address that the environment named at that moment."""

from shared import config, messages
from shared.integrations import cognito
from shared.store.engine import table


def forget_clients() -> None:
    """Let the next request make its clients anew, for the address that the environment names by then."""
    for cached in (table.client, cognito.client, messages.client, config.user_pool_id, config.queue_url):
        cached.cache_clear()
