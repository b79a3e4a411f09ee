"""An hour in which Mollie is slow, wrong, failing half the time or dead: afterwards everything is there, and once."""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from local.stand_ins.mollie.standin import TIMEOUT, Answer, StandIn
from shared.commands.sweep import resend_due_messages
from shared.http.validation import FORM
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.pay_pages import form_of, visit
from tests.functions.money.payments.recording import act, euros, issued, state
from tests.functions.money.payments.reports import Account, post
from tests.functions.money.subscriptions.test_api import create
from tests.gateway import Team, event, serve
from tests.mollie import KEY
from tests.queues import Queues

Real = Callable[..., Answer]
Trouble = Callable[[Real, random.Random], Real]


def slow(real: Real, _: random.Random) -> Real:
    """Mollie does the work, and its answer comes too late."""
    return _answering(real, Answer(TIMEOUT, None))


def wrong(real: Real, _: random.Random) -> Real:
    """Mollie does the work, and the answer is none of Mollie's."""
    return _answering(real, Answer(200, {"status": "ok"}))


def _answering(real: Real, answer: Answer) -> Real:
    def answered(*asked: Any) -> Answer:
        real(*asked)
        return answer

    return answered


def half(real: Real, chance: random.Random) -> Real:
    """Every other request is done without an answer, or not done."""
    troubles: list[Real] = [real, real, slow(real, chance), lambda *_: Answer(503, {"status": 503, "detail": "Later"})]
    return lambda *asked: chance.choice(troubles)(*asked)


def dead(_: Real, __: random.Random) -> Real:
    return lambda *asked: Answer(503, None)


class Hour:
    """A merchant and three customers on one clock: the first pays, the second subscribes, the third is deleted."""

    def __init__(self, team: Team, stand_in: StandIn, queues: Queues) -> None:
        self.team, self.stand_in, self.queues = team, stand_in, queues
        assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
        self.payer, self.subscriber, self.leaver = (f"/customers/{team.create()['id']}" for _ in range(3))
        self.account = Account(team, self.payer, stand_in, queues)

    def pass_minutes(self, minutes: int, *, step: int = 5) -> None:
        """Let minutes pass. The sweep comes every five minutes, and Mollie repeats its reports."""
        for _ in range(minutes // step):
            self.stand_in.forward(timedelta(minutes=step))
            with self.now():
                self.stand_in.deliver_all(post)
                resend_due_messages()
                self.queues.drain()

    def now(self) -> Any:
        return time_machine.travel(self.stand_in.now(), tick=False)

    def sign(self, customer: str) -> None:
        signed = {"holder": "Jan", "iban": "NL91ABNA0417164300", "signed_on": self.stand_in.now().date().isoformat()}
        assert self.team.post(f"{customer}/mandates", signed, idempotency_key=f"sign-{customer}").status in {201, 502}

    def live(self) -> list[Any]:
        return [one for one in self.stand_in.accounts[KEY].subscriptions.values() if one["status"] == "active"]

    def dead_letters(self) -> dict[str, list[str]]:
        names = [name for name in self.queues.urls if name.endswith("DeadLetters")]
        return {name: found for name in names if (found := self.queues.waiting(name))}


@pytest.fixture
def hour(team: Team, stand_in: StandIn, queues: Queues) -> Iterator[Hour]:
    with time_machine.travel(stand_in.now(), tick=False):
        complete_seller(team)
        yield Hour(team, stand_in, queues)


@pytest.mark.feature("S16", "S43", "S104", "S115", "S271", "S318")
@pytest.mark.parametrize("trouble", [slow, wrong, half, dead], ids=lambda one: one.__name__)
def test_an_hour_of_trouble_at_mollie(
    hour: Hour, trouble: Trouble, monkeypatch: pytest.MonkeyPatch, bucket: object
) -> None:
    team, stand_in = hour.team, hour.stand_in
    paid, unpaid = issued(team, hour.payer, "50.00"), issued(team, hour.payer, "20.00")
    stand_in.pay(first := hour.account.begin("50.00", paid))
    hour.account.report()
    hour.sign(hour.leaver)
    create(team, hour.leaver, trial_days=60)
    hour.pass_minutes(30)
    assert len(hour.live()) == 1
    second = hour.account.begin("20.00", unpaid)
    with monkeypatch.context() as patched:
        patched.setattr(stand_in, "answer", trouble(stand_in.answer, random.Random(5)))
        with hour.now():
            (payment,) = (one["payment"] for one in hour.account.payments())
            asked = act(team, hour.payer, payment, "refunds", {"amount": euros("10.00"), "through_mollie": True})
            assert asked.status == 201
            stand_in.pay(second)
            hour.sign(hour.subscriber)
            create(team, hour.subscriber)
            assert team.delete(f"{hour.leaver}?linked=keep", if_match="*").status == 200
            form = form_of(visit(unpaid["pay_token"]))
            sent = "&".join(f"{name}={value}" for name, value in form.items())
            assert serve(event("POST", f"/pay/{unpaid['pay_token']}", sent, {"content_type": FORM})).status in {
                303,
                502,
            }
        hour.pass_minutes(60)
    with hour.now():
        hour.sign(hour.subscriber)
    hour.pass_minutes(26 * 60, step=60)
    with hour.now():
        assert state(team, hour.payer, unpaid) == ("paid", "0.00")
        assert state(team, hour.payer, paid)[1] == "10.00"
        refunds = list(stand_in.accounts[KEY].refunds.values())
        assert [(one["paymentId"], one["amount"]["value"]) for one in refunds] == [(first, "10.00")]
        assert len(hour.account.payments()) == 2
        rows = team.get(f"{hour.subscriber}/subscriptions").body["items"]
        assert [row["status"] for row in rows] == ["active"]
        assert [one["metadata"]["purpose"]["subscription_id"] for one in hour.live()] == [rows[0]["id"]]
        ibans = [one for one in team.get(f"{hour.subscriber}/mandates").body["items"] if one["status"] == "valid"]
        assert len(ibans) == 1
    assert hour.dead_letters() == {}
