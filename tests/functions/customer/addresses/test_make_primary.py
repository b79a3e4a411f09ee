"""POST /customers/{customer_id}/addresses/{address_id}/make-primary."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S264")
def test_the_two_are_swapped(team: Team) -> None:
    customer = team.create(address={"country": "NL", "city": "Ede"})
    path = f"/customers/{customer['id']}/addresses"
    other = team.post(path, {"country": "BE", "city": "Gent"}).body
    answer = team.post(f"{path}/{other['id']}/make-primary", if_match=1)
    assert (answer.status, answer.body["address"]["city"]) == (200, "Gent")
    profile = team.profile(customer["id"])
    assert [address["city"] for address in profile["other_addresses"]] == ["Ede"]
    assert (profile["counts"]["addresses"], profile["version"]) == (1, 2)
    entry = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert (entry["kind"], entry["subject"]["label"]) == ("addresses.made_primary", "Gent")


def test_the_version_is_the_customers(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}/addresses"
    other = team.post(path, {"country": "BE"}).body
    assert team.post(f"{path}/{other['id']}/make-primary", if_match=2).body["code"] == "stale_version"
    assert team.post(f"{path}/{customer['address']['id']}/make-primary", if_match=1).body["version"] == 1


def test_a_version_of_the_former_primary_address_is_stale(team: Team) -> None:
    customer = team.create(address={"country": "NL", "city": "Ede"})
    at = f"/customers/{customer['id']}"
    former = f"{at}/addresses/{customer['address']['id']}"
    for seen in (1, 2):
        team.patch(at, {"footnotes": f"Call {seen}"}, if_match=seen)
    for seen in (3, 4):
        team.patch(former, {"city": f"City {seen}"}, if_match=seen)
    other = team.post(f"{at}/addresses", {"country": "BE"}).body["id"]
    team.post(f"{at}/addresses/{other}/make-primary", if_match=5)
    for seen in range(1, 5):
        assert team.patch(former, {"street": "Late"}, if_match=seen).body["code"] == "stale_version"
    (shown,) = team.profile(customer["id"])["other_addresses"]
    assert team.patch(former, {"street": "In time"}, if_match=shown["version"]).status == 200


def test_a_version_from_before_an_address_became_primary_is_stale(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    at = f"/customers/{customer['id']}"
    other = f"{at}/addresses/{team.post(f'{at}/addresses', {'country': 'BE'}).body['id']}"
    for seen in (1, 2, 3):
        team.patch(other, {"city": f"City {seen}"}, if_match=seen)
    version = team.post(f"{other}/make-primary", if_match=1).body["version"]
    for city in ("Gent", "Brugge"):
        version = team.patch(other, {"city": city}, if_match=version).body["version"]
    for seen in range(1, 5):
        assert team.patch(other, {"street": "Late"}, if_match=seen).body["code"] == "stale_version"


def test_a_restored_address_has_a_new_version(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    at = f"/customers/{customer['id']}"
    address = f"{at}/addresses/{customer['address']['id']}"
    for seen in (1, 2):
        team.patch(at, {"footnotes": f"Call {seen}"}, if_match=seen)
    team.delete(address, if_match=3)
    team.post(f"{at}/addresses", {"country": "BE"})
    assert team.post(f"{address}/restore").body["version"] == 3
    team.patch(address, {"city": "Theirs"}, if_match=3)
    for seen in (1, 2, 3):
        assert team.patch(address, {"city": "Late"}, if_match=seen).status == 409
