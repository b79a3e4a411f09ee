"""A merchant, VIES and one clock, which a test sets forward."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import time_machine

from local.stand_ins.vies.standin import Vies
from shared.commands.sweep import resend_due_messages
from shared.domain.registries import vies_pauses
from shared.store.engine import outbox
from tests.gateway import Team
from tests.queues import Queues

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
BELGIAN = "BE0428759497"
SWEEP_EVERY = timedelta(minutes=5)
# How long after an outage each check is made, whatever is random. The sweep sends it: here a queue delays no message.
RECOVERY = vies_pauses.DELAYS.longest + vies_pauses.SPREAD + outbox.FIRST_RETRY_AFTER + SWEEP_EVERY


class World:
    """A Dutch merchant with a VAT number, VIES, and one clock."""

    def __init__(self, team: Team, queues: Queues, vies: Vies) -> None:
        self.team, self.queues, self.vies = team, queues, vies
        self.at = START
        with self.now():
            assert team.patch("/merchant", {"vat_number": "NL000099998B57"}, if_match=1).status == 200

    @contextmanager
    def now(self) -> Iterator[None]:
        with time_machine.travel(self.at, tick=False):
            yield

    def create(self, vat_number: str | None = BELGIAN, **fields: Any) -> str:
        business = {"kind": "business", "company_name": "Bakkerij Voorbeeld BV", "vat_number": vat_number}
        with self.now():
            return str(self.team.create(**(business | fields))["id"])

    def work(self) -> None:
        with self.now():
            while self.queues.deliver("VatOnCheckQueue"):
                pass

    def forward(self, by: timedelta) -> None:
        """Let time pass, with the sweep every SWEEP_EVERY while something is due or a message is on its way."""
        end = self.at + by
        while self.at < end:
            self.at = min(self.at + SWEEP_EVERY, end)
            with self.now():
                if resend_due_messages():
                    self.work()

    def sweep(self) -> None:
        """Let the sweep send what is due, and the worker finish it."""
        with self.now():
            resend_due_messages()
            self.work()

    def vat(self, customer_id: str) -> dict[str, Any]:
        with self.now():
            answer = self.team.get(f"/customers/{customer_id}/vat")
        assert answer.status == 200, answer
        shown: dict[str, Any] = answer.body
        return shown

    def validate(self, customer_id: str) -> Any:
        with self.now():
            return self.team.post(f"/customers/{customer_id}/vat/validate")

    def profile(self, customer_id: str) -> dict[str, Any]:
        with self.now():
            return self.team.profile(customer_id)

    def edit(self, customer_id: str, **fields: Any) -> None:
        with self.now():
            version = self.team.profile(customer_id)["version"]
            assert self.team.patch(f"/customers/{customer_id}", fields, if_match=version).status == 200
