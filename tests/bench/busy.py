"""An emulator with customers and merchants as busy as they come."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from local.emulator.process import Emulator
from local.emulator.process import client as emulator_client
from shared.commands.team import opening as opening_commands
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.merchants import MerchantOpening
from shared.domain.team.roles import Role
from shared.store.engine import cursors, table
from tests.bench import rows
from tests.bench.rows import EncodedItem
from tests.gateway import Team
from tests.template import load_template

TABLE = "klantkaart"
SENT_AT_ONCE = 5_000


@dataclass(frozen=True)
class Subject:
    """Whom to ask about, and how many rows stand behind them."""

    size: int
    team: Team
    customer_id: str


@contextmanager
def emulator() -> Iterator[Emulator]:
    """With the empty table of template.yaml, and the store connected to it."""
    with tempfile.TemporaryDirectory() as folder:
        running = Emulator(Path(folder), saved=False)
        running.start()
        os.environ["AWS_ENDPOINT_URL"] = running.url
        table.client.cache_clear()
        try:
            properties = load_template()["Resources"]["Table"]["Properties"]
            declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
            client = emulator_client("dynamodb", running.url)
            client.create_table(TableName=TABLE, **{name: properties[name] for name in declared})
            yield running
        finally:
            del os.environ["AWS_ENDPOINT_URL"]
            table.client.cache_clear()
            running.stop()


def customer(store: Emulator, size: int) -> Subject:
    """With so many notes, and one more activity entry."""
    team = _opened(MerchantId(f"notes-{size}"))
    made, items = rows.customer(team.merchant_id, 1)
    _fill(store, items)
    _fill(store, (item for n in range(size) for item in rows.note(team.ref(made.id), n)))
    return Subject(size, team, made.id)


def merchant(store: Emulator, size: int) -> Subject:
    """With so many customers, of whom the first is asked about."""
    team = _opened(MerchantId(f"customers-{size}"))
    made, items = rows.customer(team.merchant_id, 0)
    _fill(store, items)
    _fill(store, (item for n in range(1, size) for item in rows.customer(team.merchant_id, n)[1]))
    return Subject(size, team, made.id)


def _fill(store: Emulator, items: Iterable[EncodedItem]) -> None:
    """The next items are made while the emulator takes in the last."""
    source = iter(items)
    with ThreadPoolExecutor(max_workers=1) as sender:
        sent = sender.submit(lambda: None)
        while batch := list(islice(source, SENT_AT_ONCE)):
            sent.result()
            sent = sender.submit(store.fill, TABLE, batch)
        sent.result()


def _opened(merchant_id: MerchantId) -> Team:
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
    opening_commands.add_merchant(opening, owner)
    cursors.seal(merchant_id, "", [])  # The key that signs cursors is read once a process: not by what is counted.
    return team
