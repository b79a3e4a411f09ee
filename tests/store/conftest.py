"""Run every test on the table with both parsers of its answers: that of store/engine/wire.py and botocore's own."""

from collections.abc import Iterator

import pytest

from shared.store.engine import table

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
