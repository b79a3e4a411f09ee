"""POST /customers/{customer_id}/addresses/{address_id}/make-primary."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S264")
def test_the_two_change_places(team: Team) -> None:
    customer = team.create(address={"country": "NL", "city": "Ede"})
    path = f"/customers/{customer['id']}/addresses"
    other = team.post(path, {"country": "BE", "city": "Gent"}).body
    answer = team.post(f"{path}/{other['id']}/make-primary", if_match=1)
    assert (answer.status, answer.body["address"]["city"]) == (200, "Gent")
    profile = team.profile(customer["id"])
    assert [address["city"] for address in profile["other_addresses"]] == ["Ede"]
    assert (profile["counts"]["addresses"], profile["version"]) == (1, 2)
    entry = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert (entry["kind"], entry["subject"]["label"]) == ("address_made_primary", "Gent")


def test_the_version_is_the_customers(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}/addresses"
    other = team.post(path, {"country": "BE"}).body
    assert team.post(f"{path}/{other['id']}/make-primary", if_match=2).body["code"] == "stale_version"
    assert team.post(f"{path}/{customer['address']['id']}/make-primary", if_match=1).body["version"] == 1
