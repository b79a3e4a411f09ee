"""The largest commands stay within the limits of one DynamoDB request."""

from typing import Any

import pytest

from shared.store.engine import table
from tests.gateway import Team


@pytest.fixture
def longest(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of items of each transaction."""
    lengths: list[int] = []
    transact = table.transact

    def counted(writes: Any) -> None:
        lengths.append(len(writes))
        transact(writes)

    monkeypatch.setattr(table, "transact", counted)
    return lengths


def with_most_terms(team: Team, word: str, **fields: Any) -> dict[str, Any]:
    """Return a business with the maximum of search terms."""
    trade_names = [" ".join(f"{word}{n}.{m}x" for m in range(10)) for n in range(20)]
    names = {"company_name": f"{word} company", "trade_names": trade_names, "email": f"{word}@example.com"}
    return {"kind": "business", "full_name": word} | names | fields


def test_the_longest_commands_fit(team: Team, longest: list[int]) -> None:
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(90)]
    customer = team.create(**with_most_terms(team, "first"))
    at = f"/customers/{customer['id']}"
    longest.clear()
    assert team.put(f"{at}/tags", {"tag_ids": tags[:50]}, if_match=1).status == 200
    assert team.put(f"{at}/tags", {"tag_ids": tags[40:]}, if_match=2).status == 200
    assert team.patch(at, with_most_terms(team, "second"), if_match=3).status == 200
    other = team.post(f"{at}/contacts", {"name": " ".join(f"third{n}" for n in range(20)), "email": "c@d.example"}).body
    assert team.post(f"{at}/contacts/{other['id']}/make-primary", if_match=4).status == 200
    assert team.post(f"{at}/archive", {"reason": "other"}, if_match=5).status == 200
    assert team.delete(f"{at}?linked=remove", if_match=6).status == 200
    assert team.post(f"{at}/restore").status == 200
    assert max(longest) <= 100


def long_name(word: str) -> str:
    """A name with more terms than a contact is filed by."""
    return " ".join(f"{word}{n}" for n in range(25))


def found(team: Team, *words: str) -> list[int]:
    return [len(team.get(f"/customers?status=any&search={word}").body["items"]) for word in words]


def test_the_widest_customer_changes_the_primary_contact_and_is_deleted(team: Team, longest: list[int]) -> None:
    """Both contacts with all the terms that they are filed by, and the customer with as many tags as it may have."""
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(50)]
    at = f"/customers/{team.create(**with_most_terms(team, 'first', full_name=long_name('anna')))['id']}"
    other = team.post(f"{at}/contacts", {"name": long_name("bert"), "email": "bert@example.com"}).body
    assert team.put(f"{at}/tags", {"tag_ids": tags}, if_match=1).status == 200
    assert found(team, "anna0", "bert0", "first0", "first19") == [1, 1, 1, 1]
    longest.clear()
    made = team.post(f"{at}/contacts/{other['id']}/make-primary", if_match=2)
    assert (made.status, made.body["tags"]) == (200, tags)
    assert found(team, "anna0", "bert0", "first0", "first19") == [1, 1, 1, 1]
    assert team.delete(f"{at}?linked=remove", if_match=3).status == 200
    assert found(team, "anna0", "bert0", "first0", "first19") == [0, 0, 0, 0]
    assert max(longest) <= 100
    assert all(team.delete(f"/tags/{tag}").status == 204 for tag in tags)


def test_more_changes_than_fit_are_refused_and_change_nothing(team: Team) -> None:
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(100)]
    customer = team.create()
    path = f"/customers/{customer['id']}/tags"
    before = team.put(path, {"tag_ids": tags[:50]}, if_match=1).body
    answer = team.put(path, {"tag_ids": tags[50:]}, if_match=2)
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, "too_many_changes")
    assert team.read(customer["id"]) == before


def test_more_keys_than_one_request_takes_are_read(team: Team) -> None:
    """The export of a search reads more customers than one BatchGetItem takes."""
    for n in range(101):
        team.create(full_name=f"Jan {n:03}")
    exported = team.get("/customers/export?search=jan").body
    assert exported.count("Jan") == 101
