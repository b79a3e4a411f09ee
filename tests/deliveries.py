"""Reports of Mollie in disorder: payments change while their reports arrive, and functions die at any of their calls.

A life is what becomes of one payment at Mollie. Its reports arrive many times, in any order and among those of others;
one that is not answered is repeated, as Mollie does, and every life is reported at least once after its end.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import cycle, islice, product
from typing import Any, NamedTuple

import pytest
import time_machine

from local.stand_ins.mollie.standin import StandIn
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.domain.core.money import Amount
from shared.store.engine import keys, outbox, sqs, table
from tests.crashes import OPERATIONS, Crash, FaultInjection
from tests.flows.money.recounts import credit_sums, minor, settled
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import issued
from tests.functions.money.payments.reports import Account, post
from tests.gateway import Team
from tests.queues import Queues

QUEUE, DEAD_LETTERS = "PaymentsOnMollieReportQueue", "PaymentsOnMollieReportDeadLetters"
# Shares of 100 are of the whole payment. The last ones leave a customer owing more than was ever theirs.
LIVES = [
    ("paid",),
    ("expired",),
    ("failed",),
    ("pending", "paid"),
    ("pending", "failed"),
    ("paid", "refund 100"),
    ("paid", "refund 30", "refunded", "refund 20", "processing"),
    ("paid", "refund 40", "failed refund", "refund 10"),
    ("paid", "refund 40", "canceled refund"),
    ("pending", "paid", "charge back 100"),
    ("paid", "charge back 100", "reverse"),
    ("paid", "charge back 60", "refund 20", "reverse"),
    ("paid", "refund 50", "refunded", "charge back 100"),
    ("paid", "charge back 100", "reverse", "charge back 70"),
]
# What is paid of each invoice: all, a part, and more.
SHARES_PAID = (100, 80, 130)
# How many calls a function makes: the webhook, and the worker for most of the reports.
_OF_WEBHOOK, _OF_WORKER = 4, 12
# As template.yaml has it for every queue (maxReceiveCount).
_TRIES = 5
_MOMENTS = ("before", "after")
_STORE_AND_QUEUE = (table.client, sqs.client)


class Life(NamedTuple):
    """A payment of `paid` cents for an invoice of `total` cents, and what becomes of it."""

    total: int
    paid: int
    moves: Sequence[str]


class Subject:
    """One life of a merchant's customer."""

    def __init__(self, life: Life, account: Account) -> None:
        self.life, self.account = life, account
        self.invoice = issued(account.team, account.customer, euros(life.total))
        self.payment_id = account.begin(euros(life.paid), self.invoice)
        self._refund_id = self._chargeback_id = ""

    def move(self, move: str) -> None:
        stand_in = self.account.stand_in
        match move.split():
            case ["refund", share]:
                self._refund_id = stand_in.refund(self.payment_id, self._share(share))["id"]
            case ["charge", "back", share]:
                self._chargeback_id = stand_in.charge_back(self.payment_id, self._share(share))["id"]
            case ["reverse"]:
                stand_in.reverse(self._chargeback_id)
            case [("refunded" | "processing") as status] | [status, "refund"]:
                stand_in.move_refund(self._refund_id, status)
            case [status]:
                stand_in.pay(self.payment_id, status, method="directdebit")
        # Reports are sent by the rush.
        stand_in.webhooks.take()

    def _share(self, share: str) -> Amount:
        return Amount(self.life.paid * int(share) // 100, "EUR")

    def report(self) -> int:
        return post(self.account.webhook_url, self.payment_id)

    def books(self) -> dict[str, Any]:
        """Return what the books have of the life, without ids and times.

        A refund that failed and a chargeback that was reversed are in the payment only if they were seen before that.
        """
        rows = {prefix: _items(self.account, prefix) for prefix in (keys.INVOICE, keys.PAYMENT, keys.TRANSACTION)}
        (invoice,) = (item for item in rows[keys.INVOICE] if item["id"] == self.invoice["id"])
        return {
            "invoice": (invoice["status"], settled(invoice), len(invoice["in_flight"]), len(invoice["chargebacks"])),
            "payments": [
                (
                    minor(one["amount"]),
                    sorted((part["status"], minor(part["amount"])) for part in one["refunds"] if _counts(part)),
                    sorted(minor(part["amount"]) for part in one["chargebacks"] if part["reversed_on"] is None),
                )
                for one in rows[keys.PAYMENT]
                if one["provider_id"] == self.payment_id
            ],
            "transactions": sorted(
                (item["kind"], item["status"], minor(item["amount"]))
                for item in rows[keys.TRANSACTION]
                if self.payment_id in (item["id"], item["of"])
            ),
        }


class Merchant:
    """A merchant with a connection to Mollie, whose customers have a life each.

    Two lives of one customer share its credit, and a refund takes what there is of it: which of them opens its invoice
    instead depends on whose report came first, as it does among members (docs/decisions.md).
    """

    def __init__(self, team: Team, api_key: str, stand_in: StandIn, queues: Queues, lives: Sequence[Life]) -> None:
        complete_seller(team)
        assert team.put("/settings/mollie", {"api_key": api_key}).status == 200
        accounts = [Account(team, f"/customers/{team.create()['id']}", stand_in, queues) for _ in lives]
        self.team, self.accounts, self.queues = team, accounts, queues
        self.subjects = [Subject(life, account) for life, account in zip(lives, accounts, strict=True)]

    def report_once(self) -> None:
        """Let every life pass, then report each once."""
        for subject in self.subjects:
            for move in subject.life.moves:
                subject.move(move)
            assert subject.report() == 200
        while self.queues.deliver(QUEUE):
            pass

    def credits(self) -> list[dict[str, int]]:
        """Return the credit of each customer, the recount of their ledger."""
        return [credit_sums(_items(account, keys.CREDIT)) for account in self.accounts]


class Rush:
    """Reports of a merchant's lives in disorder. `died` counts the functions that died, by the call."""

    def __init__(self, merchant: Merchant, *, reports: int, seed: int) -> None:
        self.merchant, self.queues = merchant, merchant.queues
        self.died: Counter[str] = Counter()
        self.delivered = 0
        self._chance = random.Random(seed)
        self._deaths: Counter[int] = Counter()
        self._steps = sorted(self._timeline(reports), key=lambda step: step[0])

    def _timeline(self, reports: int) -> Iterator[tuple[float, Subject, str | None]]:
        """Return when a life moves on, in its order, and when it is reported (None), which it is after its end too."""
        for subject in self.merchant.subjects:
            moves = subject.life.moves
            at = sorted(self._chance.uniform(0, 0.9) for _ in moves)
            yield from ((moment, subject, move) for moment, move in zip(at, moves, strict=True))
            yield from ((self._chance.random(), subject, None) for _ in range(reports - 1))
            yield self._chance.uniform(at[-1], 1), subject, None

    def run(self) -> None:
        unanswered: list[Subject] = []
        for _, subject, move in self._steps:
            if move:
                subject.move(move)
                continue
            self._report(subject, unanswered)
            # The queue grows now and then, so that a batch has several reports of one payment.
            if self._chance.random() < 0.5:
                self._work()
        while unanswered:
            self._report(unanswered.pop(), unanswered)
        self._work()
        self._sweep()

    def left(self) -> list[Any]:
        """Return the messages that are still pending, and those that are dead letters."""
        partition = keys.merchant(self.merchant.team.merchant_id)["PK"]
        pending = table.query_all(partition, prefix=f"{keys.OUTBOX}#mollie")
        return [*pending, *self.queues.waiting(DEAD_LETTERS)]

    def _sweep(self) -> None:
        """Let the sweep send what a dead function did not, when no function dies any more."""
        with time_machine.travel(now() + outbox.LONGEST_RETRY_AFTER + timedelta(seconds=1)):
            while resend_due_messages():
                while self.queues.deliver(QUEUE):
                    pass

    def _report(self, subject: Subject, unanswered: list[Subject]) -> None:
        self.delivered += 1
        if self._mortal(subject.report, _OF_WEBHOOK, chance=0.2) != 200:
            unanswered.append(subject)

    def _work(self) -> None:
        """Let the queue be worked off by functions that die. SQS takes five tries, so no message has more deaths."""
        for _ in range(_TRIES - 1):
            if self._mortal(lambda: self.queues.deliver(QUEUE), _OF_WORKER, chance=0.7) is not None:
                break
        while self.queues.deliver(QUEUE):
            pass

    def _mortal(self, act: Callable[[], int], calls: int, *, chance: float) -> int | None:
        """Run a function, which may die: before, then after, its first, second, third … call, and so on.

        Return None if it died, which it does not if it makes fewer calls.
        """
        if self._chance.random() > chance:
            return act()
        nth, moment = divmod(self._deaths[calls], len(_MOMENTS))
        injection = FaultInjection(_MOMENTS[moment], nth % calls + 1)
        with pytest.MonkeyPatch.context() as patched:
            for client in _STORE_AND_QUEUE:
                for name in OPERATIONS[client]:
                    patched.setattr(client(), name, injection.wrap(name, getattr(client(), name)))
            try:
                return act()
            except Crash:
                self._deaths[calls] += 1
                self.died[injection.calls[-1]] += 1
                return None


def lives_of(number: int, seed: int) -> list[Life]:
    """Return as many lives, each kind of them as often, of any amounts."""
    chance = random.Random(seed)
    kinds = list(islice(cycle(product(SHARES_PAID, LIVES)), number))
    totals = [chance.randint(200, 90_000) for _ in kinds]
    return [Life(total, total * share // 100, moves) for total, (share, moves) in zip(totals, kinds, strict=True)]


def wrong(rushed: Merchant, clean: Merchant) -> list[str]:
    """Return the lives whose books are not those of one clean report, and the customers whose credit is not."""
    pairs = zip(rushed.subjects, clean.subjects, strict=True)
    lives = [
        f"{one.life}: {found} is not {expected}"
        for one, other in pairs
        if (found := one.books()) != (expected := other.books())
    ]
    credit = zip(rushed.credits(), clean.credits(), strict=True)
    return lives + [f"credit {found} is not {expected}" for found, expected in credit if found != expected]


def _counts(refund: Any) -> bool:
    return refund["status"] not in ("failed", "cancelled")


def _items(account: Account, prefix: str) -> list[Any]:
    ref = account.team.ref(account.customer.rpartition("/")[2])
    return table.query_all(keys.customer_partition(ref), prefix=prefix)


def euros(cents: int) -> str:
    return str(Amount(cents, "EUR"))
