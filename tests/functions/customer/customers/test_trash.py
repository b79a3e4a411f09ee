"""GET /customers/trash."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S224")
def test_it_is_newest_first_and_paged(team: Team) -> None:
    for name in ("First", "Second", "Third"):
        customer = team.create(full_name=name)
        team.delete(f"/customers/{customer['id']}", if_match=1)
    page = team.get("/customers/trash?limit=2").body
    assert [row["customer"]["name"] for row in page["items"]] == ["Third", "Second"]
    rest = team.get(f"/customers/trash?limit=2&cursor={page['next_cursor']}").body
    assert ([row["customer"]["name"] for row in rest["items"]], rest["next_cursor"]) == (["First"], None)
    assert team.get("/customers/trash?cursor=abc").status == 422
