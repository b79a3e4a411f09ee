"""A team that issues, credits and cancels invoices of two customers while days pass, for property tests of figures."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import time_machine
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, multiple, rule

from shared.commands.money.sales.subscription_charges import invoice_of_charge
from shared.domain.core.money import Amount
from shared.domain.customer.customers import FIGURES
from shared.domain.money.invoices.exchange_rates import PublishedRates
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.store.engine import keys, table
from shared.store.money.invoices import exchange_rates
from tests.flows.money.recounts import (
    NOT_SUMMED,
    OUTSTANDING,
    collection,
    credit_sums,
    invoice_sums,
    minor,
    order_sums,
    payment_sums,
    settled,
    subscription_sums,
)
from tests.flows.team_at_work import TeamAtWork
from tests.functions.team.settings.samples import SELLER

Placed = tuple[str, str]
"""The customer of a record, and its id."""

START = datetime(2026, 11, 20, 9, tzinfo=UTC)
LINES = [
    {"description": "Boiler", "quantity": "3", "unit_price": "33.35"},
    {"description": "Filter", "quantity": "1", "unit_price": "7.99", "discount_percent": "12.5"},
    {"description": "Advice", "quantity": "0.5", "unit_price": "85", "tax_class_id": "reduced"},
    {"description": "Deposit", "quantity": "-1", "unit_price": "5.00", "tax_class_id": "zero"},
]
CURRENCIES = ["EUR", "EUR", "JPY"]
chosen = st.lists(st.sampled_from(LINES), min_size=1, max_size=3, unique_by=lambda line: line["description"])
documents = st.fixed_dictionaries(
    {
        "lines": chosen,
        "currency": st.sampled_from(CURRENCIES),
        "prices_include_vat": st.booleans(),
        "discount": st.sampled_from([None, None, {"percent": "10"}]),
    }
)
drafts = st.fixed_dictionaries(
    {
        "product": st.just("Care plan"),
        "amount": st.sampled_from([{"currency": "EUR", "value": "15.00"}, {"currency": "JPY", "value": "900"}]),
        "interval": st.sampled_from([{"every": 1, "unit": "months"}, {"every": 2, "unit": "weeks"}]),
        "prices_include_vat": st.booleans(),
        "trial_days": st.sampled_from([0, 0, 5]),
        "times": st.sampled_from([None, 2]),
    }
)


def publish_rates() -> None:
    """Store a rate of the yen for each of some weeks; what is paid later than those is not converted."""
    days = (START.date() + timedelta(days=n) for n in range(60))
    exchange_rates.add([PublishedRates(day=day, rates={"JPY": 160 + Decimal(day.day) / 8}) for day in days])


class MoneyAtWork(TeamAtWork):
    """Commands that every such test needs, and what holds after each."""

    travel: ClassVar[time_machine.Traveller]
    issued: Bundle[Placed] = Bundle("issued")
    subscribed: Bundle[Placed] = Bundle("subscribed")

    def __init__(self) -> None:
        self.travel.move_to(START)
        super().__init__()
        self.ids = [self.team.create(full_name=name)["id"] for name in ("Anna", "Bram")]
        assert self.team.patch("/merchant", SELLER, if_match=1).status == 200

    @rule(target=issued, at=st.integers(0, 1), invoice=documents)
    def issue_new_invoice(self, at: int, invoice: dict[str, Any]) -> Any:
        answer = self.team.post(f"/customers/{self.ids[at]}/invoices", invoice)
        if answer.status != 201:
            return multiple()
        placed = (self.ids[at], answer.body["id"])
        return placed if self.act("invoices", placed, "issue") == 200 else multiple()

    @rule(invoice=issued)
    def credit_in_full(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "credit", {"kind": "full", "reason": "Returned"})

    @rule(invoice=issued, hundredths=st.integers(1, 60))
    def credit_an_amount(self, invoice: Placed, hundredths: int) -> None:
        read = self.team.get(self.path("invoices", invoice)).body
        total = read["totals"]["gross_total"]
        value = Decimal(total["value"]) * hundredths / 100
        amount = {"currency": total["currency"], "value": str(value.quantize(Decimal(total["value"])))}
        self.act("invoices", invoice, "credit", {"kind": "amount", "reason": "Late", "amount": amount})

    @rule(invoice=issued)
    def cancel_issued_invoice(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "cancel", {"reason": "Made twice"})

    @rule(target=subscribed, at=st.integers(0, 1), draft=drafts)
    def subscribe(self, at: int, draft: dict[str, Any]) -> Any:
        answer = self.team.post(f"/customers/{self.ids[at]}/subscriptions", draft)
        return (self.ids[at], answer.body["subscription"]["id"]) if answer.status == 201 else multiple()

    @rule(one=subscribed, name=st.sampled_from(["pause", "resume", "cancel"]))
    def pause_resume_or_cancel(self, one: Placed, name: str) -> None:
        path = self.path("subscriptions", one)
        version = self.team.get(path).body["subscription"]["version"]
        self.team.post(f"{path}/{name}", None if name == "resume" else {}, if_match=version)

    @rule(one=subscribed, number=st.integers(1, 3), status=st.sampled_from(["pending", "paid", "failed"]))
    def charge_subscription(self, one: Placed, number: int, status: str) -> None:
        payment = ProviderPayment(
            id=f"tr_{number}{one[1][-12:]}",
            mode=Mode.TEST,
            status=ProviderStatus(status),
            amount=Amount(1500, "EUR"),
            created_at=datetime.now(UTC),
            subscription_id="sub_1",
        )
        invoice_of_charge(self.team.ref(one[0]), one[1], payment)
        self.team.about[:] = [one[0]]

    @rule(days=st.sampled_from([1, 1, 20, 45]))
    def let_days_pass(self, days: int) -> None:
        self.travel.shift(timedelta(days=days))
        self.team.about[:] = self.ids[:1]

    def teardown(self) -> None:
        self.team.about[:] = self.ids
        for customer in self.ids:
            self.compare(customer)
            self.compare_lists(customer)
        self.no_series_has_a_gap_or_a_double()
        self.credit_notes_add_up_to_what_was_credited()

    # ---- what holds after each command

    @invariant()
    def every_figure_is_a_recount_of_the_items(self) -> None:
        for customer in self.last_changed(self.ids):
            self.compare(customer)

    def compare(self, customer: str) -> None:
        stored = table.get(keys.customer(self.team.ref(customer))) or {}
        orders, invoices = self.items(customer, keys.ORDER), self.items(customer, keys.INVOICE)
        payments, subscriptions = self.items(customer, keys.PAYMENT), self.items(customer, keys.SUBSCRIPTION)
        figures = {name: {k: n for k, n in stored.get(name, {}).items() if n} for name in FIGURES}
        assert figures == {
            "order_counts": Counter(item["status"] for item in orders),
            "order_sums": order_sums(orders),
            "invoice_counts": Counter(item["status"] for item in invoices),
            "invoice_sums": invoice_sums(invoices),
            "open_due": Counter(item["due_on"][:7] for item in invoices if item["status"] == "open"),
            "payment_sums": payment_sums(payments),
            "credit_sums": credit_sums(self.items(customer, keys.CREDIT)),
            "collection": collection(invoices),
            "subscription_counts": Counter(item["status"] for item in subscriptions),
            "subscription_sums": subscription_sums(subscriptions),
        }
        self.no_money_is_lost(figures)
        notes = self.items(customer, keys.CREDIT_NOTE)
        counts = {"orders": len(orders), "invoices": len(invoices), "credit_notes": len(notes)}
        assert {name: stored["counts"].get(name, 0) for name in counts} == counts

    def no_money_is_lost(self, figures: dict[str, dict[str, int]]) -> None:
        """What was received and not refunded settles invoices or is credit, in each currency."""
        for currency in set(CURRENCIES):
            received = figures["payment_sums"].get(f"received_{currency}", 0)
            paid = figures["invoice_sums"].get(f"paid_{currency}", 0)
            assert received == paid + figures["credit_sums"].get(f"balance_{currency}", 0)

    def compare_lists(self, customer: str) -> None:
        """The figures of the API are those of its lists, with the status of today."""
        orders, invoices = self.items(customer, keys.ORDER), self.items(customer, keys.INVOICE)
        at = f"/customers/{customer}"
        listed = self.team.get(f"{at}/orders?limit=100").body["items"]
        shown = self.team.get(f"{at}/orders/figures").body
        assert {row["id"] for row in listed} == {item["SK"].removeprefix(keys.ORDER) for item in orders}
        by_status = Counter(row["status"] for row in listed)
        counts = {name: number for name, number in shown["counts"].items() if number}
        assert counts.pop("all", 0) == len(listed)
        assert counts == by_status
        for of_currency in shown["sums"]:
            rows = [row for row in listed if row["total"]["currency"] == of_currency["currency"]]
            total = sum(minor(row["total"]) for row in rows if row["status"] not in NOT_SUMMED)
            assert minor(of_currency["total"]) == total

        listed = self.team.get(f"{at}/invoices?limit=100").body["items"]
        shown = self.team.get(f"{at}/invoices/figures").body
        assert {row["id"] for row in listed} == {item["SK"].removeprefix(keys.INVOICE) for item in invoices}
        by_status = Counter(row["status"] for row in listed)
        counts = {name: number for name, number in shown["counts"].items() if number}
        assert counts.pop("all", 0) == len(listed)
        assert counts.pop("outstanding", 0) == sum(by_status[status] for status in OUTSTANDING)
        assert counts == by_status
        for status in by_status:
            rows = self.team.get(f"{at}/invoices?limit=100&status={status}").body["items"]
            assert Counter(row["status"] for row in rows) == {status: by_status[status]}

    def no_series_has_a_gap_or_a_double(self) -> None:
        series = {keys.ORDER: "ORD-{:04}", keys.INVOICE: "{}-{:04}", keys.CREDIT_NOTE: "CN-{}-{:04}"}
        for prefix, pattern in series.items():
            numbers = sorted(item["number"] for item in self.all_items(prefix) if item.get("number"))
            years = Counter(number[-9:-5] if pattern.count("{") > 1 else "" for number in numbers)
            wanted = [
                pattern.format(*filter(None, [year]), n) for year in sorted(years) for n in range(1, years[year] + 1)
            ]
            assert numbers == wanted

    def credit_notes_add_up_to_what_was_credited(self) -> None:
        """No invoice is credited for more than it is, and what is left of it is what its list shows."""
        credited: Counter[str] = Counter()
        for note in self.all_items(keys.CREDIT_NOTE):
            credited[note["invoice_id"]] += minor(note["totals"]["gross_total"])
        for item in self.all_items(keys.INVOICE):
            total, taken = minor(item["totals"]["gross_total"]), credited[item["SK"].removeprefix(keys.INVOICE)]
            assert taken == sum(minor(note["total"]) for note in item["credit_notes"])
            assert 0 <= taken <= max(total, 0)
            left = total - taken - settled(item) if item.get("number") else 0
            assert left >= 0
            assert minor(item["row"]["balance"]) == left

    # ---- tools

    @property
    def today(self) -> date:
        return datetime.now(ZoneInfo("Europe/Amsterdam")).date()

    def days_ago(self, days: int) -> str:
        return str(self.today - timedelta(days=days))

    def path(self, section: str, record: Placed) -> str:
        return f"/customers/{record[0]}/{section}/{record[1]}"

    def version(self, section: str, record: Placed) -> int:
        answer = self.team.get(self.path(section, record))
        return int(answer.body["version"]) if answer.status == 200 else 1

    def act(self, section: str, record: Placed, name: str, body: dict[str, Any] | None = None) -> int:
        answer = self.team.post(f"{self.path(section, record)}/{name}", body, if_match=self.version(section, record))
        assert answer.status in (200, 404, 409, 422), answer
        return answer.status

    def all_items(self, prefix: str) -> list[Any]:
        return [item for customer in self.ids for item in self.items(customer, prefix)]

    def items(self, customer: str, prefix: str) -> list[Any]:
        return table.query_all(keys.customer_partition(self.team.ref(customer)), prefix=prefix)
