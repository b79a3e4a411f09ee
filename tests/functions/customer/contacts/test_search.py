"""Customers are found by all of their contacts, as long as these are there."""

from typing import Any

import pytest

from shared.store.engine import keys, table
from tests.functions.customer.customers.test_api import walk
from tests.gateway import Team
from tests.queues import Queues

DRAFT = {"name": "Tweede Persoon", "email": "tweede_man@huis.example", "phone": "+31204445566"}
QUERIES = ["tweede", "persoon", "tweede_man@huis.example", "man", "020-4445566", "Tweede Persoon 020-4445566"]


@pytest.fixture
def house(team: Team) -> dict[str, Any]:
    return team.create(kind="business", company_name="Contact Huis", full_name="Eerste", email="een@huis.example")


def found(team: Team, query: str) -> list[str]:
    return [row["name"] for row in team.get(f"/customers?status=any&search={query.replace('+', '%2B')}").body["items"]]


def entries(team: Team, prefix: str) -> list[str]:
    items, _ = table.query(keys.search_partition(team.merchant_id, prefix), prefix=prefix, limit=100)
    return [item["SK"] for item in items]


@pytest.mark.parametrize("query", QUERIES)
def test_a_contact_is_found_until_it_is_deleted_and_again_when_restored(
    team: Team, house: dict[str, Any], query: str
) -> None:
    at = f"/customers/{house['id']}/contacts"
    contact = team.post(at, DRAFT).body
    assert found(team, query) == ["Contact Huis"]
    assert team.delete(f"{at}/{contact['id']}", if_match=1).status == 204
    assert found(team, query) == []
    assert team.post(f"{at}/{contact['id']}/restore").status == 200
    assert found(team, query) == ["Contact Huis"]


def test_an_edited_contact_is_found_by_its_new_words_only(team: Team, house: dict[str, Any]) -> None:
    at = f"/customers/{house['id']}/contacts"
    contact = team.post(at, DRAFT).body
    team.patch(f"{at}/{contact['id']}", {"name": "Derde Persoon", "phone": None, "email": None}, if_match=1)
    assert found(team, "derde") == ["Contact Huis"]
    assert found(team, "tweede") == found(team, "0204445566") == []
    assert entries(team, "tweede") == entries(team, "0204") == []


def test_both_are_found_after_they_were_swapped(team: Team, house: dict[str, Any]) -> None:
    at = f"/customers/{house['id']}/contacts"
    contact = team.post(at, DRAFT).body
    assert team.post(f"{at}/{contact['id']}/make-primary", if_match=1).status == 200
    assert found(team, "tweede") == found(team, "eerste") == found(team, "een@huis.example") == ["Contact Huis"]
    assert all(contact["id"] not in entry for entry in entries(team, "tweede"))


def test_words_of_a_customer_and_of_a_contact_find_together(team: Team, house: dict[str, Any]) -> None:
    at = f"/customers/{house['id']}/contacts"
    team.post(at, DRAFT)
    team.post(at, {"name": "Jan"})
    for query in ("tweede contact", "contact jan", "huis tweede", "jan huis"):
        assert found(team, query) == ["Contact Huis"]
    assert found(team, "contact piet") == []


def test_a_customer_is_on_one_page_however_many_contacts_match(team: Team) -> None:
    for n in range(4):
        customer = team.create(kind="business", company_name=f"Jansen {n}", full_name="Jan")
        for name in ("Jan", "Janna", "Jansje"):
            team.post(f"/customers/{customer['id']}/contacts", {"name": name})
    for limit in (1, 2, 3):
        assert sorted(walk(team, "/customers?search=jan", limit)) == [f"Jansen {n}" for n in range(4)]


def test_contacts_leave_search_and_come_back_with_their_customer(
    team: Team, house: dict[str, Any], queues: Queues
) -> None:
    at = f"/customers/{house['id']}"
    team.post(f"{at}/contacts", DRAFT)
    team.delete(f"{at}?linked=keep", if_match="*")
    assert found(team, "tweede") == []
    queues.drain()
    assert entries(team, "tweede") == []
    assert team.post(f"{at}/restore").status == 200
    assert found(team, "tweede") == ["Contact Huis"]
    assert len(entries(team, "tweede")) == len(["tweede_man@huis.example", "tweedeman"])


def test_a_contact_of_an_archived_customer_is_found_among_the_archived(team: Team, house: dict[str, Any]) -> None:
    team.post(f"/customers/{house['id']}/contacts", DRAFT)
    team.post(f"/customers/{house['id']}/archive", {"reason": "other"}, if_match=1)
    assert team.get("/customers?search=tweede").body["items"] == []
    assert [row["name"] for row in team.get("/customers?search=tweede&status=archived").body["items"]] == [
        "Contact Huis"
    ]


def test_another_merchant_finds_no_contact(team: Team, house: dict[str, Any], strangers: Team) -> None:
    team.post(f"/customers/{house['id']}/contacts", DRAFT)
    assert found(strangers, "tweede") == []
