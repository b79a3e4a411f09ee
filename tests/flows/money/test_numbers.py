"""Many requests for numbers of one series, of which a third die midway: no gap and no double."""

from contextlib import suppress
from typing import Any

import pytest

from tests.crashes import OPERATIONS, Crash, FaultInjection
from tests.crowd import Crowd
from tests.gateway import Answer, Team

ORDER = {"lines": [{"description": "Valve", "unit_price": "24.95"}]}
ISSUERS, EACH = 10, 3


def place_and_die(team: Team, path: str, name: str, dies: bool) -> Answer:
    """Place an order. If it dies before or after a call to the store, repeat the request with its key."""
    if dies:
        nth = sum(map(ord, name)) % 8
        injection = FaultInjection("before" if nth % 2 else "after", nth // 2 + 1)
        with pytest.MonkeyPatch.context() as patched:
            for client, operations in OPERATIONS.items():
                for operation in operations:
                    patched.setattr(client(), operation, injection.wrap(operation, getattr(client(), operation)))
            with suppress(Crash):
                team.post(path, ORDER, idempotency_key=name)
    while True:
        answer = team.post(path, ORDER, idempotency_key=name)
        if answer.status != 409:
            return answer


@pytest.mark.feature("S81")
def test_numbers_have_no_gap_and_no_double_though_requests_die(team: Team, crowd: Crowd) -> None:
    paths = [f"/customers/{team.create()['id']}/orders" for _ in range(3)]
    wanted = [(n, f"{issuer}-{n}") for issuer in range(ISSUERS) for n in range(EACH)]
    answers = crowd.run(place_and_die, [(team, paths[n % 3], name, n % 3 == 0) for n, name in wanted])

    assert {answer.status for answer in answers} == {201}
    expected = [f"ORD-{n:04}" for n in range(1, len(wanted) + 1)]
    assert sorted(answer.body["number"] for answer in answers) == expected
    rows: list[Any] = [row for path in paths for row in team.get(f"{path}?limit=100").body["items"]]
    assert sorted(row["number"] for row in rows) == expected
    assert sum(team.get(f"{path}/figures").body["all"] for path in paths) == len(wanted)
