"""A charge that failed for want of money is tried again once, with another payment of the same invoice."""

from datetime import timedelta
from typing import Any

import pytest

from shared.commands.sweep import resend_due_messages
from shared.integrations.mollie import Mollie, MollieUnavailable
from tests.functions.money.payments.recording import record
from tests.functions.money.payments.reports import Account, post
from tests.functions.money.subscriptions.world import World
from tests.mollie import KEY

pytestmark = pytest.mark.feature("S102", "S104", "S116")


def payments(world: World) -> list[dict[str, Any]]:
    return list(world.stand_in.accounts[KEY].payments.values())


def pass_days(world: World, number: int) -> None:
    """Let days pass, at whose end Mollie reports everything."""
    world.stand_in.forward(timedelta(days=number))
    work(world)


def work(world: World) -> None:
    with world.now():
        world.stand_in.deliver_all(post)
        resend_due_messages()
        while world.queues.drain():
            pass


def failed(world: World, reason: str) -> dict[str, Any]:
    """Return a subscription whose first charge has failed for a reason of the bank."""
    one = world.create()
    world.give_mandate()
    pass_days(world, 1)
    pass_days(world, 1)
    (charge,) = payments(world)
    world.stand_in.pay(charge["id"], "failed", reason=reason)
    work(world)
    assert world.read(one)["status"] == "failed"
    return one


def invoices(world: World) -> list[tuple[str, str]]:
    with world.now():
        rows = world.team.get(f"{world.customer}/invoices").body["items"]
    return [(row["status"], row["balance"]["value"]) for row in rows]


def test_it_is_tried_again_once_on_the_same_invoice(world: World) -> None:
    one = failed(world, "AM04")
    last = world.read(one)["last_charge"]
    assert (last["status"], last["failure"]) == ("failed", "AM04")
    assert last["retry_on"] == (world.today + timedelta(days=5)).isoformat()
    (due,) = invoices(world)
    pass_days(world, 4)
    assert len(payments(world)) == 1
    pass_days(world, 1)
    charge, again = payments(world)
    assert (again["sequenceType"], again["amount"]) == ("recurring", charge["amount"])
    last = world.read(one)["last_charge"]
    assert (last["status"], last["payment_ids"]) == ("pending", [charge["id"], again["id"]])
    assert [left for _, left in invoices(world)] == [due[1]]
    pass_days(world, 5)
    assert (world.read(one)["status"], world.read(one)["last_charge"]["status"]) == ("active", "paid")
    assert [left for _, left in invoices(world)] == ["0.00"]
    with world.now():
        listed = world.team.get(f"{world.customer}/transactions").body["items"]
    assert {row["id"]: row["status"] for row in listed} == {charge["id"]: "failed", again["id"]: "paid"}


def test_a_retry_that_fails_is_the_last_one(world: World) -> None:
    one = failed(world, "AM04")
    pass_days(world, 5)
    world.stand_in.pay(payments(world)[1]["id"], "failed", reason="AM04")
    pass_days(world, 8)
    assert len(payments(world)) == 2
    last = world.read(one)["last_charge"]
    assert (world.read(one)["status"], last["status"], last["retry_on"]) == ("failed", "failed", None)
    assert len(invoices(world)) == 1


def test_a_charge_that_was_charged_back_for_want_of_money_is_tried_again(world: World) -> None:
    one = world.create()
    world.give_mandate()
    pass_days(world, 1)
    pass_days(world, 5)
    (charge,) = payments(world)
    assert world.read(one)["last_charge"]["status"] == "paid"
    world.stand_in.charge_back(charge["id"], reason="MS03")
    work(world)
    assert world.read(one)["last_charge"]["retry_on"]
    pass_days(world, 6)
    assert len(payments(world)) == 2


def test_an_answer_that_was_lost_for_longer_than_mollie_knows_the_key_charges_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = failed(world, "AM04")
    create = Mollie.create_payment

    def made_without_an_answer(*args: Any, **fields: Any) -> None:
        create(*args, **fields)
        raise MollieUnavailable

    with monkeypatch.context() as patch:
        patch.setattr(Mollie, "create_payment", made_without_an_answer)
        pass_days(world, 5)
    _, again = payments(world)
    pass_days(world, 1)
    assert len(payments(world)) == 2
    assert world.read(one)["last_charge"]["payment_ids"][1:] == [again["id"]]


def test_an_invoice_that_was_paid_meanwhile_is_not_charged(world: World) -> None:
    one = failed(world, "AM04")
    with world.now():
        (invoice,) = world.team.get(f"{world.customer}/invoices").body["items"]
        record(world.team, world.customer, invoice["balance"]["value"], invoice)
    pass_days(world, 6)
    assert len(payments(world)) == 1
    assert world.read(one)["last_charge"]["retry_on"] is None


def test_an_invoice_that_the_customer_is_paying_is_not_charged(world: World) -> None:
    one = failed(world, "AM04")
    with world.now():
        (invoice,) = world.team.get(f"{world.customer}/invoices").body["items"]
        account = Account(world.team, world.customer, world.stand_in, world.queues)
        attempt = account.begin(invoice["balance"]["value"], invoice)
        world.stand_in.pay(attempt, "pending", method="banktransfer")
        world.stand_in.webhooks.add(account.webhook_url, attempt)
    work(world)
    pass_days(world, 6)
    assert [one["sequenceType"] for one in payments(world)] == ["recurring", "oneoff"]
    assert world.read(one)["last_charge"]["retry_on"] is None


def test_a_cancelled_subscription_is_not_charged(world: World) -> None:
    world.act(failed(world, "AM04"), "cancel", {"at": "now"})
    pass_days(world, 6)
    assert len(payments(world)) == 1


def test_mollie_that_is_down_on_the_day_is_asked_again(world: World) -> None:
    failed(world, "AM04")
    world.stand_in.faults = [503, 0, 429]
    pass_days(world, 5)
    world.stand_in.faults = []
    pass_days(world, 1)
    assert len(payments(world)) == 2
