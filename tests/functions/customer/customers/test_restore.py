"""POST /customers/{customer_id}/restore."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.core.clock import now
from tests.gateway import Team


@pytest.mark.feature("S224")
@pytest.mark.parametrize("linked", ["keep", "remove"])
def test_a_restored_customer_is_as_before(team: Team, linked: str) -> None:
    customer = team.create(full_name="Jan de Vries", address={"country": "NL"})
    at = f"/customers/{customer['id']}"
    tag = team.post("/tags", {"name": "Loyal", "color": "red"}).body["id"]
    team.put(f"{at}/tags", {"tag_ids": [tag]}, if_match=1)
    team.post(f"{at}/notes", {"title": "Note"})
    team.post(f"{at}/contacts", {"name": "Anna"})
    before: dict[str, Any] = team.profile(customer["id"])
    notes = team.get(f"{at}/notes").body
    team.delete(f"{at}?linked={linked}", if_match="*")
    assert team.post(f"{at}/restore").status == 200
    after = team.profile(customer["id"])
    assert after == before | {"counts": before["counts"] | {"activity": before["counts"]["activity"] + 2}}
    assert team.get(f"{at}/notes").body == notes
    for listed in ("", "?search=vries", f"?tags={tag}"):
        assert [row["id"] for row in team.get(f"/customers{listed}").body["items"]] == [customer["id"]]
    assert team.get("/customers/trash").body["items"] == []
    kinds = [entry["kind"] for entry in team.get(f"{at}/activity").body["items"]]
    assert kinds[:2] == ["status.restored", "status.deleted"]
    assert len(kinds) == after["counts"]["activity"]


def test_restored_rows_do_not_expire(team: Team) -> None:
    from shared.store.engine import keys, table

    customer = team.create()
    at = f"/customers/{customer['id']}"
    for n in range(60):
        team.post(f"{at}/notes", {"title": f"Note {n}"})
    team.delete(f"{at}?linked=remove", if_match="*")
    team.post(f"{at}/restore")
    items, _ = table.query(keys.customer_partition(team.ref(customer["id"])), limit=1000)
    assert not [item["SK"] for item in items if "expires_at" in item]


def test_after_thirty_days_a_customer_cannot_be_restored(team: Team) -> None:
    customer = team.create()
    team.delete(f"/customers/{customer['id']}", if_match="*")
    with time_machine.travel(now() + timedelta(days=30, seconds=1)):
        assert team.post(f"/customers/{customer['id']}/restore").body["code"] == "customer_not_found"
        assert team.get("/customers/trash").body["items"] == []


def test_only_customers_in_the_trash_can_be_restored(team: Team) -> None:
    customer = team.create()
    assert team.post(f"/customers/{customer['id']}/restore").status == 404
