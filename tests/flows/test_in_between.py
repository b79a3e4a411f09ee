"""Between what a command reads and what it writes, others are at work: nobody's change is lost."""

from collections.abc import Callable
from typing import Any

import pytest

from shared.store import table
from tests.gateway import Team

Meanwhile = Callable[[Callable[[], None]], None]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """`meanwhile(act)`: when the next request has read and is about to write, `act` comes first."""
    write = table.transact

    def install(act: Callable[[], None]) -> None:
        def act_and_write(parts: Any) -> None:
            monkeypatch.setattr(table, "transact", write)
            act()
            write(parts)

        monkeypatch.setattr(table, "transact", act_and_write)

    return install


@pytest.mark.parametrize(
    ("section", "draft", "edit"),
    [
        ("notes", {"title": "First"}, {"title": "Second"}),
        ("contacts", {"name": "First"}, {"name": "Second"}),
        ("addresses", {"country": "NL", "city": "First"}, {"city": "Second"}),
    ],
)
def test_what_was_edited_and_deleted_again_does_not_come_back_as_it_was(
    team: Team, meanwhile: Meanwhile, section: str, draft: dict[str, str], edit: dict[str, str]
) -> None:
    customer = team.create(address={"country": "BE"})
    at = f"/customers/{customer['id']}"
    item = f"{at}/{section}/{team.post(f'{at}/{section}', draft).body['id']}"
    team.delete(item, if_match=1)

    def edited() -> None:
        assert team.post(f"{item}/restore").status == 200
        assert team.patch(item, edit, if_match=1).status == 200
        assert team.delete(item, if_match=2).status == 204

    meanwhile(edited)
    answer = team.post(f"{item}/restore")
    assert (answer.status, answer.body["code"]) == (409, "busy")
    assert team.post(f"{item}/restore").body.items() >= edit.items()
    log = team.get(f"{at}/activity").body["items"]
    assert team.read(customer["id"])["counts"]["activity"] == len(log)
