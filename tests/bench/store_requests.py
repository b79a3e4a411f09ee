"""How many requests an entrance makes of the store and what they cost, at 10, 1,000 and 10,000 rows."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from botocore.config import Config

from local.emulator import Emulator
from local.emulator import client as emulator_client
from shared.domain.merchants import MerchantOpening
from shared.store import cursors, merchants, table, wire
from tests.bench import rows
from tests.bench.counting import Asked, counted
from tests.bench.figures import Figure
from tests.gateway import Answer, Team
from tests.template import load_template

TABLE = "klantkaart"
OF_A_CUSTOMER = [10, 1_000, 10_000]
OF_A_MERCHANT = [100, 10_000]
FULL = 100_000
# Pages that the smallest table can fill, so that every size answers as many rows.
ROWS, CUSTOMERS = 8, 20


@dataclass(frozen=True)
class Subject:
    """Whom to ask about, and how many rows stand behind them."""

    size: int
    team: Team
    customer_id: str


Ask = Callable[[Subject], Answer]


def measure(*, full: bool) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        emulator = Emulator(Path(folder))
        emulator.start()
        os.environ["AWS_ENDPOINT_URL"] = emulator.url
        # The emulator walks a whole partition for each Query, which takes it seconds; DynamoDB does not.
        patient = patch.object(wire, "_CONFIG", wire._CONFIG.merge(Config(read_timeout=120)))
        patient.start()
        try:
            client = emulator_client("dynamodb", emulator.url)
            properties = load_template()["Resources"]["Table"]["Properties"]
            declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
            client.create_table(TableName=TABLE, **{name: properties[name] for name in declared})
            yield from _figures(client, OF_A_MERCHANT + [FULL] * full)
        finally:
            del os.environ["AWS_ENDPOINT_URL"]
            patient.stop()
            table.client.cache_clear()
            emulator.stop()


def _figures(client: Any, of_a_merchant: list[int]) -> Iterator[Figure]:
    table.client.cache_clear()
    busy_customers = [_busy_customer(client, size) for size in OF_A_CUSTOMER]
    yield from _reading("profile", 1, busy_customers, lambda s: s.team.get(f"/customers/{s.customer_id}"))
    for section in ("notes", "activity"):
        yield from _reading(f"{section}, a page", 1, busy_customers, _section(section))
    yield from _writing("edit a customer", busy_customers, _edit)
    yield from _writing("add a note", busy_customers, _add_note)
    busy_merchants = [_busy_merchant(client, size) for size in of_a_merchant]
    yield from _reading("customers, a page", 1, busy_merchants, _list())
    for search in ("klant", "jan klant", "klant000007@example.com"):
        yield from _reading(f"search {search!r}", 2, busy_merchants, _list(search))
    yield from _writing("create a customer", busy_merchants, _create)


def _reading(name: str, most: int, subjects: list[Subject], ask: Ask) -> Iterator[Figure]:
    asked = [_asked(ask, subject) for subject in subjects]
    yield Figure(f"{name}: requests", max(len(one.operations) for one in asked), most, "", _sizes(subjects))
    units = [one.read_units for one in asked]
    told = f"{units[0]:g} read units"
    yield Figure(f"{name}: read units, most to fewest rows", units[-1] / units[0], 1, note=told)


def _writing(name: str, subjects: list[Subject], ask: Ask) -> Iterator[Figure]:
    """Taking a customer number is a write that answers with the merchant, and counts as the one read."""
    asked = [_asked(ask, subject) for subject in subjects]
    transactions = max(one.operations.count("TransactWriteItems") for one in asked)
    yield Figure(f"{name}: transactions", transactions, 1, "", _sizes(subjects))
    yield Figure(f"{name}: reads", max(len(one.operations) for one in asked) - transactions, 1, "")


def _asked(ask: Ask, subject: Subject) -> Asked:
    with counted() as asked:
        answer = ask(subject)
        if answer.status >= 300:
            raise SystemExit(f"a request of the bench was refused: {answer}")
    return asked


def _sizes(subjects: list[Subject]) -> str:
    return "at " + ", ".join(f"{subject.size:,}" for subject in subjects)


# ---- who asks, and what ------------------------------------------------------


def _section(name: str) -> Ask:
    return lambda subject: subject.team.get(f"/customers/{subject.customer_id}/{name}?limit={ROWS}")


def _list(search: str = "") -> Ask:
    return lambda subject: subject.team.get(f"/customers?limit={CUSTOMERS}&search={search}")


def _edit(subject: Subject) -> Answer:
    return subject.team.patch(f"/customers/{subject.customer_id}", {"language": "es"}, if_match=1)


def _add_note(subject: Subject) -> Answer:
    return subject.team.post(f"/customers/{subject.customer_id}/notes", {"title": "Call"})


def _create(subject: Subject) -> Answer:
    return subject.team.post("/customers", {"kind": "individual", "full_name": "Jan de Vries"})


def _busy_customer(client: Any, size: int) -> Subject:
    """With so many notes, and one more activity entry."""
    team = _opened(f"notes-{size}")
    customer, items = rows.customer(team.merchant_id, 1)
    for n in range(size):
        items += rows.note(team.merchant_id, customer.id, n)
    rows.write(client, TABLE, items)
    return Subject(size, team, customer.id)


def _busy_merchant(client: Any, size: int) -> Subject:
    team = _opened(f"customers-{size}")
    items = []
    for n in range(size):
        customer, written = rows.customer(team.merchant_id, n)
        items += written
    rows.write(client, TABLE, items)
    return Subject(size, team, customer.id)


def _opened(merchant_id: str) -> Team:
    settings = {"name": merchant_id, "country": "NL", "time_zone": "Europe/Amsterdam", "language": "nl"}
    merchants.open_merchant(MerchantOpening.model_validate({"merchant_id": merchant_id, **settings}))
    cursors.seal(merchant_id, "", [])  # The key that signs cursors is read once a process: not by what is counted.
    return Team(merchant_id, "owner")
