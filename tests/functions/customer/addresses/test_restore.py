"""POST /customers/{customer_id}/addresses/{address_id}/restore."""

import pytest

from tests.gateway import Team


@pytest.mark.feature("S237")
def test_a_deletion_can_be_undone_once(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}/addresses"
    other = team.post(path, {"country": "BE"}).body
    team.delete(f"{path}/{other['id']}", if_match=1)
    assert team.post(f"{path}/{other['id']}/restore").body == other
    profile = team.profile(customer["id"])
    assert (profile["other_addresses"], profile["counts"]["addresses"]) == ([other], 1)
    assert team.post(f"{path}/{other['id']}/restore").body["code"] == "address_not_found"


def test_the_only_address_is_restored_as_the_primary_one(team: Team) -> None:
    customer = team.create(address={"country": "NL", "city": "Ede"})
    path = f"/customers/{customer['id']}/addresses/{customer['address']['id']}"
    team.delete(path, if_match=1)
    answer = team.post(f"{path}/restore")
    profile = team.profile(customer["id"])
    assert profile["address"] == customer["address"]
    assert (profile["other_addresses"], profile["counts"]["addresses"]) == ([], 0)
    # The primary address has the version of the customer.
    assert (answer.status, answer.headers["ETag"]) == (200, f'"{profile["version"]}"')
    assert team.patch(path, {"city": "Utrecht"}, if_match=answer.body["version"]).status == 200


def test_an_edit_of_the_customer_that_clears_the_address_can_be_undone(team: Team) -> None:
    customer = team.create(address={"country": "NL", "city": "Ede"})
    at = f"/customers/{customer['id']}"
    cleared = team.patch(at, {"address": None, "footnotes": "Moved"}, if_match=1).body
    assert (cleared["address"], cleared["footnotes"]) == (None, "Moved")
    restore = f"{at}/addresses/{customer['address']['id']}/restore"
    restored = team.post(restore)
    profile = team.profile(customer["id"])
    assert (restored.status, restored.body["version"]) == (200, profile["version"])
    assert (profile["address"], profile["footnotes"]) == (customer["address"], "Moved")
    assert team.post(restore).body["code"] == "address_not_found"
    # And once more, since the tombstone went with the restoration.
    assert team.patch(at, {"address": None}, if_match=profile["version"]).status == 200
    assert team.post(restore).status == 200


def test_an_edit_that_clears_no_address_leaves_nothing_to_restore(team: Team) -> None:
    customer = team.create()
    assert team.patch(f"/customers/{customer['id']}", {"address": None}, if_match=1).body == customer


def test_an_address_is_restored_beside_a_new_primary_one(team: Team) -> None:
    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}/addresses"
    first = customer["address"]["id"]
    team.delete(f"{path}/{first}", if_match=1)
    second = team.post(path, {"country": "BE"}).body
    team.post(f"{path}/{first}/restore")
    profile = team.profile(customer["id"])
    assert (profile["address"]["id"], [a["id"] for a in profile["other_addresses"]]) == (second["id"], [first])
