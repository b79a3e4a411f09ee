"""GET /customers/{customer_id}/activity."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S120", "S127")
def test_it_is_newest_first_stable_and_paged(team: Team) -> None:
    customer = team.create()
    for n in range(6):
        team.post(f"/customers/{customer['id']}/notes", {"title": f"Note {n}"})
    path = f"/customers/{customer['id']}/activity"
    whole = team.get(path).body["items"]
    assert [entry["at"] for entry in whole] == sorted((entry["at"] for entry in whole), reverse=True)
    assert [entry["subject"]["label"] for entry in whole[:-1]] == [f"Note {n}" for n in (5, 4, 3, 2, 1, 0)]
    first = team.get(f"{path}?limit=4").body
    team.post(f"/customers/{customer['id']}/notes", {"title": "Meanwhile"})
    second = team.get(f"{path}?limit=4&cursor={first['next_cursor']}").body
    assert first["items"] + second["items"] == whole


def test_a_customer_that_does_not_exist_has_no_history(team: Team) -> None:
    answer = team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/activity")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")
