"""Queue `sync`: mandates and subscriptions follow what becomes of them at Mollie, which reports none of it."""

from datetime import timedelta
from typing import Any

import pytest

from tests.functions.money.payments.reports import post
from tests.functions.money.subscriptions.world import World, sync
from tests.mollie import KEY, LIVE_KEY

pytestmark = pytest.mark.feature("S43", "S102", "S104")


def wire(world: World) -> dict[str, Any]:
    (found,) = world.stand_in.accounts[KEY].subscriptions.values()
    return found


def card(world: World) -> Any:
    with world.now():
        return world.team.profile(world.ref.id)["mandate"]


def versions(world: World) -> list[Any]:
    with world.now():
        listed = [world.team.get(f"{world.customer}/{one}").body["items"] for one in ("subscriptions", "mandates")]
        return [*listed, world.team.get(f"{world.customer}/activity?limit=100").body["items"]]


def test_a_mandate_that_was_made_at_mollie_is_on_the_card_and_begins_what_waits(world: World) -> None:
    one = world.create()
    assert world.read(one)["waiting"]["reason"] == "mandate"
    world.give_mandate()
    sync(world)
    assert card(world)["status"] == "valid"
    assert world.read(one)["status"] == "active"


def test_a_mandate_that_becomes_invalid_is_followed_by_card_and_subscription(
    world: World, running: dict[str, Any]
) -> None:
    sync(world)
    (mandate,) = world.stand_in.accounts[KEY].mandates
    world.stand_in.invalidate(mandate)
    sync(world)
    assert card(world)["status"] == "invalid"
    shown = world.read(running)
    assert (shown["status"], shown["waiting"]["reason"]) == ("failed", "mandate")
    with world.now():
        at = world.stand_in.accounts[KEY].mandates[mandate]["customerId"]
        again: dict[str, Any] = {"bic": None, "signed_on": None, "reference": "M-2", "once": "m2"}
        world.mollie.create_mandate(at, holder="Jan", iban="NL91ABNA0417164300", **again)
    sync(world)
    shown = world.read(running)
    assert (card(world)["status"], shown["status"], shown["waiting"]) == ("valid", "active", None)


@pytest.mark.parametrize("status", ["canceled", "completed"])
def test_a_subscription_that_mollie_ended_by_itself_is_shown_so(
    world: World, running: dict[str, Any], status: str
) -> None:
    wire(world)["status"] = status
    sync(world)
    shown = world.read(running)
    assert (shown["status"], shown["waiting"]["reason"]) == ("failed", "ended_at_mollie")
    before = versions(world)
    sync(world)
    assert versions(world) == before
    world.act(running, "resume")
    assert world.read(running)["status"] == "active"
    assert len(world.live()) == 1


def test_where_nothing_is_new_nothing_is_written(world: World, running: dict[str, Any]) -> None:
    sync(world)
    before = versions(world)
    sync(world)
    assert versions(world) == before


def test_the_subscriptions_of_a_deleted_customer_end_at_mollie_and_hold_nobody_up(world: World) -> None:
    trial = world.create(trial_days=30)
    world.give_mandate()
    world.pass_days(1)
    assert len(world.live()) == 1
    deleted = world.customer
    with world.now():
        assert world.team.delete(f"{world.customer}?linked=keep", if_match="*").status == 200
        other = world.team.create()["id"]
    world.customer = f"/customers/{other}"
    one = world.create()
    world.give_mandate()
    sync(world)
    assert world.read(one)["status"] == "active"
    assert [one["status"] for one in world.stand_in.accounts[KEY].subscriptions.values()] == ["canceled", "active"]
    with world.now():
        assert world.team.post(f"{deleted}/restore").status == 200
    world.customer = deleted
    sync(world)
    shown = world.read(trial)
    assert (shown["status"], shown["waiting"]["reason"]) == ("failed", "ended_at_mollie")


@pytest.mark.feature("S43")
def test_the_mandate_of_a_first_payment_is_on_the_card_at_once(world: World) -> None:
    world.create(collection="first_payment")
    (payment_id,) = world.stand_in.accounts[KEY].payments
    world.stand_in.pay(payment_id)
    with world.now():
        world.stand_in.deliver_all(post)
        while world.queues.drain():
            pass
    assert card(world)["status"] == "valid"


def test_a_collected_payment_is_the_last_use_of_its_mandate(world: World) -> None:
    one = world.create()
    world.give_mandate()
    sync(world)
    (before,) = versions(world)[1]
    assert (world.read(one)["status"], before["used_on"]) == ("active", None)
    world.stand_in.forward(timedelta(days=6))
    sync(world)
    (after,) = versions(world)[1]
    (payment,) = world.stand_in.accounts[KEY].payments.values()
    assert after["used_on"] == payment["paidAt"][:10]


def test_what_waited_for_a_connection_is_tried_again_at_once(world: World) -> None:
    with world.now():
        assert world.team.delete("/settings/mollie").status == 204
    one = world.create()
    assert world.read(one)["waiting"]["reason"] == "connection"
    with world.now():
        assert world.team.put("/settings/mollie", {"api_key": KEY}).status == 200
        world.queues.drain()
        world.queues.drain()
    assert world.read(one)["waiting"]["reason"] == "mandate"


def test_mandates_of_the_other_mode_are_not_asked_for(world: World, running: dict[str, Any]) -> None:
    sync(world)
    before = card(world)
    with world.now():
        assert world.team.put("/settings/mollie", {"api_key": LIVE_KEY}).status == 200
    sync(world)
    assert card(world) == before
