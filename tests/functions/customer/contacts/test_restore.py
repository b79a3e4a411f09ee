"""POST /customers/{customer_id}/contacts/{contact_id}/restore."""

from tests.gateway import Team


def test_a_deletion_can_be_undone_once(team: Team) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/contacts"
    contact = team.post(path, {"name": "Anna", "role": "Partner"}).body
    team.delete(f"{path}/{contact['id']}", if_match=1)
    assert team.post(f"{path}/{contact['id']}/restore").body == contact
    profile = team.profile(customer["id"])
    assert (profile["other_contacts"], profile["counts"]["contacts"]) == ([contact], 1)
    assert team.post(f"{path}/{contact['id']}/restore").body["code"] == "contact_not_found"


def test_a_contact_over_the_limit_is_not_restored(team: Team) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/contacts"
    deleted = team.post(path, {"name": "Gone"}).body
    team.delete(f"{path}/{deleted['id']}", if_match=1)
    for n in range(49):
        team.post(path, {"name": f"Contact {n}"})
    assert team.post(f"{path}/{deleted['id']}/restore").body["code"] == "too_many_contacts"
