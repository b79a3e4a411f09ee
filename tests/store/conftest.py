"""Run every test with both parsers of DynamoDB's answers: the one of shared/store/engine/wire.py and botocore's own."""

from collections.abc import Iterator

import pytest

from shared.store.engine import table


@pytest.fixture(scope="session", autouse=True, params=["own", "stock"])
def parser(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "stock":
            patch.setenv("KLANTKAART_STOCK_PARSER", "1")
        table.client.cache_clear()
        yield
    table.client.cache_clear()
