"""Charges that Mollie has made and not reported, as a debit is paid days later: none is made twice, none is missed."""

from datetime import date, timedelta
from typing import Any

import pytest

from shared.commands.sweep import resend_due_messages
from shared.integrations.mollie import Mollie, MollieUnavailable
from tests.functions.money.payments.reports import post
from tests.functions.money.subscriptions.world import World
from tests.mollie import KEY

pytestmark = pytest.mark.feature("S102", "S104", "S123")

DAILY = {"every": 1, "unit": "days"}


def running(world: World, **fields: Any) -> dict[str, Any]:
    """Return a subscription whose first charge is known."""
    one = world.create(**fields)
    world.give_mandate()
    world.pass_days(2)
    assert len(world.billed_on()) == world.read(one)["charged"] > 0
    return one


def edit(world: World, one: dict[str, Any], **fields: Any) -> None:
    with world.now():
        path = f"{world.customer}/subscriptions/{one['id']}"
        assert world.team.patch(path, fields, if_match=world.read(one)["version"]).status == 200
    world.work()


def days(world: World) -> list[date]:
    return [date.fromisoformat(day) for day in world.billed_on()]


def test_an_edit_that_needs_another_subscription_there_charges_no_day_twice(world: World) -> None:
    one = running(world, times=5)
    world.stand_in.forward(timedelta(days=30))
    assert len(days(world)) == 2
    edit(world, one, times=None)
    (made,) = world.live()
    assert made["times"] is None
    world.pass_days(35)
    assert len(days(world)) == len({day.month for day in days(world)}) == 3


def test_several_charges_are_on_their_way_when_it_is_paused_and_resumed(world: World) -> None:
    one = running(world, interval=DAILY)
    world.stand_in.forward(timedelta(days=1))
    world.stand_in.forward(timedelta(days=1))
    world.act(one, "pause", {})
    world.act(one, "resume")
    world.pass_days(4)
    assert len(days(world)) == len(set(days(world)))
    assert days(world) == [days(world)[0] + timedelta(days=n) for n in range(len(days(world)))]


def test_charges_on_their_way_count_among_the_times(world: World) -> None:
    one = running(world, interval=DAILY, times=4)
    while len(days(world)) < 3:
        world.stand_in.forward(timedelta(days=1))
    world.act(one, "pause", {})
    world.act(one, "resume")
    for _ in range(5):
        world.stand_in.forward(timedelta(days=1))
    assert len(days(world)) == 4


def test_the_first_charge_is_not_lost_when_a_pause_before_it_ends_early(world: World) -> None:
    one = world.create(trial_days=20)
    world.give_mandate()
    world.pass_days(1)
    first = date.fromisoformat(world.read(one)["next_on"])
    world.act(one, "pause", {"until": (first + timedelta(days=5)).isoformat()})
    world.act(one, "resume")
    world.pass_days(25)
    assert days(world) == [first]


def test_a_pause_whose_worker_stopped_after_ending_it_there_charges_no_day_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = running(world)
    world.stand_in.forward(timedelta(days=30))
    cancel, lost = Mollie.cancel_subscription, iter([True])

    def ended_without_an_answer(*args: Any) -> Any:
        answer = cancel(*args)
        if next(lost, False):
            raise MollieUnavailable
        return answer

    monkeypatch.setattr(Mollie, "cancel_subscription", ended_without_an_answer)
    world.act(one, "pause", {})
    world.act(one, "resume")
    world.pass_days(6)
    assert len(days(world)) == len({day.month for day in days(world)}) == 2


def test_an_edit_whose_worker_stopped_after_ending_it_there_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = running(world, times=5)
    make, lost = Mollie.create_subscription, iter([True])

    def not_made(*args: Any, **named: Any) -> Any:
        if next(lost, False):
            raise MollieUnavailable
        return make(*args, **named)

    monkeypatch.setattr(Mollie, "create_subscription", not_made)
    edit(world, one, times=None)
    assert world.read(one)["waiting"]["reason"] == "mollie"
    world.pass_days(1)
    assert (world.read(one)["status"], world.read(one)["waiting"]) == ("active", None)
    assert len(world.live()) == 1


def test_a_cancellation_ends_with_the_period_of_a_charge_on_its_way(world: World) -> None:
    one = running(world)
    world.stand_in.forward(timedelta(days=30))
    charged = days(world)[-1]
    world.act(one, "cancel", {"at": "period_end"})
    shown = world.read(one)
    assert shown["status"] == "active"
    assert shown["cancels_on"] == charged.replace(month=charged.month + 1).isoformat()
    assert world.live() == []
    world.pass_days(40)
    assert world.read(one)["status"] == "cancelled"
    assert len(days(world)) == 2


def test_a_cancellation_before_mollie_has_charged_the_day_ends_with_what_was_paid(world: World) -> None:
    one = running(world, interval={"every": 1, "unit": "weeks"})
    # The day has come at the merchant, and Mollie charges later in the night.
    due = date.fromisoformat(world.read(one)["next_on"])
    world.stand_in.forward(timedelta(days=(due - world.today).days - 1, hours=16))
    assert world.today == due
    assert len(days(world)) == 1
    world.act(one, "cancel", {"at": "period_end"})
    assert world.read(one)["cancels_on"] == due.isoformat()
    world.pass_days(1)
    assert (world.read(one)["status"], len(days(world))) == ("cancelled", 1)


def test_waiting_for_the_news_of_a_charge_keeps_the_sweep_free(world: World) -> None:
    """Others wait behind what is always due: a sweep takes the longest due first, and a hundred."""
    running(world)
    world.stand_in.forward(timedelta(days=30))
    with world.now():
        while resend_due_messages():
            world.queues.drain()
        assert resend_due_messages() == 0
    world.stand_in.forward(timedelta(minutes=5))
    with world.now():
        assert resend_due_messages() == 0
        world.stand_in.deliver_all(post)


def test_a_merchant_where_the_day_begins_later_than_at_mollie_starts_on_mollies_day(world: World) -> None:
    with world.now():
        seen = world.team.get("/me").body["merchant"]["version"]
        assert world.team.patch("/merchant", {"time_zone": "Atlantic/Azores"}, if_match=seen).status == 200
    world.stand_in.forward(timedelta(hours=15, minutes=20))
    one = world.create()
    world.give_mandate()
    with world.now():
        resend_due_messages()
    world.stand_in.forward(timedelta(minutes=11))
    with world.now():
        resend_due_messages()
        world.queues.drain()
    assert world.read(one)["starts_on"] == (world.today - timedelta(days=1)).isoformat()
    (made,) = world.stand_in.accounts[KEY].subscriptions.values()
    assert (world.read(one)["waiting"], made["startDate"]) == (None, world.today.isoformat())
