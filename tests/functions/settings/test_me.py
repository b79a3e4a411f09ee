"""GET /me."""

from tests.gateway import Team


def test_it_says_who_asks_and_for_whom(team: Team) -> None:
    me = team.as_role("field").get("/me").body
    assert me["member"] == {
        "id": team.member_id,
        "name": "Sanne de Wit",
        "email": "field@van-dijk.example",
        "role": "field",
    }
    assert me["permissions"] == ["activity:read", "customers:read", "notes:read", "notes:write"]
    assert me["merchant"]["id"] == "van-dijk"
    assert me["merchant"]["customers"] == {"active": 0, "archived": 0, "suspended": 0}


def test_a_merchant_that_was_never_opened_is_not_found(store: object) -> None:
    nobody = Team("nobody", "owner")
    draft = {"kind": "individual", "full_name": "Jan"}
    for answer in (nobody.get("/me"), nobody.post("/customers", draft), nobody.get("/customers?cursor=AAAA")):
        assert (answer.status, answer.body["code"]) == (404, "merchant_not_found")
