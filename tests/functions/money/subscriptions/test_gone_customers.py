"""Customers whom Mollie has no more, because they were deleted there or the key is of another account, and ours."""

from datetime import timedelta
from typing import Any

import pytest

from shared.commands.sweep import resend_due_messages
from shared.store.customer import customers
from tests.functions.money.subscriptions.world import World, sync
from tests.mollie import KEY, OTHER_KEY

pytestmark = pytest.mark.feature("S43", "S102", "S104")

SIGNED = {"holder": "Jan", "iban": "NL91ABNA0417164300"}


@pytest.fixture
def on_trial(world: World) -> dict[str, Any]:
    """A subscription that has charged nothing: a customer with issued invoices cannot be deleted."""
    one = world.create(trial_days=30)
    world.give_mandate()
    world.pass_days(1)
    assert len(world.live()) == 1
    return one


def id_at_mollie(world: World) -> str:
    with world.now():
        return customers.get(world.ref).mollie_ids["test"]


def leave(world: World, how: str) -> None:
    """Let Mollie have no customer for the key any more."""
    with world.now():
        if how == "deleted":
            at = id_at_mollie(world)
            world.stand_in.answer("DELETE", f"customers/{at}", {}, KEY, "", b"")
        else:
            assert world.team.put("/settings/mollie", {"api_key": OTHER_KEY}).status == 200
            world.leave_out_syncs()


def pass_a_day(world: World) -> None:
    world.stand_in.forward(timedelta(days=1))
    with world.now():
        resend_due_messages()
        world.queues.drain()


def sign(world: World) -> int:
    with world.now():
        return world.team.post(f"{world.customer}/mandates", SIGNED | {"signed_on": world.today.isoformat()}).status


@pytest.mark.parametrize("how", ["deleted", "another account"])
def test_a_new_mandate_makes_another_customer_there(world: World, running: dict[str, Any], how: str) -> None:
    before = id_at_mollie(world)
    leave(world, how)
    assert sign(world) == 201
    assert id_at_mollie(world) != before
    pass_a_day(world)
    assert (world.read(running)["status"], world.read(running)["waiting"]) == ("active", None)


@pytest.mark.parametrize("how", ["deleted", "another account"])
def test_asking_for_a_mandate_makes_another_customer_there(world: World, running: dict[str, Any], how: str) -> None:
    leave(world, how)
    with world.now():
        assert world.team.post(f"{world.customer}/mandates/request", {}).status == 201


@pytest.mark.parametrize("how", ["deleted", "another account"])
def test_a_subscription_that_nobody_charges_any_more_shows_it(world: World, running: dict[str, Any], how: str) -> None:
    leave(world, how)
    sync(world)
    shown = world.read(running)
    assert (shown["status"], shown["waiting"]["reason"]) == ("failed", "mandate")
    assert sign(world) == 201
    pass_a_day(world)
    assert (world.read(running)["status"], world.read(running)["waiting"]) == ("active", None)


def test_the_subscriptions_of_a_deleted_customer_end_at_once(world: World, on_trial: dict[str, Any]) -> None:
    with world.now():
        assert world.team.delete(f"{world.customer}?linked=keep", if_match="*").status == 200
        world.queues.drain()
    assert world.live() == []


def test_they_end_once_mollie_answers_again(world: World, on_trial: dict[str, Any]) -> None:
    world.stand_in.faults = [503] * 3
    with world.now():
        assert world.team.delete(f"{world.customer}?linked=keep", if_match="*").status == 200
        world.queues.drain()
    assert len(world.live()) == 1
    world.stand_in.forward(timedelta(minutes=11))
    with world.now():
        resend_due_messages()
        world.queues.drain()
    assert world.live() == []
    assert world.queues.waiting("PaymentsOnSyncDeadLetters") == []


def test_a_customer_who_was_restored_at_once_keeps_them(world: World, on_trial: dict[str, Any]) -> None:
    with world.now():
        assert world.team.delete(f"{world.customer}?linked=keep", if_match="*").status == 200
        assert world.team.post(f"{world.customer}/restore").status == 200
        world.queues.drain()
    assert len(world.live()) == 1


def be_deleted_for(world: World, days: int) -> None:
    with world.now():
        assert world.team.delete(f"{world.customer}?linked=keep", if_match="*").status == 200
        world.queues.drain()
    for _ in range(days):
        pass_a_day(world)
    with world.now():
        assert world.team.post(f"{world.customer}/restore").status == 200
    pass_a_day(world)


def test_a_pause_that_was_to_end_while_its_customer_was_deleted_ends(world: World, on_trial: dict[str, Any]) -> None:
    world.act(on_trial, "pause", {"until": (world.today + timedelta(days=2)).isoformat()})
    be_deleted_for(world, days=4)
    assert world.read(on_trial)["status"] == "active"
    assert len(world.live()) == 1


def test_a_restored_customer_shows_that_nobody_charges_any_more(world: World, on_trial: dict[str, Any]) -> None:
    be_deleted_for(world, days=1)
    shown = world.read(on_trial)
    assert (shown["status"], shown["waiting"]["reason"]) == ("failed", "ended_at_mollie")
    world.act(on_trial, "resume")
    assert (world.read(on_trial)["status"], len(world.live())) == ("active", 1)
