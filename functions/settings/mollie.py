"""GET, PUT, DELETE /settings/mollie: the connection to Mollie, the payment service."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.mollie import connections
from shared.domain.money.mollie.connections import MollieKey, ShownConnection
from shared.errors import InvalidInput
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie_errors import MollieUnavailable

app = http_app()

Writer = Annotated[Member, May(Permission.SETTINGS_WRITE)]


@app.get("/settings/mollie", summary="Return the connection to Mollie, without its key", **answers(), tags=["settings"])
def read_mollie(member: Annotated[Member, May(None)]) -> ShownConnection:
    return connections.show(member.merchant_id)


@app.put(
    "/settings/mollie",
    summary="Connect Mollie with an API key, or replace the key",
    **answers(InvalidInput, MollieUnavailable, VaultUnavailable),
    tags=["settings"],
)
def connect_mollie(entered: MollieKey, member: Writer) -> ShownConnection:
    return connections.connect(entered, by=member)


@app.delete(
    "/settings/mollie",
    summary="Remove the key of Mollie",
    **answers(success=HTTPStatus.NO_CONTENT),
    tags=["settings"],
)
def disconnect_mollie(member: Writer) -> None:
    connections.disconnect(by=member)


handler = entrypoint(app)
