"""The base of the state machines: each group brings one, with its commands as rules and its numbers as invariants."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from shared.domain.core.refs import MerchantId
from tests.conftest import open_merchant
from tests.gateway import Answer, Team
from tests.queues import Queues

RUNS, COMMANDS_PER_RUN = 15, 20


@dataclass(frozen=True)
class Remembering(Team):
    """Remembers which customer the last command was about."""

    about: list[str] = field(default_factory=list)

    def ask(self, method: str, path: str, body: Any = None, **headers: Any) -> Answer:
        answer = super().ask(method, path, body, **headers)
        if method != "GET":
            self.about[:] = re.findall(r"cst_\w+", f"{path} {answer.body}")[:1]
        return answer


class TeamAtWork(RuleBasedStateMachine):
    """The owner of a merchant that exists for one run only, so that the rows of one run are not another's."""

    queues: ClassVar[Queues]
    started: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        TeamAtWork.started += 1
        self.merchant_id = MerchantId(f"merchant-{self.started}")
        open_merchant(self.merchant_id)
        self.team = Remembering(self.merchant_id, "owner")

    def last_changed(self, customers: Iterable[str]) -> list[str]:
        """Return, of these customers, the one that the last command was about."""
        return [customer for customer in customers if customer in self.team.about]


def run_commands(
    machine: type[TeamAtWork], queues: Queues, *, runs: int = RUNS, commands_per_run: int = COMMANDS_PER_RUN
) -> None:
    """Run the machine's commands in any order, sensible or refused, the same orders each time."""
    machine.queues = queues
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=commands_per_run,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )
