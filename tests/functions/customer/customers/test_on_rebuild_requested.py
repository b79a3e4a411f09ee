"""An operator rebuilds the counts of a customer."""

from typing import Any

import pytest

from functions.customers import on_rebuild_requested
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.errors import Conflict
from shared.store import kinds
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
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


class Visit(CustomerRecord):
    """A record of a section that the first release lacked."""

    def tally(self) -> Tally:
        return {"counts.visits": 1}


def test_a_new_kind_of_record_is_counted_and_recounted(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    visits = Records("VISIT#", Visit, missing=CustomerNotFound, changed_since=lambda _: Conflict("stale"))
    monkeypatch.setattr(kinds, "KINDS", (*kinds.KINDS, visits))
    ref = team.ref(team.create()["id"])
    for visit_id in ("visit_1", "visit_2"):
        added = Changes()
        visits.change(added, ref, None, Visit(id=visit_id))
        table.transact(list(added))
    assert team.profile(ref.id)["counts"]["visits"] == 2
    assert rebuild(team, ref.id)["after"]["visits"] == 2
    assert rebuild(team, ref.id)["before"]["visits"] == 2


def test_counts_of_an_unknown_customer_cannot_be_rebuilt(team: Team) -> None:
    with pytest.raises(CustomerNotFound):
        rebuild(team, "cst_01M805S10V0RTSBQDNJ0PJTAW8")
