"""GET, PUT, DELETE /customers/{customer_id}/avatar and GET /avatars."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import time_machine

from shared.commands.registries import avatars
from shared.commands.registries.avatars import keep_preview
from shared.commands.sweep import resend_due_messages
from shared.domain.core.actors import SYSTEM
from shared.domain.core.clock import now
from shared.domain.customer.shown_avatars import MAX_BYTES
from shared.domain.registries.avatars import AvatarChoice
from shared.images import avatar_picture
from shared.integrations import document_store
from shared.integrations.document_store import DocumentsUnavailable
from shared.store.engine import keys, outbox, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.functions.registries.avatar.samples import WEBSITE
from tests.gateway import Answer, Team
from tests.pictures import photograph, png
from tests.queues import Queues
from tests.races import Meanwhile
from tests.websites import Web

# AWS Lambda, "Quotas".
LARGEST_ANSWER = 6 * 1024 * 1024


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


def test_the_log_has_who_chose_and_removed_it_once(looking: Team, business: dict[str, Any], chosen: str) -> None:
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


def keys_of(bucket: Any, team: Team, customer: dict[str, Any]) -> list[str]:
    """Return the keys of the pictures that are kept of a customer."""
    folder = f"{team.merchant_id}/avatars/{customer['id']}/"
    found = bucket.list_objects_v2(Bucket="klantkaart-documents", Prefix=folder)
    return [one["Key"] for one in found.get("Contents", [])]


def as_earlier_release_chose(bucket: Any, team: Team, customer: dict[str, Any], *, key: str) -> None:
    """Make the choice one of an earlier release, which had no id, and its picture elsewhere in the bucket."""
    place = {"Bucket": "klantkaart-documents"}
    (new,) = keys_of(bucket, team, customer)
    bucket.copy_object(**place, Key=key, CopySource=f"{place['Bucket']}/{new}")
    bucket.delete_object(**place, Key=new)
    changes = Changes()
    changes.update(
        keys.customer(team.ref(customer["id"])), remove=["chosen_avatar.choice_id"], when=[Exists(impossible)]
    )
    table.transact(list(changes))


@pytest.fixture
def pictures(bucket: Any, looking: Team, business: dict[str, Any]) -> Callable[[], list[str]]:
    """The names of the pictures that are kept of the business."""
    return lambda: [key.rpartition("/")[2] for key in keys_of(bucket, looking, business)]


Pictures = Callable[[], list[str]]


def other_look(web: Web, team: Team, colour: tuple[int, int, int, int] = (200, 10, 10, 255)) -> str:
    """Return the name of another picture of the same website, which a later look found."""
    page = f"{WEBSITE}?{colour[0]}"
    web.serve(page, b'<link rel="icon" href="/logo.png">')
    web.serve(f"{WEBSITE}logo.png", png(size=(64, 64), color=colour))
    return look(team, page)


def test_a_picture_ends_once_another_one_is_chosen_or_it_is_removed(
    web: Web, looking: Team, business: dict[str, Any], chosen: str, pictures: Pictures
) -> None:
    assert pictures() == [chosen]
    other = other_look(web, looking)
    assert other != chosen
    assert choose(looking, business, other).status == 200
    assert pictures() == [other]
    assert choose(looking, business, other).status == 200
    assert pictures() == [other]
    assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    assert pictures() == []


def test_it_is_removed_while_the_store_of_files_is_away(
    looking: Team, business: dict[str, Any], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: str) -> None:
        raise DocumentsUnavailable

    monkeypatch.setattr(document_store, "delete", away)
    assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    assert shown(looking, business) is None


def test_another_customer_with_the_same_logo_keeps_its_picture(
    looking: Team, business: dict[str, Any], chosen: str
) -> None:
    twin = looking.create(kind="business", company_name="Bakkerij Jansen Noord", website=WEBSITE)
    assert choose(looking, twin, chosen).status == 200
    assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    assert looking.get(f"/customers/{twin['id']}/avatar").body["name"] == chosen


def test_an_avatar_outlives_the_preview_that_showed_it(
    looking: Team, business: dict[str, Any], chosen: str, bucket: Any
) -> None:
    bucket.delete_object(Bucket="klantkaart-documents", Key=f"avatar-previews/{looking.merchant_id}/{chosen}")
    assert looking.get(f"/customers/{business['id']}/avatar").body["name"] == chosen
    assert choose(looking, business, chosen).status == 200
    other = looking.create(kind="business", company_name="Bakkerij Jansen Noord", website=WEBSITE)
    assert choose(looking, other, chosen).status == 404


@pytest.mark.parametrize("place", ["{merchant}/avatars/{name}", "{merchant}/avatars/{customer}/{name}"])
def test_the_picture_of_an_earlier_release_is_shown_and_can_be_replaced(
    web: Web, looking: Team, business: dict[str, Any], chosen: str, bucket: Any, pictures: Pictures, place: str
) -> None:
    key = place.format(merchant=looking.merchant_id, customer=business["id"], name=chosen)
    as_earlier_release_chose(bucket, looking, business, key=key)
    assert looking.get(f"/customers/{business['id']}/avatar").body["name"] == chosen
    assert len(looking.get(f"/avatars?customer_ids={business['id']}").body["items"]) == 1
    assert choose(looking, business, chosen).status == 200
    other = other_look(web, looking)
    assert choose(looking, business, other).status == 200
    assert pictures() == [other]
    assert looking.delete(f"/customers/{business['id']}/avatar").status == 204
    assert (shown(looking, business), pictures()) == (None, [])


def is_kept(team: Team, customer: dict[str, Any], pictures: Pictures) -> bool:
    """Return whether the avatar that is shown, if any, has a picture, and there is no other."""
    avatar = shown(team, customer)
    picture = team.get(f"/customers/{customer['id']}/avatar")
    if avatar is None:
        return picture.status == 404 and pictures() == []
    return picture.body.get("name") == avatar["name"] and pictures() == [avatar["name"]]


def test_of_two_members_who_choose_at_once_the_last_one_wins_and_its_picture_is_kept(
    web: Web, looking: Team, business: dict[str, Any], chosen: str, pictures: Pictures, meanwhile: Meanwhile
) -> None:
    other = other_look(web, looking)
    meanwhile(lambda: choose(looking, business, other))
    assert choose(looking, business, chosen).status == 200
    assert is_kept(looking, business, pictures)
    # Neither the first nor the second of them had the avatar that both replace.
    third = other_look(web, looking, colour=(10, 10, 200, 255))
    for one, two in ((third, chosen), (other, third), (chosen, chosen)):
        meanwhile(partial(choose, looking, business, two))
        assert choose(looking, business, one).status == 200
        assert shown(looking, business)["name"] == one
        assert is_kept(looking, business, pictures)


def test_a_picture_that_is_chosen_again_outlives_the_end_of_its_earlier_choice(
    web: Web,
    looking: Team,
    business: dict[str, Any],
    chosen: str,
    pictures: Pictures,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The end of the earlier choice is slow: the same picture is chosen again before it."""
    other, delete = other_look(web, looking), document_store.delete

    def chosen_again_first(key: str) -> None:
        monkeypatch.setattr(document_store, "delete", delete)
        assert choose(looking, business, chosen).status == 200
        delete(key)

    removal = partial(looking.delete, f"/customers/{business['id']}/avatar")
    for act in (partial(choose, looking, business, other), removal):
        monkeypatch.setattr(document_store, "delete", chosen_again_first)
        assert act().status in (200, 204)
        assert shown(looking, business)["name"] == chosen
        assert is_kept(looking, business, pictures)


@pytest.mark.parametrize("removed_first", [True, False])
def test_choosing_and_removing_at_once_leave_no_avatar_without_a_picture(
    web: Web,
    looking: Team,
    business: dict[str, Any],
    chosen: str,
    pictures: Pictures,
    meanwhile: Meanwhile,
    removed_first: bool,
) -> None:
    other, address = other_look(web, looking), f"/customers/{business['id']}/avatar"
    if removed_first:
        meanwhile(lambda: looking.delete(address))
        assert choose(looking, business, other).status == 200
    else:
        # Not by a request, because one within another of the same function takes its place.
        ref, choice = looking.ref(business["id"]), AvatarChoice(name=other)
        meanwhile(lambda: avatars.choose(ref, choice, by=SYSTEM))
        assert looking.delete(address).status == 204
    assert (shown(looking, business) is None) is not removed_first
    assert is_kept(looking, business, pictures)


def test_fifty_of_the_largest_pictures_fit_in_an_answer_and_what_does_not_is_left_out(
    web: Web, looking: Team, bucket: Any
) -> None:
    largest = avatar_picture(photograph((400, 400)))
    assert largest
    assert len(largest.content) <= MAX_BYTES
    name = keep_preview(looking.merchant_id, largest)
    # A page of customers, and pictures that an earlier release did not bound.
    customers = [looking.create(kind="business", company_name=f"Bouw {n}", website=WEBSITE) for n in range(50)]
    assert {choose(looking, one, name).status for one in customers} == {200}
    address = f"/avatars?customer_ids={','.join(one['id'] for one in customers)}"
    answer = looking.get(address)
    assert len(answer.body["items"]) == 50
    assert len(json.dumps(answer.body)) < LARGEST_ANSWER
    for one in customers[:20]:
        (key,) = keys_of(bucket, looking, one)
        bucket.put_object(Bucket="klantkaart-documents", Key=key, Body=b"\0" * 300_000)
    answer = looking.get(address)
    assert 0 < len(answer.body["items"]) < 50
    assert len(json.dumps(answer.body)) < LARGEST_ANSWER


def test_a_restored_customer_has_its_avatar_again_and_loses_it_at_its_end(
    looking: Team, business: dict[str, Any], chosen: str, queues: Queues, pictures: Pictures
) -> None:
    start = now()
    with time_machine.travel(start, tick=False) as traveller:

        def days_pass(days: int) -> None:
            traveller.shift(timedelta(days=days))
            resend_due_messages()
            queues.drain()

        assert looking.delete(f"/customers/{business['id']}", if_match="*").status in (200, 202)
        days_pass(29)
        assert looking.post(f"/customers/{business['id']}/restore").status == 200
        days_pass(2)
        assert shown(looking, business)["name"] == chosen
        assert looking.get(f"/customers/{business['id']}/avatar").status == 200
        assert looking.delete(f"/customers/{business['id']}", if_match="*").status in (200, 202)
        days_pass(29)
        assert pictures() == [chosen]
        days_pass(2)
        assert pictures() == []
        assert queues.waiting("CustomersOnDeletedDeadLetters") == []
        assert outbox.list_due(limit=10) == []


def test_other_merchants_see_nothing(looking: Team, strangers: Team, business: dict[str, Any], chosen: str) -> None:
    assert strangers.get(f"/avatars?customer_ids={business['id']}").body["items"] == []
    assert strangers.get(f"/customers/{business['id']}/avatar").status == 404
    own = strangers.create(kind="business", company_name="Bouw", website=WEBSITE)
    assert choose(strangers, own, chosen).status == 404
