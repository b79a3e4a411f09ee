"""Run every test on the table with both parsers of its answers: that of store/engine/wire.py and botocore's own.

`older/<release>.json` holds all items of a merchant as that release wrote them, and names those that commands change.
"""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from local.emulator.process import Emulator
from shared.store.engine import table
from tests import ENVIRONMENT
from tests.template import ROOT

RELEASES = sorted((ROOT / "tests/store/older").glob("*.json"))
Named = dict[str, str]

# The fixtures that bring a table; a test without one receives no answer to parse.
WITH_A_TABLE = {"store", "engine"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if WITH_A_TABLE.intersection(metafunc.fixturenames):
        metafunc.parametrize("parser", ["own", "stock"], indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def parser(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if getattr(request, "param", "own") == "stock":
            patch.setenv("KLANTKAART_STOCK_PARSER", "1")
        table.client.cache_clear()
        yield
    table.client.cache_clear()


@pytest.fixture(params=RELEASES, ids=[path.stem for path in RELEASES])
def named(request: pytest.FixtureRequest, store: Any, emulator: Emulator) -> Named:
    """Put the recorded items of a release into the table, at the time of their recording. Return the ids by name."""
    recorded = json.loads(request.param.read_text())
    for item in recorded["items"]:
        if "expires_at" in item:
            left = int(item["expires_at"]["N"]) - recorded["recorded_at"]
            item["expires_at"] = {"N": str(int(time.time()) + left)}
    emulator.fill(ENVIRONMENT["TABLE_NAME"], recorded["items"])
    ids: Named = recorded["named"]
    return ids
