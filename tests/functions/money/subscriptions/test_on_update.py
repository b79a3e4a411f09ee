"""Queue `subscriptions`: Mollie has each subscription as it is wanted, whatever happens between."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from local.stand_ins.mollie.standin import TIMEOUT, StandIn
from shared.commands.money import connections
from shared.commands.money.subscription_charges import invoice_of_charge
from shared.commands.sweep import resend_due_messages
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.integrations.mollie import Mollie
from shared.store.customer import customers
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.subscriptions.test_api import act, create
from tests.gateway import Team
from tests.mollie import KEY
from tests.queues import Queues


class World:
    """A merchant with a connection, a customer with a mandate, and one clock for us and for Mollie."""

    def __init__(self, team: Team, queues: Queues, stand_in: StandIn) -> None:
        self.team, self.queues, self.stand_in = team, queues, stand_in
        with self.now():
            complete_seller(team)
            assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
            self.leave_out_syncs()
            self.customer = f"/customers/{team.create()['id']}"

    def leave_out_syncs(self) -> None:
        """Nothing is synced by itself, so that each of these tests shows what its own worker does."""
        changes = Changes()
        changes.delete(keys.outbox(MerchantId(self.team.merchant_id), "sync"))
        write(changes)

    @contextmanager
    def now(self) -> Iterator[None]:
        with time_machine.travel(self.stand_in.now(), tick=False):
            yield

    @property
    def ref(self) -> CustomerRef:
        return self.team.ref(self.customer.rpartition("/")[2])

    @property
    def today(self) -> date:
        return self.stand_in.now().date()

    @property
    def mollie(self) -> Mollie:
        return connections.client_of(MerchantId(self.team.merchant_id))

    def work(self) -> None:
        with self.now():
            self.queues.drain()

    def create(self, **fields: Any) -> dict[str, Any]:
        with self.now():
            made = create(self.team, self.customer, **fields)
        self.work()
        return made

    def act(self, one: dict[str, Any], name: str, body: Any = None) -> None:
        with self.now():
            act(self.team, self.customer, self.read(one), name, body)
        self.work()

    def read(self, one: dict[str, Any]) -> dict[str, Any]:
        with self.now():
            read: dict[str, Any] = self.team.get(f"{self.customer}/subscriptions/{one['id']}").body["subscription"]
            return read

    def give_mandate(self) -> None:
        with self.now():
            at = customers.get(self.ref).mollie_ids["test"]
            self.mollie.create_mandate(
                at, holder="Jan", iban="NL91ABNA0417164300", bic=None, signed_on=None, reference="M-1", once="m"
            )

    def live(self) -> list[dict[str, Any]]:
        account = self.stand_in.accounts[KEY]
        return [one for one in account.subscriptions.values() if one["status"] == "active"]

    def pass_days(self, number: int) -> None:
        """Let days pass: each night Mollie charges, its payments reach us, and the sweep sends what is due."""
        for _ in range(number):
            self.stand_in.forward(timedelta(days=1))
            with self.now():
                for payment_id, wire in list(self.stand_in.accounts[KEY].payments.items()):
                    if wire.get("subscriptionId"):
                        found = self.mollie.payment(payment_id)
                        assert found.purpose
                        assert found.purpose.subscription_id
                        invoice_of_charge(self.ref, found.purpose.subscription_id, found)
                resend_due_messages()
                self.queues.drain()

    def billed_on(self) -> list[str]:
        return sorted(
            one["createdAt"][:10] for one in self.stand_in.accounts[KEY].payments.values() if one.get("subscriptionId")
        )


@pytest.fixture
def world(team: Team, queues: Queues, stand_in: StandIn) -> World:
    return World(team, queues, stand_in)


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
