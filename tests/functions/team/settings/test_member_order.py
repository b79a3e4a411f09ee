"""GET /members: members are in the order of their letters, as customers and tags are."""

from typing import Any

from tests.gateway import Team


def test_members_are_in_the_order_of_their_letters(team: Team, accounts: Any) -> None:
    for name in ("Zoe", "\u00c9va Smit", "O\u2019Neil", "O'Neil B", "Omar", "Eva  Smits"):
        team.invite(name=name)
    names = [member["name"] for member in team.get("/members").body["items"]]
    assert [name for name in names if name != team.name and name != "van-dijk"] == [
        "\u00c9va Smit",
        "Eva  Smits",
        "Omar",
        "O\u2019Neil",
        "O'Neil B",
        "Zoe",
    ]
