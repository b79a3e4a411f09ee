"""GET, PUT, DELETE /customers/{customer_id}/avatar and GET /avatars."""

from typing import Any

import pytest

from shared.store.engine import keys, table
from tests.functions.registries.avatar.samples import WEBSITE
from tests.gateway import Answer, Team
from tests.websites import Web


def look(team: Team, website: str = WEBSITE) -> str:
    """Return the name of the picture that a preview shows."""
    return str(team.post("/avatar-previews", {"website": website}).body["picture"]["name"])


def choose(team: Team, customer: dict[str, Any], name: str) -> Answer:
    return team.put(f"/customers/{customer['id']}/avatar", {"name": name})


def shown(team: Team, customer: dict[str, Any]) -> Any:
    return team.profile(customer["id"])["avatar"]


@pytest.fixture
def chosen(web: Web, looking: Team, business: dict[str, Any]) -> str:
    """The name of the picture that is the avatar of the business."""
    name = look(looking)
    assert choose(looking, business, name).status == 200
    return name


@pytest.mark.feature("S152")
@pytest.mark.feature("S153")
@pytest.mark.feature("S3")
def test_the_logo_becomes_the_avatar_of_the_profile(web: Web, looking: Team, business: dict[str, Any]) -> None:
    assert shown(looking, business) is None
    name = look(looking)
    answer = choose(looking, business, name)
    assert (answer.status, answer.body) == (200, {"name": name, "host": "jansen.example"})
    assert shown(looking, business) == answer.body
    # A fact of its own: whoever edits the customer at the same time is not disturbed.
    assert looking.profile(business["id"])["version"] == business["version"]
    picture = looking.as_role("read_only").get(f"/customers/{business['id']}/avatar")
    assert (picture.status, picture.body["name"], picture.body["media_type"]) == (200, name, "image/png")


@pytest.mark.feature("S154")
def test_removing_it_brings_the_initials_back_and_can_be_undone(
    looking: Team, business: dict[str, Any], chosen: str
) -> None:
    assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    assert shown(looking, business) is None
    answer = looking.get(f"/customers/{business['id']}/avatar")
    assert (answer.status, answer.body["code"]) == (404, "avatar_not_found")
    assert choose(looking, business, chosen).status == 200
    assert shown(looking, business)["name"] == chosen


def test_the_log_tells_who_chose_and_removed_it_once(looking: Team, business: dict[str, Any], chosen: str) -> None:
    choose(looking, business, chosen)
    for _ in range(2):
        assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    entries = looking.get(f"/customers/{business['id']}/activity").body["items"]
    assert [one["kind"] for one in entries] == ["customer.avatar_removed", "customer.avatar_chosen", "customer.created"]
    assert entries[0]["changes"] == [{"field": "customer.avatar", "old": "jansen.example", "new": None}]
    assert looking.profile(business["id"])["counts"]["activity"] == 3


def edit(team: Team, customer: dict[str, Any], **fields: Any) -> None:
    version = team.profile(customer["id"])["version"]
    assert team.patch(f"/customers/{customer['id']}", fields, if_match=version).status == 200


@pytest.mark.feature("S3")
def test_it_is_shown_while_the_customer_is_a_business_with_that_website(
    looking: Team, business: dict[str, Any], chosen: str
) -> None:
    edit(looking, business, website="http://JANSEN.example/contact")
    assert shown(looking, business)["name"] == chosen
    edits: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"website": "https://other.example"}, {"website": WEBSITE}),
        ({"website": None}, {"website": WEBSITE}),
        ({"kind": "individual", "full_name": "Jan"}, {"kind": "business"}),
    ]
    for fields, undone in edits:
        edit(looking, business, **fields)
        assert shown(looking, business) is None
        assert looking.get(f"/customers/{business['id']}/avatar").status == 404
        assert looking.get(f"/avatars?customer_ids={business['id']}").body["items"] == []
        edit(looking, business, **undone)
        assert shown(looking, business)["name"] == chosen


@pytest.mark.feature("S150")
def test_an_individual_or_a_business_without_a_website_gets_none(
    web: Web, looking: Team, business: dict[str, Any]
) -> None:
    name = look(looking)
    for customer in (looking.create(website=WEBSITE), looking.create(kind="business", company_name="Bouw")):
        answer = choose(looking, customer, name)
        assert (answer.status, answer.body["code"]) == (409, "no_avatar_possible")


def test_only_a_picture_that_a_preview_of_the_merchant_showed_can_be_chosen(
    looking: Team, business: dict[str, Any]
) -> None:
    answer = choose(looking, business, f"{'0' * 64}.png")
    assert (answer.status, answer.body["code"]) == (404, "avatar_not_found")
    for name in ("../logos/0.png", f"{'0' * 64}.svg", ""):
        assert choose(looking, business, name).status == 422


@pytest.mark.feature("S153")
def test_a_list_gets_the_avatars_of_its_customers_at_once(looking: Team, business: dict[str, Any], chosen: str) -> None:
    others = [looking.create()["id"] for _ in range(2)]
    ids = ",".join([others[0], business["id"], others[1], business["id"], "cst_01K00000000000000000000000"])
    answer = looking.as_role("read_only").get(f"/avatars?customer_ids={ids}")
    assert answer.status == 200
    assert [(one["customer_id"], one["picture"]["name"]) for one in answer.body["items"]] == [(business["id"], chosen)]
    assert looking.get("/avatars").body == {"items": []}
    assert looking.get("/avatars?customer_ids=cst_1").status == 422
    assert looking.get(f"/avatars?customer_ids={','.join([others[0]] * 51)}").status == 422


def test_a_customer_of_an_earlier_release_has_none_and_can_get_one(
    web: Web, looking: Team, business: dict[str, Any]
) -> None:
    assert "chosen_avatar" not in (table.get(keys.customer(looking.ref(business["id"]))) or {})
    assert shown(looking, business) is None
    assert choose(looking, business, look(looking)).status == 200


def test_a_restored_customer_has_its_avatar_again(looking: Team, business: dict[str, Any], chosen: str) -> None:
    assert looking.delete(f"/customers/{business['id']}", if_match=1).status in (200, 202)
    assert looking.post(f"/customers/{business['id']}/restore").status == 200
    assert shown(looking, business)["name"] == chosen


def test_other_merchants_see_nothing(looking: Team, strangers: Team, business: dict[str, Any], chosen: str) -> None:
    assert strangers.get(f"/avatars?customer_ids={business['id']}").body["items"] == []
    assert strangers.get(f"/customers/{business['id']}/avatar").status == 404
    own = strangers.create(kind="business", company_name="Bouw", website=WEBSITE)
    assert choose(strangers, own, chosen).status == 404
