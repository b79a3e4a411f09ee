"""An emulator with the table and the user pool of template.yaml, and merchants and customers of a chosen size."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from local.emulator import Emulator
from local.emulator import client as emulator_client
from shared import config
from shared.domain.team.members import TeamMember
from shared.domain.team.merchants import MerchantOpening
from shared.domain.team.roles import Role
from shared.integrations import user_pool
from shared.store.engine import cursors, table
from shared.store.team import merchants
from tests import ENVIRONMENT
from tests.bench import rows
from tests.bench.rows import EncodedItem
from tests.gateway import Team
from tests.template import load_template

TABLE = ENVIRONMENT["TABLE_NAME"]
ITEMS_A_REQUEST = 5_000


@dataclass(frozen=True)
class Subject:
    """A customer, and the number of rows that the customer or the merchant has."""

    size: int
    team: Team
    customer_id: str


@contextmanager
def emulator() -> Iterator[Emulator]:
    """Start an emulator and connect this process's clients to it."""
    with tempfile.TemporaryDirectory() as folder:
        running = Emulator(Path(folder), saved=False)
        running.start()
        os.environ["AWS_ENDPOINT_URL"] = running.url
        _forget_clients()
        try:
            _create(running)
            yield running
        finally:
            del os.environ["AWS_ENDPOINT_URL"]
            _forget_clients()
            running.stop()


def open_merchant(merchant_id: str) -> Team:
    team = Team(merchant_id, Role.OWNER)
    owner = TeamMember(id=team.member_id, name=team.name, email=team.claims["email"], role=Role.OWNER)
    opening = MerchantOpening.model_validate(
        {
            "merchant_id": merchant_id,
            "name": merchant_id,
            "country": "NL",
            "time_zone": "Europe/Amsterdam",
            "language": "nl",
            "owner": {"name": owner.name, "email": owner.email},
        }
    )
    merchants.open_merchant(opening, owner)
    # A process reads the key that signs a merchant's cursors once. Read it now, so that no measured request does.
    cursors.seal(merchant_id, "", [])
    return team


def customer_with_notes(store: Emulator, size: int) -> Subject:
    """`size` notes, and one activity entry more than that."""
    team = open_merchant(f"notes-{size}")
    made, items = rows.customer(team.merchant_id, 1)
    _fill(store, items)
    _fill(store, (item for n in range(size) for item in rows.note(team.merchant_id, made.id, n)))
    return Subject(size, team, made.id)


def merchant_with_customers(store: Emulator, size: int) -> Subject:
    team = open_merchant(f"customers-{size}")
    made, items = rows.customer(team.merchant_id, 0)
    _fill(store, items)
    _fill(store, (item for n in range(1, size) for item in rows.customer(team.merchant_id, n)[1]))
    return Subject(size, team, made.id)


def _create(running: Emulator) -> None:
    resources = load_template()["Resources"]
    properties = resources["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    emulator_client("dynamodb", running.url).create_table(
        TableName=TABLE, **{name: properties[name] for name in declared}
    )
    pool = emulator_client("cognito-idp", running.url).create_user_pool(
        PoolName="klantkaart", **resources["UserPool"]["Properties"]
    )
    os.environ["USER_POOL_ID"] = pool["UserPool"]["Id"]


def _forget_clients() -> None:
    """A client keeps the address that the environment named when it was made."""
    for cached in (table.client, user_pool.client, config.user_pool_id):
        cached.cache_clear()


def _fill(store: Emulator, items: Iterable[EncodedItem]) -> None:
    """Make the next items while the emulator takes in the last ones."""
    source = iter(items)
    with ThreadPoolExecutor(max_workers=1) as sender:
        sent = sender.submit(lambda: None)
        while batch := list(islice(source, ITEMS_A_REQUEST)):
            sent.result()
            sent = sender.submit(store.fill, TABLE, batch)
        sent.result()
