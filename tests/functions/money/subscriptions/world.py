"""A merchant with a connection to Mollie, a customer with a mandate, and one clock for both."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import time_machine

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.mollie import connections, sync_requests
from shared.commands.money.sales.subscription_charges import invoice_of_charge
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


def sync(world: World) -> None:
    """Sync once mandates and subscriptions are due again."""
    world.stand_in.forward(timedelta(hours=9))
    with world.now():
        changes = Changes()
        sync_requests.request(changes, MerchantId(world.team.merchant_id))
        write(changes)
        while world.queues.drain():
            pass
