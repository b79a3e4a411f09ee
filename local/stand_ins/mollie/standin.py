"""Stands in for Mollie: the whole account of each key, its clock, its webhooks and its faults, without a network.

It is driven in process by tests, and served.py serves it on one machine. Keys are known by their form, so that any
number of merchants can be connected: `test_StandIn…` and `live_StandIn…`, with 8 letters or digits or more.
"""

import heapq
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from local.stand_ins.mollie import payments, recurring
from local.stand_ins.mollie.account import Account, Acting, Event
from local.stand_ins.mollie.operations import perform
from local.stand_ins.mollie.webhooks import Deliver, Webhooks
from local.stand_ins.mollie.wire import Problem, Wire, amount_of, moment_of
from shared.domain.core.money import Amount

_KEY = re.compile(r"(test|live)_StandIn[A-Za-z0-9]{8,64}")
_ANSWER_KEPT = timedelta(hours=1)
TIMEOUT = 0
"""The status of a request that gets no answer."""


class Answer(NamedTuple):
    status: int
    body: Wire | None
    headers: Mapping[str, str] = {}


def _real_now() -> datetime:
    return datetime.now(UTC)


class StandIn:
    """`url` is its own address, with which every link begins. `file` is kept for the next start."""

    def __init__(self, url: str, *, file: Path | None = None, clock: Callable[[], datetime] = _real_now) -> None:
        self.url = url
        self.accounts: dict[str, Account] = {}
        self.webhooks = Webhooks(clock)
        self.faults: list[int] = []
        """Statuses that the next requests get in the place of their answer; TIMEOUT for none."""
        self._clock, self._ahead = clock, timedelta()
        self._at: datetime | None = None
        self._events: list[Event] = []
        self._file = file
        self._lock = RLock()
        if file and file.exists():
            self._restore(json.loads(file.read_text()))

    def now(self) -> datetime:
        """Return the stand-in's time; while an event happens, that of the event."""
        return self._at or self._clock() + self._ahead

    def answer(self, method: str, path: str, query: Mapping[str, str], key: str, once: str, body: bytes) -> Answer:
        """Answer a request; `path` begins after /v2/, `key` is the API key, `once` the Idempotency-Key or ""."""
        with self._lock:
            if self.faults:
                status = self.faults.pop(0)
                return Answer(status, Problem(status, "Too many requests or out of order").body())
            try:
                account = self._account(key)
                replayed = self._replayed(account, once if method == "POST" else "")
                if replayed:
                    return replayed
                status, found = self._perform(account, method, path, query, body)
            except Problem as problem:
                return Answer(problem.status, problem.body())
            if once and method == "POST":
                account.answers[once] = [self.now().isoformat(), status, found]
            if method != "GET":
                self.save()
            return Answer(status, found)

    def pay(
        self, payment_id: str, status: str = "paid", *, method: str | None = None, reason: str | None = None
    ) -> Wire:
        """Let the payer choose an outcome, or the bank settle what is pending; `reason` is that of a failure.

        The outcomes are Mollie's: paid, failed, canceled, expired, pending, authorized.
        """
        with self._lock:
            acting, payment = self._payment(payment_id)
            if payment["status"] in payments.FINAL:
                raise Problem(422, "The payment is finalized")
            if payment["method"] is None and status not in {"canceled", "expired"}:
                payment["method"] = method or "ideal"
            payments.move(acting, payment, status, reason=reason)
            if payment["sequenceType"] == "first":
                recurring.first_ended(acting, payment)
            self.save()
            return payment

    def refund(self, payment_id: str, amount: Amount | None = None) -> Wire:
        """Refund a payment as in Mollie's own dashboard; null is all that is left."""
        with self._lock:
            acting, payment = self._payment(payment_id)
            asked = amount or amount_of(payment.get("amountRemaining") or payment["amount"])
            row = payments.refund(acting, payment, {"amount": {"currency": asked.currency, "value": str(asked)}})
            self.save()
            return row

    def move_refund(self, refund_id: str, status: str) -> Wire:
        """Let a refund be processing, refunded, failed or canceled."""
        with self._lock:
            for account in self.accounts.values():
                if refund_id in account.refunds:
                    row = payments.move_refund(self._acting(account), account.refunds[refund_id], status)
                    self.save()
                    return row
        raise Problem(404, "No such refund")

    def charge_back(self, payment_id: str, amount: Amount | None = None, *, reason: str = "MD06") -> Wire:
        """Charge back a payment, null is all of it."""
        with self._lock:
            acting, payment = self._payment(payment_id)
            row = payments.charge_back(acting, payment, amount, reason)
            self.save()
            return row

    def reverse(self, chargeback_id: str) -> Wire:
        with self._lock:
            for account in self.accounts.values():
                if chargeback_id in account.chargebacks:
                    row = payments.reverse(self._acting(account), account.chargebacks[chargeback_id])
                    self.save()
                    return row
        raise Problem(404, "No such chargeback")

    def invalidate(self, mandate_id: str) -> None:
        """Let a bank refuse a mandate for good, of which Mollie reports nothing."""
        with self._lock:
            account = next(one for one in self.accounts.values() if mandate_id in one.mandates)
            recurring.invalidate(self._acting(account), account.mandates[mandate_id])
            self.save()

    def revoke_key(self, key: str) -> None:
        with self._lock:
            self._account(key).revoked = True
            self.save()

    def forward(self, ahead: timedelta = timedelta()) -> None:
        """Set the clock forward; what becomes due happens in order, each at its own time."""
        with self._lock:
            self._ahead += ahead
            until, before = self.now().isoformat(), len(self._events)
            while self._events and self._events[0].at <= until:
                event = heapq.heappop(self._events)
                self._at = moment_of(event.at)
                try:
                    self._happen(event)
                finally:
                    self._at = None
            if ahead or len(self._events) != before:
                self.save()

    def deliver_all(self, post: Deliver) -> None:
        """Deliver every webhook until none is pending, whenever it is due, repetitions included."""
        while taken := self.webhooks.take():
            self.webhooks.deliver(taken, post)

    def deliver_due(self, post: Deliver) -> None:
        with self._lock:
            due = self.webhooks.take_due()
        self.webhooks.deliver(due, post)
        if due:
            with self._lock:
                self.save()

    def save(self) -> None:
        if not self._file:
            return
        kept = {
            "ahead": self._ahead.total_seconds(),
            "accounts": [one.kept() for one in self.accounts.values()],
            "events": self._events,
            "webhooks": self.webhooks.kept(),
        }
        draft = self._file.with_suffix(".new")
        draft.write_text(json.dumps(kept))
        draft.replace(self._file)

    def _restore(self, kept: dict[str, Any]) -> None:
        self._ahead = timedelta(seconds=kept["ahead"])
        self.accounts = {one["key"]: Account(**one) for one in kept["accounts"]}
        self._events = [Event(*one) for one in kept["events"]]
        self.webhooks.restore(kept["webhooks"])

    def _account(self, key: str) -> Account:
        if not _KEY.fullmatch(key) or (key in self.accounts and self.accounts[key].revoked):
            raise Problem(401, "Missing authentication, or failed to authenticate")
        return self.accounts.setdefault(key, Account(key))

    def _replayed(self, account: Account, once: str) -> Answer | None:
        """Mollie, "API idempotency": the same answer within an hour."""
        kept = account.answers.get(once)
        if not kept or moment_of(kept[0]) + _ANSWER_KEPT < self.now():
            return None
        return Answer(kept[1], kept[2], {"Idempotent-Replayed": "true"})

    def _perform(
        self, account: Account, method: str, path: str, query: Mapping[str, str], body: bytes
    ) -> tuple[int, Wire | None]:
        try:
            content = json.loads(body) if body else {}
        except ValueError:
            raise Problem(400, "The body is not valid JSON") from None
        if not isinstance(content, dict):
            raise Problem(400, "The body is not a JSON object")
        return perform(self._acting(account), method, path, dict(query), content)

    def _payment(self, payment_id: str) -> tuple[Acting, Wire]:
        for account in self.accounts.values():
            if payment_id in account.payments:
                return self._acting(account), account.payments[payment_id]
        raise Problem(404, f"No payment exists with token {payment_id}.")

    def _acting(self, account: Account) -> Acting:
        def later(at: datetime, kind: str, of: str) -> None:
            heapq.heappush(self._events, Event(at.astimezone(UTC).isoformat(), kind, account.key, of))

        return Acting(account, self.now, self.url, self.webhooks, later)

    def _happen(self, event: Event) -> None:
        account = self.accounts[event.key]
        acting = self._acting(account)
        match event.kind.split():
            case ["expires"] if account.payments[event.id]["status"] == "open":
                self.pay(event.id, "expired")
            case ["settles"] if account.payments[event.id]["status"] == "pending":
                payments.move(acting, account.payments[event.id], "paid")
            case ["refunds"] if account.refunds[event.id]["status"] == "pending":
                payments.move_refund(acting, account.refunds[event.id], "refunded")
            case ["charges", day]:
                recurring.charges(acting, account.subscriptions[event.id], day)
