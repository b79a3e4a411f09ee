"""An operator rebuilds the counts of a customer."""

from typing import Any

import pytest

from functions.customers import on_rebuild_requested
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.gateway import CONTEXT, Team


def rebuild(team: Team, customer_id: str) -> Any:
    return on_rebuild_requested.handler({"merchant_id": team.merchant_id, "customer_id": customer_id}, CONTEXT)


@pytest.mark.parametrize("counts", [{}, {"notes": 7, "activity": 1, "contacts": 0, "addresses": 9}])
def test_wrong_counts_are_replaced_by_a_recount(team: Team, counts: dict[str, int]) -> None:
    customer_id = team.create(address={"country": "NL"})["id"]
    at = f"/customers/{customer_id}"
    for section, draft in (("notes", {"title": "A"}), ("contacts", {"name": "B"}), ("addresses", {"country": "BE"})):
        team.post(f"{at}/{section}", draft)
    right = team.profile(customer_id)["counts"]
    spoil = Changes()
    spoil.update(keys.customer(team.ref(customer_id)), assign={"counts": counts}, when=[Exists(impossible)])
    table.transact(list(spoil))
    rebuilt = rebuild(team, customer_id)
    assert rebuilt["after"] == right == team.profile(customer_id)["counts"]
    assert rebuilt["before"] == dict.fromkeys(right, 0) | counts
    assert rebuild(team, customer_id) == {"before": right, "after": right}


def test_counts_of_an_unknown_customer_cannot_be_rebuilt(team: Team) -> None:
    with pytest.raises(CustomerNotFound):
        rebuild(team, "cst_01M805S10V0RTSBQDNJ0PJTAW8")
