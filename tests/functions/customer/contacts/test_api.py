"""POST, PATCH, DELETE /customers/{customer_id}/contacts."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def company(team: Team) -> dict[str, Any]:
    return team.create(
        kind="business", company_name="Ons Huis", full_name="Petra Kuipers", email="petra@onshuis.example", mobile=None
    )


def contacts(customer: dict[str, Any]) -> str:
    return f"/customers/{customer['id']}/contacts"


@pytest.mark.feature("S321", "S322", "S323")
def test_a_contact_has_a_name_an_email_a_phone_and_a_role(team: Team, company: dict[str, Any]) -> None:
    draft = {"name": " Kees Blom ", "email": "kees@onshuis.example", "phone": "06 12345678", "role": "Bookkeeper"}
    made = team.post(contacts(company), draft)
    assert made.status == 201
    expected = {"name": "Kees Blom", "email": "kees@onshuis.example", "phone": "+31612345678", "role": "Bookkeeper"}
    assert made.body == expected | {"receives": [], "id": made.body["id"], "version": 1}
    profile = team.profile(company["id"])
    assert profile["other_contacts"] == [made.body]
    assert (profile["counts"]["contacts"], profile["version"]) == (1, 1)


def test_a_retry_adds_no_second_contact(team: Team, company: dict[str, Any]) -> None:
    draft = {"name": "Kees Blom"}
    first, again = (team.post(contacts(company), draft, idempotency_key="k") for _ in range(2))
    assert first.body == again.body
    assert len(team.profile(company["id"])["other_contacts"]) == 1


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        ({}, "name", "required"),
        ({"name": " "}, "name", "required"),
        ({"name": 5}, "name", "not_text"),
        ({"name": "a" * 201}, "name", "too_long"),
        ({"name": "a\nb"}, "name", "line_break"),
        ({"name": "a", "email": "kees"}, "email", "invalid_email"),
        ({"name": "a", "phone": "123"}, "phone", "invalid_phone"),
        ({"name": "a", "role": "\x00"}, "role", "control_characters"),
        ({"name": "a", "receives": ["parcels"]}, "receives.0", "not_one_of"),
        ({"name": "a", "receives": "invoices"}, "receives", "not_a_list"),
        ({"name": "a", "fax": "1"}, "fax", "unknown_field"),
    ],
)
def test_a_bad_contact_is_named_and_not_added(
    team: Team, company: dict[str, Any], draft: dict[str, Any], field: str, code: str
) -> None:
    before = team.profile(company["id"])
    answer = team.post(contacts(company), draft)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert team.profile(company["id"]) == before


def test_there_are_at_most_fifty_with_the_primary_one(team: Team, company: dict[str, Any]) -> None:
    for n in range(49):
        assert team.post(contacts(company), {"name": f"Contact {n}"}).status == 201
    answer = team.post(contacts(company), {"name": "One too many"})
    assert (answer.status, answer.body["code"]) == (409, "too_many_contacts")
    profile = team.profile(company["id"])
    assert [contact["name"] for contact in profile["other_contacts"]] == [f"Contact {n}" for n in range(49)]


def test_an_edit_changes_the_given_fields_and_is_logged(team: Team, company: dict[str, Any]) -> None:
    contact = team.post(contacts(company), {"name": "Kees", "role": "Bookkeeper"}).body
    path = f"{contacts(company)}/{contact['id']}"
    edited = team.patch(path, {"role": "Director", "phone": "030 2345678"}, if_match=1).body
    assert edited == contact | {"role": "Director", "phone": "+31302345678", "version": 2}
    entry = team.get(f"/customers/{company['id']}/activity").body["items"][0]
    assert (entry["kind"], entry["subject"]["label"]) == ("contacts.edited", "Kees")
    assert entry["changes"] == [
        {"field": "contact.phone", "old": None, "new": "+31302345678"},
        {"field": "contact.role", "old": "Bookkeeper", "new": "Director"},
    ]
    assert team.patch(path, {"role": "Owner"}, if_match=1).body["current"] == edited
    assert team.patch(path, {"name": None}, if_match=2).status == 422


@pytest.mark.feature("S324", "S6")
def test_the_primary_contact_is_stored_in_the_customers_fields(team: Team, company: dict[str, Any]) -> None:
    """Q22: the header shows their e-mail address."""
    path = f"{contacts(company)}/{company['contact_id']}"
    edit = {"name": "Petra de Boer", "email": "p.deboer@onshuis.example", "phone": "06 87654321", "role": "Manager"}
    answer = team.patch(path, edit, if_match=1)
    assert answer.status == 200, answer
    assert answer.headers["ETag"] == '"2"'
    customer = team.read(company["id"])
    assert [customer[name] for name in ("full_name", "email", "mobile", "position", "version")] == [
        "Petra de Boer",
        "p.deboer@onshuis.example",
        "+31687654321",
        "Manager",
        2,
    ]
    assert team.patch(path, {"role": "x"}, if_match=1).body["code"] == "stale_version"


@pytest.mark.feature("S322")
def test_each_contact_has_which_mail_they_receive(team: Team, company: dict[str, Any]) -> None:
    bookkeeper = {"name": "Kees", "email": "kees@onshuis.example", "receives": ["reminders", "invoices", "invoices"]}
    kees = team.post(contacts(company), bookkeeper).body
    assert kees["receives"] == ["invoices", "reminders"]
    edited = team.patch(f"{contacts(company)}/{kees['id']}", {"receives": ["invoices"]}, if_match=1).body
    assert edited == kees | {"receives": ["invoices"], "version": 2}
    (entry, *_) = team.get(f"/customers/{company['id']}/activity").body["items"]
    assert entry["changes"] == [{"field": "contact.receives_reminders", "old": "true", "new": "false"}]


def test_the_primary_contact_keeps_what_they_receive_when_another_becomes_primary(
    team: Team, company: dict[str, Any]
) -> None:
    path = f"{contacts(company)}/{company['contact_id']}"
    assert team.patch(path, {"receives": ["invoices"]}, if_match=1).body["receives"] == ["invoices"]
    assert team.profile(company["id"])["contact_receives"] == ["invoices"]
    assert team.patch(path, {"receives": ["invoices"]}, if_match=2).body["version"] == 2
    kees = team.post(contacts(company), {"name": "Kees", "receives": ["reminders"]}).body
    team.post(f"{contacts(company)}/{kees['id']}/make-primary", if_match=2)
    profile = team.profile(company["id"])
    assert profile["contact_receives"] == ["reminders"]
    assert [contact["receives"] for contact in profile["other_contacts"]] == [["invoices"]]


def test_the_primary_contact_is_not_deleted(team: Team, company: dict[str, Any]) -> None:
    answer = team.delete(f"{contacts(company)}/{company['contact_id']}", if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "primary_contact")


def test_a_deleted_contact_is_gone(team: Team, company: dict[str, Any]) -> None:
    contact = team.post(contacts(company), {"name": "Kees"}).body
    path = f"{contacts(company)}/{contact['id']}"
    assert team.delete(path, if_match=2).status == 409
    assert team.delete(path, if_match=1).status == 204
    assert team.profile(company["id"])["other_contacts"] == []
    assert team.delete(path, if_match=1).body["code"] == "contact_not_found"
