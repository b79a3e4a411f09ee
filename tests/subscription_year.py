"""A year of subscriptions on the clock of Mollie's stand-in: members edit, pause and cancel them, banks refuse charges.

`Expected` reckons beside it, without the rules of the product, on which days Mollie is to charge.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
import time_machine

from local.stand_ins.mollie import schedule
from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.invoices import documents
from shared.commands.money.mollie import connections, mollie_customers
from shared.commands.sweep import resend_due_messages
from shared.domain.core.refs import CustomerRef
from shared.domain.money.sales.recurring_revenue import mrr
from shared.store.engine import keys, table
from tests.flows.money.recounts import minor, subscription_sums
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.reports import post
from tests.gateway import Team
from tests.queues import Queues

QUEUES = ("PaymentsOnMollieReportQueue", "SubscriptionsOnUpdateQueue")
IN_MONTH = {"days": Fraction(365, 12), "weeks": Fraction(52, 12), "months": Fraction(1), "years": Fraction(1, 12)}
INTERVALS = [(1, "months"), (1, "weeks"), (3, "months"), (1, "years"), (10, "days"), (2, "months"), (4, "weeks")]


@dataclass
class Expected:
    """The days on which a subscription is to be charged: `every` units after `anchor`, while it runs."""

    anchor: date
    every: int
    unit: str
    left: int | None = None
    runs: bool = True
    resumes_on: date | None = None
    days: list[date] = field(default_factory=list)

    def reaches(self, day: date) -> None:
        """Charge what is due on a day."""
        if self.runs and self.left != 0 and day not in self.days and self._is_due(day):
            self.days.append(day)
            self.left = None if self.left is None else self.left - 1

    def _is_due(self, day: date) -> bool:
        every, unit = (12, "months") if self.unit == "years" else (self.every, self.unit)
        n = 0
        while (due := schedule.charge_day(self.anchor, f"{every} {unit}", n)) < day:
            n += 1
        return due == day


@dataclass
class Subject:
    """A subscription, and what is expected of it."""

    customer: str
    id: str
    expected: Expected
    acts: list[str] = field(default_factory=list)


class Year:
    """Customers of a merchant with subscriptions, and one clock for us and for Mollie."""

    def __init__(self, team: Team, api_key: str, stand_in: StandIn, queues: Queues, seed: int) -> None:
        self.team, self.stand_in, self.queues, self._key = team, stand_in, queues, api_key
        self.chance = random.Random(seed)
        self.customers: list[str] = []
        self.subjects: list[Subject] = []
        with self.now():
            complete_seller(team)
            assert team.put("/settings/mollie", {"api_key": api_key}).status == 200

    @contextmanager
    def now(self) -> Iterator[None]:
        with time_machine.travel(self.stand_in.now(), tick=False):
            yield

    @property
    def today(self) -> date:
        return self.stand_in.now().date()

    def add_customer(self) -> None:
        """Add a customer with a mandate at Mollie."""
        with self.now():
            customer = self.team.create()["id"]
            mollie = connections.client_of(self.team.merchant_id)
            at = mollie_customers.ensure(self.team.ref(customer), mollie)
            mollie.create_mandate(
                at,
                holder="Jan",
                iban="NL91ABNA0417164300",
                bic=None,
                signed_on=None,
                reference=customer,
                once=customer,
            )
        self.customers.append(customer)

    def subscribe(self, starts_on: date, every: int, unit: str, **fields: Any) -> None:
        """Give the customer that was added last a subscription."""
        customer = self.customers[-1]
        draft = {
            "product": "Care plan",
            "amount": {"currency": "EUR", "value": f"{self.chance.randint(500, 20_000) / 100:.2f}"},
            "interval": {"every": every, "unit": unit},
            "starts_on": starts_on.isoformat(),
        }
        with self.now():
            made = self.team.post(f"/customers/{customer}/subscriptions", draft | fields)
            assert made.status == 201, made
        anchor = starts_on + timedelta(days=fields.get("trial_days", 0))
        expected = Expected(anchor, every, unit, fields.get("times"))
        self.subjects.append(Subject(customer, made.body["subscription"]["id"], expected))

    def pass_days(self, number: int, *, acts: float) -> None:
        """Let days pass: Mollie charges at night, its reports come, members act, then the sweep sends what is due.

        `acts` is how many a day brings.
        """
        with pytest.MonkeyPatch.context() as patched:
            # Their files are not made here, and the sweep would ask for each of them four times a day.
            patched.setattr(documents, "request_rendering", lambda *_: None)
            for _ in range(number):
                self._pass_day(acts)

    def _pass_day(self, acts: float) -> None:
        self.stand_in.forward(timedelta(days=1))
        for subject in self.subjects:
            if subject.expected.resumes_on == self.today:
                subject.expected.runs, subject.expected.resumes_on = True, None
            subject.expected.reaches(self.today)
        self._refuse_a_charge()
        with self.now():
            moved = bool(self.stand_in.webhooks.pending)
            self.stand_in.deliver_all(post)
            # Before they are worked off, too: a member may act while the news of a charge are on their way.
            if self.chance.random() < acts:
                self._act(self.chance.choice(self.subjects))
                moved = True
            moved = bool(resend_due_messages()) or moved
            if moved:
                self.work()
                self.check_recurring_revenue()

    def work(self) -> None:
        while sum(self.queues.deliver(queue) for queue in QUEUES):
            pass

    def _refuse_a_charge(self) -> None:
        """Let a bank refuse a charge now and then, before it is paid."""
        if self.chance.random() < 0.03:
            payments = self.stand_in.accounts[self._key].payments.values()
            if waiting := [one["id"] for one in payments if one["status"] == "pending"]:
                self.stand_in.pay(self.chance.choice(waiting), "failed", reason=self.chance.choice(["AM04", "AC04"]))

    # ---- what members do

    def _act(self, subject: Subject) -> None:
        path = f"/customers/{subject.customer}/subscriptions/{subject.id}"
        seen = self.team.get(path).body["subscription"]
        if seen["status"] in ("cancelled", "completed"):
            return
        name = self.chance.choice(["pause", "pause until", "resume", "amount", "interval", "period_end", "now"])
        if name in ("period_end", "now") and self.chance.random() < 0.7:
            name = "amount"
        subject.acts.append(f"{self.today} {name}")
        expected = subject.expected
        match name:
            case "pause":
                self._send(path, seen, "pause", {})
                expected.runs, expected.resumes_on = False, None
            case "pause until":
                until = self.today + timedelta(days=self.chance.randint(1, 70))
                self._send(path, seen, "pause", {"until": until.isoformat()})
                expected.runs, expected.resumes_on = False, until
            case "resume" if seen["status"] == "paused" or seen["cancels_on"]:
                self._send(path, seen, "resume", None)
                expected.runs, expected.resumes_on = True, None
                expected.reaches(self.today)
            case "amount":
                value = f"{self.chance.randint(500, 20_000) / 100:.2f}"
                self._edit(path, seen, {"amount": {"currency": "EUR", "value": value}})
            case "interval" if seen["next_on"]:
                every, unit = self.chance.choice(INTERVALS)
                self._edit(path, seen, {"interval": {"every": every, "unit": unit}})
                is_other = seen["interval"] != {"every": every, "unit": unit}
                if is_other:
                    expected.anchor = date.fromisoformat(seen["next_on"])
                    expected.every, expected.unit = every, unit
            case "period_end" | "now":
                self._send(path, seen, "cancel", {"at": name})
                expected.runs, expected.resumes_on = False, None

    def _send(self, path: str, seen: Any, act: str, body: Any) -> None:
        answer = self.team.post(f"{path}/{act}", body, if_match=seen["version"])
        assert answer.status == 200, answer

    def _edit(self, path: str, seen: Any, body: Any) -> None:
        answer = self.team.patch(path, body, if_match=seen["version"])
        assert answer.status == 200, answer

    # ---- what holds

    def check_recurring_revenue(self) -> None:
        """The MRR of each customer is what their active subscriptions come to in a month, without VAT."""
        for customer in self.customers:
            stored = table.get(keys.customer(self.team.ref(customer))) or {}
            rows = self._items(customer, keys.SUBSCRIPTION)
            kept = {name: number for name, number in stored.get("subscription_sums", {}).items() if number}
            assert kept == subscription_sums(rows)
            active = [row for row in rows if row["status"] == "active" and _has_begun(row)]
            exact = sum((_monthly(row) for row in active), Fraction(0))
            assert [one.minor for one in mrr(kept)] == [int(exact + Fraction(1, 2))] * bool(active)

    def wrong(self) -> list[str]:
        """Return what is missing, double or of another amount, at Mollie and in the books."""
        account = self.stand_in.accounts[self._key]
        charges: dict[str, list[Any]] = {}
        # A retry of a refused charge is a payment of ours, which Mollie's subscription has not made.
        for payment in account.payments.values():
            if payment.get("subscriptionId"):
                charges.setdefault(payment["metadata"]["purpose"]["subscription_id"], []).append(payment)
        found = []
        for subject in self.subjects:
            charged = charges.get(subject.id, [])
            days = Counter(one["createdAt"][:10] for one in charged)
            expected = Counter(day.isoformat() for day in subject.expected.days)
            if days != expected:
                found.append(f"{subject.id}: {days - expected} too many, {expected - days} missing; {subject.acts}")
            status = self._status(subject)
            if (status == "completed") != (subject.expected.left == 0 and status != "cancelled"):
                found.append(f"{subject.id}: {status}, {subject.expected.left} left; {subject.acts}")
            found += self._wrong_invoices(subject, charged)
        return found

    def _wrong_invoices(self, subject: Subject, charged: list[Any]) -> Iterator[str]:
        """Yield what is wrong with the invoices of charges that were paid or failed: Mollie reports no pending one."""
        invoices = {
            row["id"]: row
            for row in self._items(subject.customer, keys.INVOICE)
            if row.get("subscription_id") == subject.id
        }
        known = {row["SK"].removeprefix(keys.CHARGE): row for row in self._items(subject.customer, keys.CHARGE)}
        reported = [one for one in charged if one["status"] != "pending"]
        of_charges = [known[one["id"]]["invoice_id"] for one in reported if one["id"] in known]
        if len(set(of_charges)) != len(reported) or set(of_charges) != set(invoices):
            yield f"{subject.id}: {len(invoices)} invoices and {len(set(of_charges))} for {len(reported)} charges"
        paid_again = {
            invoice_id
            for one in self.stand_in.accounts[self._key].payments.values()
            if one["status"] == "paid" and not one.get("subscriptionId")
            for invoice_id in one["metadata"]["purpose"]["invoice_ids"]
        }
        for one in reported:
            invoice = invoices[known[one["id"]]["invoice_id"]]
            expected = (minor(one["amount"]), one["status"] == "paid" or invoice["id"] in paid_again)
            found = (minor(invoice["totals"]["gross_total"]), invoice["status"] == "paid")
            if found != expected:
                yield f"{subject.id}: invoice {found} for charge {expected} of {one['createdAt']}"

    def _status(self, subject: Subject) -> str:
        (row,) = (row for row in self._items(subject.customer, keys.SUBSCRIPTION) if row["id"] == subject.id)
        return str(row["status"])

    def _items(self, customer: str, prefix: str) -> list[Any]:
        return table.query_all(keys.customer_partition(self._ref(customer)), prefix=prefix)

    def _ref(self, customer: str) -> CustomerRef:
        return self.team.ref(customer)


def _has_begun(row: Any) -> bool:
    return bool(row["charged"] > 0 or row["anchor"] <= row["created_on"])


def _monthly(row: Any) -> Fraction:
    """Return what a subscription comes to in a month, in cents without VAT, not rounded."""
    rate = Fraction(row["vat"]["rate"] or 0) if row["prices_include_vat"] else Fraction(0)
    interval = row["interval"]
    return minor(row["amount"]) / (1 + rate / 100) * IN_MONTH[interval["unit"]] / interval["every"]
