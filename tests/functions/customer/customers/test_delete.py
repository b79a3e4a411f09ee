"""DELETE /customers/{customer_id}."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.core.clock import now
from shared.store.engine import keys, table
from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    """With two notes, a contact, an address and a tag; the version is 3."""
    made = team.create(email="jan@example.com")
    at = f"/customers/{made['id']}"
    for title in ("First", "Second"):
        team.post(f"{at}/notes", {"title": title})
    team.post(f"{at}/contacts", {"name": "Anna"})
    team.post(f"{at}/addresses", {"country": "NL"})
    tag = team.post("/tags", {"name": "Loyal", "color": "red"}).body["id"]
    team.put(f"{at}/tags", {"tag_ids": [tag]}, if_match=2)
    return team.read(made["id"])


def expiring(team: Team, customer: dict[str, Any], *, after: timedelta = timedelta(days=30)) -> set[str]:
    """The kinds of rows that DynamoDB will delete by then."""
    items, _ = table.query(keys.of_customer(team.merchant_id, customer["id"]), limit=100)
    end = (now() + after).timestamp()
    return {item["SK"].partition("#")[0] for item in items if item.get("expires_at", end + 1) <= end}


@pytest.mark.feature("S223", "S224")
def test_a_deleted_customer_is_nowhere_but_in_the_trash(team: Team, customer: dict[str, Any]) -> None:
    answer = team.delete(f"/customers/{customer['id']}", if_match=3)
    assert answer.status == 200, answer
    assert answer.body["dry_run"] is False
    path = f"/customers/{customer['id']}"
    assert team.get(path).body["code"] == "customer_not_found"
    for listed in ("", "?status=any", "?search=jan", f"?tags={customer['tags'][0]}"):
        assert team.get(f"/customers{listed}").body["items"] == []
    assert sum(team.get("/me").body["merchant"]["customers"].values()) == 0
    (trashed,) = team.get("/customers/trash").body["items"]
    assert trashed == answer.body["trashed"]
    assert trashed["customer"]["name"] == customer["name"]
    assert trashed["deleted_by"]["name"] == "Sanne de Wit"


@pytest.mark.feature("S224")
@pytest.mark.parametrize(
    ("linked", "code", "expected"),
    [
        ("keep", "linked_data_kept", {"TRASH"}),
        ("remove", "linked_data_removed", {"TRASH", "CARD", "NOTE", "ACTIVITY", "TOPIC", "ACTOR"}),
    ],
)
def test_what_is_linked_stays_or_goes_with_it(
    team: Team, customer: dict[str, Any], linked: str, code: str, expected: set[str]
) -> None:
    """Q12: "remove customer(s)" and "remove all"."""
    path = f"/customers/{customer['id']}?linked={linked}"
    preview = team.delete(f"{path}&dry_run=true", if_match="*").body
    assert preview["effects"] == [{"code": "moved_to_trash", "count": None}, {"code": code, "count": 3}]
    assert team.read(customer["id"]) == customer
    assert team.delete(path, if_match="*").status == 200
    assert expiring(team, customer) == expected


@pytest.mark.feature("S224")
@time_machine.travel("2026-11-25T12:00:00Z", tick=True)
def test_what_stays_is_kept_as_long_as_books_are(team: Team, customer: dict[str, Any]) -> None:
    at = f"/customers/{customer['id']}"
    team.delete(f"{at}?linked=keep", if_match="*")
    for moment, status in (("2033-12-31T23:59:50Z", 200), ("2034-01-01T00:00:00Z", 404)):
        with time_machine.travel(moment):
            for section in ("notes", "activity"):
                assert team.get(f"{at}/{section}").status == status
    # Nothing is left out.
    kinds = {"TRASH", "CARD", "NOTE", "ACTIVITY", "TOPIC", "ACTOR"}
    assert expiring(team, customer, after=timedelta(days=8 * 366)) == kinds


@pytest.mark.feature("S224")
def test_what_went_with_it_is_told_until_it_is_gone(team: Team, customer: dict[str, Any]) -> None:
    """Whether DynamoDB has come to deleting it or not."""
    at = f"/customers/{customer['id']}"
    team.delete(f"{at}?linked=remove", if_match="*")
    for days, status in ((29, 200), (31, 404)):
        with time_machine.travel(now() + timedelta(days=days)):
            for section in ("notes", "notes?limit=1", "activity", "activity?topic=notes"):
                assert team.get(f"{at}/{section}").status == status


def test_repeating_a_deletion_finishes_it_and_says_the_same(
    team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/customers/{customer['id']}?linked=remove"

    def crash(*_: Any, **__: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("shared.store.customer.customers_trash._expire_linked", crash)
        assert team.delete(path, if_match="*").status == 500
    assert expiring(team, customer) == {"TRASH"}
    again = team.delete(path, if_match="*")
    assert (again.status, again.body["trashed"]["linked"]) == (200, "remove")
    assert "NOTE" in expiring(team, customer)


@pytest.mark.feature("S224")
def test_what_becomes_of_what_is_linked_can_be_chosen_again(team: Team, customer: dict[str, Any]) -> None:
    at = f"/customers/{customer['id']}"
    first = team.delete(f"{at}?linked=keep", if_match="3").body["trashed"]
    for linked, code, gone in (("remove", "linked_data_removed", True), ("keep", "linked_data_kept", False)):
        preview = team.delete(f"{at}?linked={linked}&dry_run=true", if_match="3").body
        assert preview["effects"][1] == {"code": code, "count": 3}
        assert ("NOTE" in expiring(team, customer)) is not gone
        answer = team.delete(f"{at}?linked={linked}", if_match="3")
        assert answer.body == preview | {"dry_run": False}
        # By whom, when and until when stays as it was.
        assert team.get("/customers/trash").body["items"] == [first | {"linked": linked}]
        assert ("NOTE" in expiring(team, customer)) is gone


@pytest.mark.parametrize("dry_run", ["true", "false"])
def test_a_repeated_deletion_names_the_version_it_saw_as_well(
    team: Team, customer: dict[str, Any], dry_run: str
) -> None:
    at = f"/customers/{customer['id']}"
    team.delete(at, if_match="*")
    answer = team.delete(f"{at}?linked=remove&dry_run={dry_run}", if_match="2")
    assert (answer.status, answer.body["code"], answer.body["current"]["version"]) == (409, "stale_version", 3)
    assert "NOTE" not in expiring(team, customer)


@pytest.mark.parametrize("tag", ["2", "x", None])
def test_a_deletion_names_the_version_it_saw(team: Team, customer: dict[str, Any], tag: str | None) -> None:
    answer = team.delete(f"/customers/{customer['id']}", **({"if_match": tag} if tag else {}))
    assert answer.status == (409 if tag == "2" else 422)
    assert team.read(customer["id"]) == customer


def test_a_note_that_comes_in_between_is_not_lost(
    team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept in the trash counts what there is, so a customer who changed under the deletion is not deleted."""
    from shared.store.customer import customers

    read = customers.get

    def read_then_noted(*asked: Any, **named: Any) -> Any:
        found = read(*asked, **named)
        team.post(f"/customers/{customer['id']}/notes", {"title": "Meanwhile"})
        return found

    with monkeypatch.context() as raced:
        raced.setattr("shared.store.customer.customers_trash.customers.get", read_then_noted)
        answer = team.delete(f"/customers/{customer['id']}", if_match="*")
    assert (answer.status, answer.body["code"]) == (409, "busy")
    assert team.read(customer["id"])["counts"]["notes"] == 3


def test_a_restoration_in_between_leaves_nothing_expiring(
    team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from shared.store.customer import customers_trash

    expire = customers_trash._expire_linked

    def restored_first(*where: Any, **when: Any) -> None:
        assert team.post(f"/customers/{customer['id']}/restore").status == 200
        expire(*where, **when)

    monkeypatch.setattr(customers_trash, "_expire_linked", restored_first)
    assert team.delete(f"/customers/{customer['id']}?linked=remove", if_match="*").status == 200
    assert expiring(team, customer) == set()
    assert team.read(customer["id"])["status"] == "active"
