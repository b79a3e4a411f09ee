"""POST, PATCH, DELETE /customers/{customer_id}/addresses."""

from typing import Any

import pytest

from tests.gateway import Team

HOME = {"street": "Keizersgracht 1", "postal_code": "1015cj", "city": "Amsterdam", "country": "NL"}


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    """A customer with one address, the primary one."""
    return team.create(address=HOME)


def addresses(customer: dict[str, Any]) -> str:
    return f"/customers/{customer['id']}/addresses"


@pytest.mark.feature("S236", "S264")
def test_the_first_address_is_the_primary_one(team: Team) -> None:
    customer = team.create()
    assert customer["address"] is None
    made = team.post(addresses(customer), HOME)
    assert made.status == 201, made
    profile = team.profile(customer["id"])
    assert (profile["address"] | {"version": 2}, profile["other_addresses"]) == (made.body, [])
    # The primary address has the version of the customer.
    assert made.headers["ETag"] == f'"{profile["version"]}"'
    assert profile["address"]["postal_code"] == "1015 CJ"


@pytest.mark.feature("S234", "S263")
def test_the_second_address_is_not_the_primary_one(team: Team, customer: dict[str, Any]) -> None:
    made = team.post(addresses(customer), {"label": "Warehouse", "country": "be", "postal_code": "2000"}).body
    assert (made["country"], made["label"]) == ("BE", "Warehouse")
    profile = team.profile(customer["id"])
    assert (profile["address"]["id"], profile["other_addresses"]) == (customer["address"]["id"], [made])
    assert profile["counts"]["addresses"] == 1


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        ({}, "country", "required"),
        ({"country": ""}, "country", "invalid_country"),
        ({"country": "Nederland"}, "country", "invalid_country"),
        ({"country": 31}, "country", "not_text"),
        ({"country": "NL", "postal_code": "12345"}, "postal_code", "invalid_postal_code"),
        ({"country": "NL", "postal_code": "0123 AB"}, "postal_code", "invalid_postal_code"),
        ({"country": "DE", "postal_code": "1015 CJ"}, "postal_code", "invalid_postal_code"),
        ({"country": "NL", "street": "a" * 201}, "street", "too_long"),
        ({"country": "NL", "city": "a\tb"}, "city", "line_break"),
        ({"country": "NL", "zip": "1"}, "zip", "unknown_field"),
    ],
)
def test_a_bad_address_is_named_and_not_added(
    team: Team, customer: dict[str, Any], draft: dict[str, Any], field: str, code: str
) -> None:
    before = team.profile(customer["id"])
    answer = team.post(addresses(customer), draft)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert team.profile(customer["id"]) == before


def test_there_are_at_most_fifty_with_the_primary_one(team: Team, customer: dict[str, Any]) -> None:
    for _ in range(49):
        assert team.post(addresses(customer), {"country": "NL"}).status == 201
    assert team.post(addresses(customer), {"country": "NL"}).body["code"] == "too_many_addresses"


@pytest.mark.feature("S278")
def test_the_primary_address_is_edited_with_the_customers_version(team: Team, customer: dict[str, Any]) -> None:
    path = f"{addresses(customer)}/{customer['address']['id']}"
    answer = team.patch(path, {"city": "Utrecht", "postal_code": "3511 AB"}, if_match=1)
    assert (answer.status, answer.headers["ETag"]) == (200, '"2"')
    after = team.read(customer["id"])
    assert (after["address"]["city"], after["version"]) == ("Utrecht", 2)
    assert team.patch(path, {"city": "Ede"}, if_match=1).body["code"] == "stale_version"
    entry = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert entry["kind"] == "addresses.edited"
    assert {"field": "address.city", "old": "Amsterdam", "new": "Utrecht"} in entry["changes"]


def test_another_address_is_edited_with_its_own(team: Team, customer: dict[str, Any]) -> None:
    other = team.post(addresses(customer), {"country": "BE"}).body
    path = f"{addresses(customer)}/{other['id']}"
    assert team.patch(path, {"city": "Gent"}, if_match=1).body == other | {"city": "Gent", "version": 2}
    assert team.patch(path, {"country": None}, if_match=2).status == 422
    assert team.read(customer["id"])["version"] == 1


def test_a_country_that_its_postal_code_does_not_fit_is_refused(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"{addresses(customer)}/{customer['address']['id']}", {"country": "DE"}, if_match=1)
    assert answer.body["fields"][0]["code"] == "invalid_postal_code"


@pytest.mark.feature("S237")
def test_the_primary_address_can_only_be_deleted_last(team: Team, customer: dict[str, Any]) -> None:
    primary = f"{addresses(customer)}/{customer['address']['id']}"
    other = team.post(addresses(customer), {"country": "BE"}).body
    assert team.delete(primary, if_match=1).body["code"] == "primary_address"
    assert team.delete(f"{addresses(customer)}/{other['id']}", if_match=1).status == 204
    assert team.delete(primary, if_match=1).status == 204
    profile = team.profile(customer["id"])
    assert (profile["address"], profile["other_addresses"]) == (None, [])


@pytest.mark.feature("S134", "S135", "S136", "S139")
def test_editing_the_customer_edits_the_primary_address(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}"
    after = team.patch(path, {"address": {"city": "Delft", "postal_code": "2611gv"}}, if_match=1).body
    assert after["address"] == customer["address"] | {"city": "Delft", "postal_code": "2611 GV", "version": 2}
    bad = team.patch(path, {"address": {"postal_code": "x"}}, if_match=2)
    assert bad.body["fields"][0]["field"] == "address.postal_code"
    team.post(f"{path}/addresses", {"country": "BE"})
    assert team.patch(path, {"address": None}, if_match=2).body["code"] == "primary_address"


def test_an_edit_can_add_an_address_but_not_without_a_country(team: Team) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}"
    bad = team.patch(path, {"address": {"city": "Delft"}}, if_match=1)
    assert (bad.body["fields"][0]["field"], bad.body["fields"][0]["code"]) == ("address.country", "required")
    good = team.patch(path, {"address": {"city": "Delft", "country": "NL"}}, if_match=1)
    assert good.body["address"]["city"] == "Delft"
    assert team.patch(path, {"address": None}, if_match=2).body["address"] is None
