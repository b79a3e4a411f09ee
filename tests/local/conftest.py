"""The fixture of the tests of gaps: ministack as it is."""

from collections.abc import Iterator

import pytest

from local.emulator.process import Emulator
from tests.local.stock import StockEmulator


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = StockEmulator(tmp_path_factory.mktemp("stock"), saved=False)
    running.start()
    yield running
    running.stop()
