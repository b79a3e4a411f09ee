"""The customer of `make bench-merchant` (local/demo/bench_merchant.py), filled in two goes with a stop between."""

from collections import Counter
from typing import Any, cast

import pytest

from local.demo.api import Colleague
from local.demo.bench_merchant import Filling
from tests.functions.money.invoices.drafts import complete_seller
from tests.gateway import Team
from tests.local.in_process import InProcess

INVOICES, ORDERS = 80, 21


class Stopped(BaseException):
    """Ctrl-C."""


def test_a_customer_is_filled_and_goes_on_where_it_was_stopped(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    complete_seller(team)
    at = f"/customers/{team.create()['id']}"
    filling = Filling(cast(Colleague, InProcess(team)), at, invoices=INVOICES, orders=ORDERS)
    send = InProcess.send

    def stopping(self: InProcess, method: str, path: str, body: Any = None, **how: Any) -> Any:
        if how.get("once") == "bench issue 41":
            raise Stopped
        return send(self, method, path, body, **how)

    with monkeypatch.context() as patched:
        patched.setattr(InProcess, "send", stopping)
        with pytest.raises(Stopped):
            filling.run()
    assert filling.run(most=10) is False
    assert filling.run() is True
    assert filling.run(most=0) is True, "nothing is missing"

    rows = team.get(f"{at}/invoices?limit=100").body["items"]
    assert sorted(row["reference"] for row in rows) == [f"Werkbon {n + 1:05}" for n in range(INVOICES)]
    statuses = Counter(row["status"] for row in rows)
    assert [statuses[one] for one in ("draft", "concept", "cancelled")] == [1, 1, 2]
    assert statuses["open"] + statuses["unpaid"] == INVOICES - 4
    numbers = [row["number"] for row in sorted(rows, key=lambda row: row["reference"]) if row["number"]]
    assert len(numbers) == INVOICES - 2
    assert numbers == sorted(numbers)
    orders = team.get(f"{at}/orders?limit=100").body["items"]
    assert len(orders) == ORDERS
    assert len({(row["status"], row["payment"]) for row in orders}) > 4
