"""The longest time of the store's timeouts and retries, which must be less than the timeout of a function."""

from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, retries, table, wire
from tests.template import load_template

KEY = keys.merchant(MerchantId("van-dijk"))
LONGEST_BACKOFF = 1  # second, before botocore's second try


def test_function_timeouts_exceed_one_read_and_one_transaction() -> None:
    request = wire.TRIES * (wire.CONNECT_SECONDS + wire.READ_SECONDS) + LONGEST_BACKOFF
    pauses = sum(min(retries.LONGEST_PAUSE, retries.SHORTEST_PAUSE * 2**n) for n in range(retries.MAX_ATTEMPTS - 1))
    assert 2 * request + pauses < load_template()["Globals"]["Function"]["Timeout"]


def test_unprocessed_keys_are_retried_a_bounded_number_of_times(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    requests: list[Any] = []

    def batch_get_item(RequestItems: dict[str, Any]) -> dict[str, Any]:
        requests.append(RequestItems)
        return {"Responses": {}, "UnprocessedKeys": {name: {"Keys": [KEY]} for name in RequestItems}}

    monkeypatch.setattr(table.client(), "batch_get_item", batch_get_item)
    monkeypatch.setattr("time.sleep", lambda _: None)
    with pytest.raises(retries.Contended):
        table.get_many([KEY])
    assert len(requests) == retries.MAX_ATTEMPTS
