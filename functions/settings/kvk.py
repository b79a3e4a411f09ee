"""GET, PUT, DELETE /settings/kvk: the connection to KVK, the Dutch register of companies."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.registries import kvk_connections
from shared.domain.registries.kvk_keys import KvkKey, ShownKvkConnection
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.key_vault import VaultUnavailable

app = http_app()

Writer = Annotated[Member, May(Permission.SETTINGS_WRITE)]


@app.get("/settings/kvk", summary="Return the connection to KVK, without its key", **answers(), tags=["settings"])
def read_kvk(member: Annotated[Member, May(None)]) -> ShownKvkConnection:
    return kvk_connections.show(member.merchant_id)


@app.put(
    "/settings/kvk",
    summary="Connect KVK with an API key, or replace the key",
    **answers(InvalidInput, VaultUnavailable),
    tags=["settings"],
)
def connect_kvk(entered: KvkKey, member: Writer) -> ShownKvkConnection:
    return kvk_connections.connect(entered, by=member)


@app.delete(
    "/settings/kvk",
    summary="Remove the key of KVK",
    **answers(success=HTTPStatus.NO_CONTENT),
    tags=["settings"],
)
def disconnect_kvk(member: Writer) -> None:
    kvk_connections.disconnect(by=member)


handler = entrypoint(app)
