"""The AWS clients that a process makes once: each keeps the address that the environment named at that moment."""

from shared import config
from shared.integrations import cognito, document_store, key_vault
from shared.store.engine import sqs, table


def forget_clients() -> None:
    """Let the next request make its clients anew, for the address that the environment names by then."""
    clients = (table.client, cognito.client, document_store.client, key_vault.client, sqs.client)
    for cached in (*clients, config.user_pool_id, config.queue_url):
        cached.cache_clear()
