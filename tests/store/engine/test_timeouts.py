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


def test_function_timeouts_exceed_all_runs_of_a_command_and_one_request_that_times_out() -> None:
    request = wire.TRIES * (wire.CONNECT_SECONDS + wire.READ_SECONDS) + LONGEST_BACKOFF
    assert retries.LONGEST_SECONDS + retries.LONGEST_PAUSE + request < load_template()["Globals"]["Function"]["Timeout"]


def test_a_command_and_its_requests_have_one_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of its thirty runs may make twelve attempts, which would take minutes."""
    passed = 0.0

    def sleep(seconds: float) -> None:
        nonlocal passed
        passed += seconds

    monkeypatch.setattr("time.sleep", sleep)
    monkeypatch.setattr("time.monotonic", lambda: passed)
    monkeypatch.setattr("random.uniform", lambda low, high: high)

    def held() -> None:
        raise retries.Contended

    @retries.retry_outdated
    def command() -> None:
        try:
            retries.retry(held, lambda error: isinstance(error, retries.Contended))
        except retries.Contended as error:
            raise retries.Outdated from error

    with pytest.raises(retries.Outdated):
        command()
    assert retries.LONGEST_SECONDS <= passed < retries.LONGEST_SECONDS + 2 * retries.LONGEST_PAUSE
    # The deadline ends with the command.
    with pytest.raises(retries.Contended):
        retries.retry(held, lambda error: isinstance(error, retries.Contended))
    assert passed > retries.LONGEST_SECONDS + 2


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
