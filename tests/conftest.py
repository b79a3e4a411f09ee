"""What every test stands on: the emulator with the table that template.yaml declares, and a team to ask with."""

import os
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from local.emulator import Emulator
from local.emulator import client as emulator_client
from shared.domain.merchants import Merchant, MerchantOpening
from shared.observability import logger
from shared.store import cursors, merchants, table
from tests import ENVIRONMENT
from tests.crowd import Crowd, gathered
from tests.gateway import Team
from tests.template import load_template


@pytest.fixture(scope="session")
def template() -> dict[str, Any]:
    return load_template()


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = Emulator(tmp_path_factory.mktemp("emulator"))
    running.start()
    os.environ["AWS_ENDPOINT_URL"] = running.url
    table.client.cache_clear()
    yield running
    table.client.cache_clear()
    del os.environ["AWS_ENDPOINT_URL"]
    running.stop()


@pytest.fixture
def store(emulator: Emulator, template: dict[str, Any]) -> Iterator[Any]:
    """An empty table, as template.yaml declares it."""
    cursors._key.cache_clear()
    properties = template["Resources"]["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    client = emulator_client("dynamodb", emulator.url)
    client.create_table(TableName=ENVIRONMENT["TABLE_NAME"], **{name: properties[name] for name in declared})
    yield client
    client.delete_table(TableName=ENVIRONMENT["TABLE_NAME"])
    client.close()


@pytest.fixture(scope="session")
def crowd(emulator: Emulator) -> Iterator[Crowd]:
    with gathered() as people:
        yield people


def open_merchant(merchant_id: str, **settings: str) -> Merchant:
    opening = {"name": merchant_id, "country": "NL", "time_zone": "Europe/Amsterdam", "language": "nl"} | settings
    return merchants.open_merchant(MerchantOpening.model_validate({"merchant_id": merchant_id, **opening}))


@pytest.fixture
def team(store: Any) -> Team:
    """The owner of a Dutch merchant; `team.as_role("field")` is a colleague."""
    open_merchant("van-dijk")
    return Team("van-dijk", "owner")


@pytest.fixture
def strangers(store: Any) -> Team:
    """The owner of another merchant."""
    open_merchant("cervantes", country="ES", language="es")
    return Team("cervantes", "owner")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """All that is logged, as CloudWatch would show it."""
    written = StringIO()
    monkeypatch.setattr(logger.handlers[0], "stream", written)
    return written
