"""Parse every answer of the table with both parsers: that of store/engine/wire.py and botocore's own.

`older/<release>.json` holds all items of a merchant as that release wrote them, and names those that commands change.
"""

import json
import time
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

from local.emulator.process import Emulator
from shared.store.engine import table, wire
from tests import ENVIRONMENT
from tests.template import ROOT

RELEASES = sorted((ROOT / "tests/store/older").glob("*.json"))
Named = dict[str, str]


# What the service model does not describe of an error, and botocore's parser leaves out.
BESIDE_THE_MODEL = {"__type", "message"}


class BothParsers(wire._PlainParser):
    """Returns what the parser of wire.py makes of an answer. Keeps those of which botocore's makes something else."""

    parsed = 0
    differing: ClassVar[list[bytes]] = []

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        own = super()._handle_json_body(raw_body, shape)
        stock = wire._StockParser()._handle_json_body(raw_body, shape)
        described = {name: value for name, value in own.items() if name in stock or name not in BESIDE_THE_MODEL}
        BothParsers.parsed += 1
        # As text, because True == 1 in Python.
        if json.dumps(described, sort_keys=True) != json.dumps(stock, sort_keys=True):
            self.differing.append(raw_body)
        return own


@pytest.fixture(scope="session")
def both_parsers() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "_PlainParser", BothParsers)
        table.client.cache_clear()
        yield
    table.client.cache_clear()


@pytest.fixture(autouse=True)
def parsed_alike(both_parsers: None) -> Iterator[None]:
    yield
    assert BothParsers.differing == []


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
