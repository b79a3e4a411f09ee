"""Many requests for numbers of one series, of which a third die midway: no gap and no double."""

from contextlib import suppress
from typing import Any

import pytest

from tests.crashes import OPERATIONS, Crash, FaultInjection
from tests.crowd import Crowd
from tests.functions.money.invoices.drafts import add, complete_seller
from tests.gateway import Answer, Team

ISSUERS, EACH = 8, 2


def issue_and_die(team: Team, path: str, name: str, dies: bool) -> Answer:
    """Issue an invoice. If it dies before or after a call to the store, repeat the request with its key."""
    if dies:
        nth = sum(map(ord, name)) % 8
        injection = FaultInjection("before" if nth % 2 else "after", nth // 2 + 1)
        with pytest.MonkeyPatch.context() as patched:
            for client, operations in OPERATIONS.items():
                for operation in operations:
                    patched.setattr(client(), operation, injection.wrap(operation, getattr(client(), operation)))
            with suppress(Crash):
                team.post(f"{path}/issue", if_match=1, idempotency_key=name)
    while True:
        answer = team.post(f"{path}/issue", if_match=1, idempotency_key=name)
        if answer.status != 409:
            return answer


@pytest.mark.feature("S81")
def test_numbers_have_no_gap_and_no_double_though_requests_die(team: Team, crowd: Crowd) -> None:
    complete_seller(team)
    lists = [f"/customers/{team.create()['id']}/invoices" for _ in range(2)]
    drafts = [f"{lists[n % 2]}/{add(team, lists[n % 2])['id']}" for n in range(ISSUERS * EACH)]
    wanted = [(team, path, f"request-{n}", n % 3 == 0) for n, path in enumerate(drafts)]
    answers = crowd.run(issue_and_die, wanted)

    assert {answer.status for answer in answers} == {200}
    numbers = sorted(answer.body["invoice"]["number"] for answer in answers)
    year = numbers[0][:4]
    expected = [f"{year}-{n:04}" for n in range(1, len(wanted) + 1)]
    assert numbers == expected
    rows: list[Any] = [row for path in lists for row in team.get(f"{path}?limit=100").body["items"]]
    assert sorted(row["number"] for row in rows) == expected
    counts = [team.get(f"{path}/figures").body["counts"] for path in lists]
    assert [count["open"] for count in counts] == [len(wanted) // 2] * 2
