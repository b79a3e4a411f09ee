"""POST /customers/{customer_id}/contacts/{contact_id}/make-primary."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S324", "S6")
def test_the_two_are_swapped(team: Team) -> None:
    company = team.create(
        kind="business", company_name="Ons Huis", full_name="Petra", email="petra@onshuis.example", position="Manager"
    )
    path = f"/customers/{company['id']}/contacts"
    other = team.post(path, {"name": "Kees", "email": "kees@onshuis.example", "phone": "06 12345678"}).body
    answer = team.post(f"{path}/{other['id']}/make-primary", if_match=1)
    assert answer.status == 200, answer
    profile = team.profile(company["id"])
    assert [profile[name] for name in ("contact_id", "full_name", "email", "mobile", "position")] == [
        other["id"],
        "Kees",
        "kees@onshuis.example",
        "+31612345678",
        None,
    ]
    (former,) = profile["other_contacts"]
    assert (former["id"], former["name"], former["email"], former["role"]) == (
        company["contact_id"],
        "Petra",
        "petra@onshuis.example",
        "Manager",
    )
    assert profile["counts"]["contacts"] == 1
    assert team.get("/customers?search=kees").body["items"][0]["email"] == "kees@onshuis.example"
    assert [row["id"] for row in team.get("/customers?search=petra").body["items"]] == [company["id"]]
    back = team.post(f"{path}/{company['contact_id']}/make-primary", if_match=2).body
    assert (back["full_name"], back["contact_id"]) == ("Petra", company["contact_id"])


def test_a_company_without_a_person_leaves_no_contact(team: Team) -> None:
    company = team.create(kind="business", company_name="Ons Huis", full_name=None)
    path = f"/customers/{company['id']}/contacts"
    other = team.post(path, {"name": "Kees"}).body
    team.post(f"{path}/{other['id']}/make-primary", if_match=1)
    profile = team.profile(company["id"])
    assert (profile["full_name"], profile["other_contacts"], profile["counts"]["contacts"]) == ("Kees", [], 0)


def test_an_individual_is_their_own_primary_contact(team: Team) -> None:
    person = team.create()
    path = f"/customers/{person['id']}/contacts"
    other = team.post(path, {"name": "Anna"}).body
    answer = team.post(f"{path}/{other['id']}/make-primary", if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "own_contact")


def test_the_version_is_the_customers(team: Team) -> None:
    company = team.create(kind="business", company_name="Ons Huis")
    path = f"/customers/{company['id']}/contacts"
    other = team.post(path, {"name": "Kees"}).body
    assert team.post(f"{path}/{other['id']}/make-primary", if_match=2).body["code"] == "stale_version"
    assert team.post(f"{path}/{company['contact_id']}/make-primary", if_match=1).body["version"] == 1


def test_no_version_of_a_contact_is_used_twice(team: Team) -> None:
    """A version from before the contact was the primary one for a while is stale."""
    company = team.create(kind="business", company_name="Ons Huis", full_name="Petra")
    path = f"/customers/{company['id']}/contacts"
    kees = team.post(path, {"name": "Kees"}).body["id"]
    for role in ("a", "b"):
        seen = team.patch(f"{path}/{kees}", {"role": role}, if_match=1 if role == "a" else 2).body["version"]
    team.post(f"{path}/{kees}/make-primary", if_match=1)
    team.patch(f"{path}/{kees}", {"phone": "06 12345678"}, if_match=team.read(company["id"])["version"])
    team.post(f"{path}/{company['contact_id']}/make-primary", if_match=team.read(company["id"])["version"])
    assert team.patch(f"{path}/{kees}", {"phone": None}, if_match=seen).body["code"] == "stale_version"


def test_a_primary_contact_with_only_a_position_is_kept(team: Team) -> None:
    company = team.create(kind="business", company_name="Ons Huis", full_name=None, position="Director")
    path = f"/customers/{company['id']}/contacts"
    kees = team.post(path, {"name": "Kees"}).body["id"]
    team.post(f"{path}/{kees}/make-primary", if_match=1)
    assert [contact["role"] for contact in team.profile(company["id"])["other_contacts"]] == ["Director"]
