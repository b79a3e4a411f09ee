"""POST /customers/{customer_id}/lift-suspension."""

from tests.gateway import Team


def test_the_customer_is_active_again(team: Team) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}"
    assert team.post(f"{path}/lift-suspension", if_match=1).body["code"] == "customer_not_suspended"
    suspended = team.post(f"{path}/suspend", {"reason": "misuse"}, if_match=1).body["customer"]
    preview = team.post(f"{path}/lift-suspension?dry_run=true", if_match=2).body
    assert [effect["code"] for effect in preview["effects"]] == ["listed_as_active", "history_kept"]
    assert team.read(customer["id"]) == suspended
    assert team.post(f"{path}/lift-suspension", if_match=1).body["code"] == "stale_version"
    lifted = team.post(f"{path}/lift-suspension", if_match=2).body["customer"]
    assert (lifted["status"], lifted["suspended"]) == ("active", None)
    assert [row["id"] for row in team.get("/customers").body["items"]] == [customer["id"]]
