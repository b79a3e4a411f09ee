"""Queue `subscriptions`: Mollie has each subscription as it is wanted, whatever happens between."""

from datetime import date, timedelta

import pytest

from local.stand_ins.mollie.standin import TIMEOUT
from shared.commands.money.sales.subscription_charges import invoice_of_charge
from tests.functions.money.subscriptions.world import World
from tests.mollie import KEY


def test_it_waits_for_a_mandate_and_is_active_with_one(world: World) -> None:
    one = world.create()
    assert (world.read(one)["status"], world.read(one)["waiting"]["reason"]) == ("pending", "mandate")
    world.give_mandate()
    world.pass_days(1)
    assert (world.read(one)["status"], world.read(one)["waiting"]) == ("active", None)
    assert len(world.live()) == 1


def test_a_pause_loses_and_doubles_no_charge(world: World) -> None:
    one = world.create(interval={"every": 1, "unit": "weeks"})
    world.give_mandate()
    world.pass_days(10)
    first = world.billed_on()
    world.act(one, "pause", {"until": (world.today + timedelta(days=20)).isoformat()})
    world.pass_days(19)
    assert world.billed_on() == first
    assert world.read(one)["status"] == "paused"
    world.pass_days(16)
    assert world.read(one)["status"] == "active"
    billed = [date.fromisoformat(day) for day in world.billed_on()]
    anchor = date.fromisoformat(one["anchor"])
    after = [day for day in billed if day not in {date.fromisoformat(early) for early in first}]
    assert after
    assert all((day - anchor).days % 7 == 0 for day in after)
    assert len(set(billed)) == len(billed)


def test_pausing_and_resuming_on_the_day_of_a_charge_charges_once(world: World) -> None:
    one = world.create()
    world.give_mandate()
    world.pass_days(1)
    # Mollie has charged; the news of it are still on their way when it is paused and resumed.
    world.stand_in.forward(timedelta(days=27))
    world.act(one, "pause", {})
    assert world.live() == []
    world.act(one, "resume")
    world.pass_days(5)
    billed = world.billed_on()
    assert len(billed) == len(set(billed))
    assert world.read(one)["charged"] == len(billed)


def test_an_edit_changes_what_mollie_charges_next(world: World) -> None:
    one = world.create()
    world.give_mandate()
    world.pass_days(2)
    with world.now():
        seen = world.read(one)["version"]
        edit = {"amount": {"currency": "EUR", "value": "20.00"}, "prices_include_vat": True}
        assert world.team.patch(f"{world.customer}/subscriptions/{one['id']}", edit, if_match=seen).status == 200
    world.work()
    (found,) = world.live()
    assert found["amount"]["value"] == "20.00"


@pytest.mark.parametrize("faults", [[503, 503, 503], [TIMEOUT, TIMEOUT], [429]])
def test_what_mollie_does_not_answer_is_tried_again(world: World, faults: list[int]) -> None:
    world.stand_in.faults = list(faults)
    one = world.create()
    assert world.read(one)["waiting"]["reason"] == "mollie"
    world.stand_in.faults = []
    world.pass_days(1)
    world.give_mandate()
    world.pass_days(1)
    assert world.read(one)["status"] == "active"
    assert len(world.live()) == 1


def test_a_key_that_mollie_refuses_is_named(world: World) -> None:
    world.stand_in.revoke_key(KEY)
    one = world.create()
    assert world.read(one)["waiting"]["reason"] == "broken_connection"


def test_a_first_payment_begins_it(world: World) -> None:
    one = world.create(collection="first_payment")
    shown = world.read(one)
    assert shown["waiting"]["reason"] == "first_payment"
    assert shown["checkout_url"]
    (payment_id,) = world.stand_in.accounts[KEY].payments
    world.stand_in.pay(payment_id)
    with world.now():
        assert invoice_of_charge(world.ref, one["id"], world.mollie.payment(payment_id))
    world.pass_days(1)
    assert world.read(one)["status"] == "active"
    (found,) = world.live()
    assert found["nextPaymentDate"] == world.read(one)["next_on"]


def test_a_cancelled_one_is_gone_at_mollie(world: World) -> None:
    one = world.create()
    world.give_mandate()
    world.pass_days(2)
    world.act(one, "cancel", {"at": "period_end"})
    assert world.live() == []
    assert world.read(one)["status"] == "active"
    world.pass_days(32)
    assert world.read(one)["status"] == "cancelled"
    assert len(world.billed_on()) == 1
