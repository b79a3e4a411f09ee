"""Property test: every figure of orders and invoices equals an independent recount after any sequence of commands.

The recount reads the items of the table and adds up what they hold, without a tally of the domain.
"""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import time_machine
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, multiple, rule

from shared.domain.customer.customers import FIGURES
from shared.store.engine import keys, table
from tests.flows.team_at_work import TeamAtWork, run_commands
from tests.functions.team.settings.samples import SELLER
from tests.queues import Queues

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
Placed = tuple[str, str]
OUTSTANDING = ("open", "pending", "unpaid", "chargeback")
NOT_SUMMED = ("cancelled", "failed")


class MoneyCommands(TeamAtWork):
    """Every command on the orders and invoices of two customers, while days pass."""

    travel: ClassVar[time_machine.Traveller]
    orders: Bundle[Placed] = Bundle("orders")
    invoices: Bundle[Placed] = Bundle("invoices")
    issued: Bundle[Placed] = Bundle("issued")

    def __init__(self) -> None:
        self.travel.move_to(START)
        super().__init__()
        self.ids = [self.team.create(full_name=name)["id"] for name in ("Anna", "Bram")]
        assert self.team.patch("/merchant", SELLER, if_match=1).status == 200

    # ---- orders

    @rule(target=orders, at=st.integers(0, 1), order=documents, payment=st.sampled_from(["pending", "paid"]))
    def place_order(self, at: int, order: dict[str, Any], payment: str) -> Any:
        answer = self.team.post(f"/customers/{self.ids[at]}/orders", order | {"payment": payment})
        return (self.ids[at], answer.body["id"]) if answer.status == 201 else multiple()

    @rule(order=orders, wanted=documents)
    def edit_order(self, order: Placed, wanted: dict[str, Any]) -> None:
        self.team.patch(self.path("orders", order), wanted, if_match=self.version("orders", order))

    @rule(
        order=orders,
        status=st.sampled_from([None, "pending", "processing", "completed", "failed"]),
        payment=st.sampled_from([None, "paid", "pending", "failed"]),
    )
    def change_order(self, order: Placed, status: str | None, payment: str | None) -> None:
        self.act("orders", order, "status", {"status": status, "payment": payment})

    @rule(order=orders)
    def cancel_order(self, order: Placed) -> None:
        self.act("orders", order, "cancel", {})

    @rule(order=orders, minor=st.none() | st.integers(1, 9000))
    def refund_order(self, order: Placed, minor: int | None) -> None:
        amount = minor and {"currency": "EUR", "value": f"{minor // 100}.{minor % 100:02}"}
        self.act("orders", order, "refund", {"reason": "Returned", "amount": amount})

    @rule(target=invoices, order=orders)
    def invoice_order(self, order: Placed) -> Any:
        answer = self.team.post(self.path("orders", order) + "/invoice")
        return (order[0], answer.body["id"]) if answer.status == 200 else multiple()

    # ---- invoices

    @rule(target=invoices, at=st.integers(0, 1), invoice=documents, concept=st.booleans())
    def draft_invoice(self, at: int, invoice: dict[str, Any], concept: bool) -> Any:
        answer = self.team.post(f"/customers/{self.ids[at]}/invoices", invoice | {"concept": concept})
        return (self.ids[at], answer.body["id"]) if answer.status == 201 else multiple()

    @rule(invoice=invoices, wanted=documents, concept=st.booleans())
    def edit_invoice(self, invoice: Placed, wanted: dict[str, Any], concept: bool) -> None:
        body = wanted | {"concept": concept}
        self.team.patch(self.path("invoices", invoice), body, if_match=self.version("invoices", invoice))

    @rule(invoice=invoices, days=st.integers(0, 40))
    def move_due_date(self, invoice: Placed, days: int) -> None:
        body = {"due_on": str(self.today + timedelta(days=days))}
        self.team.patch(self.path("invoices", invoice), body, if_match=self.version("invoices", invoice))

    @rule(target=invoices, invoice=invoices)
    def duplicate_invoice(self, invoice: Placed) -> Any:
        answer = self.team.post(self.path("invoices", invoice) + "/duplicate")
        return (invoice[0], answer.body["id"]) if answer.status == 201 else multiple()

    @rule(invoice=invoices)
    def delete_invoice(self, invoice: Placed) -> None:
        self.team.delete(self.path("invoices", invoice), if_match=self.version("invoices", invoice))

    @rule(invoice=invoices)
    def restore_invoice(self, invoice: Placed) -> None:
        self.team.post(self.path("invoices", invoice) + "/restore")

    # ---- issued invoices

    @rule(target=issued, invoice=invoices)
    def issue_invoice(self, invoice: Placed) -> Any:
        return invoice if self.act("invoices", invoice, "issue") == 200 else multiple()

    @rule(target=issued, at=st.integers(0, 1), invoice=documents)
    def issue_new_invoice(self, at: int, invoice: dict[str, Any]) -> Any:
        answer = self.team.post(f"/customers/{self.ids[at]}/invoices", invoice)
        return self.issue_invoice((self.ids[at], answer.body["id"])) if answer.status == 201 else multiple()

    @rule(invoice=issued)
    def mark_invoice_sent(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "sent")

    @rule(invoice=issued)
    def credit_in_full(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "credit", {"kind": "full", "reason": "Returned"})

    @rule(invoice=issued, nth=st.integers(0, 2), part=st.sampled_from([None, "0.5", "3"]))
    def credit_a_line(self, invoice: Placed, nth: int, part: str | None) -> None:
        lines = self.team.get(self.path("invoices", invoice)).body["lines"]
        line = lines[nth % len(lines)]
        credited = [{"line_id": line["id"], "quantity": part or line["quantity"]}]
        self.act("invoices", invoice, "credit", {"kind": "lines", "reason": "Returned", "lines": credited})

    @rule(invoice=issued, hundredths=st.integers(1, 60))
    def credit_an_amount(self, invoice: Placed, hundredths: int) -> None:
        read = self.team.get(self.path("invoices", invoice)).body
        total = read["totals"]["gross_total"]
        value = Decimal(total["value"]) * hundredths / 100
        amount = {"currency": total["currency"], "value": str(value.quantize(Decimal(total["value"])))}
        self.act("invoices", invoice, "credit", {"kind": "amount", "reason": "Late", "amount": amount})

    @rule(invoice=invoices)
    def cancel_unissued_invoice(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "cancel", {"reason": "Made twice"})

    @rule(invoice=issued)
    def cancel_issued_invoice(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "cancel", {"reason": "Made twice"})

    @rule(selected=st.lists(st.one_of(invoices, issued), min_size=1, max_size=3))
    def cancel_selected_invoices(self, selected: list[Placed]) -> None:
        customer = selected[0][0]
        body = {"ids": [invoice_id for _, invoice_id in selected], "reason": "Made twice"}
        answer = self.team.post(f"/customers/{customer}/invoices/cancel", body)
        assert len(answer.body["results"]) == len(set(body["ids"])), answer

    # ---- what happens besides

    @rule(days=st.sampled_from([1, 1, 20, 45]))
    def let_days_pass(self, days: int) -> None:
        self.travel.shift(timedelta(days=days))
        self.team.about[:] = self.ids[:1]

    @rule(at=st.integers(0, 1), act=st.sampled_from(["archive", "reactivate"]))
    def change_status(self, at: int, act: str) -> None:
        seen = self.team.read(self.ids[at])["version"]
        body = {"reason": "other"} if act == "archive" else None
        self.team.post(f"/customers/{self.ids[at]}/{act}", body, if_match=seen)

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
        figures = {name: {k: n for k, n in stored.get(name, {}).items() if n} for name in FIGURES}
        assert figures == {
            "order_counts": Counter(item["status"] for item in orders),
            "order_sums": order_sums(orders),
            "invoice_counts": Counter(item["status"] for item in invoices),
            "invoice_sums": invoice_sums(invoices),
            "open_due": Counter(item["due_on"][:7] for item in invoices if item["status"] == "open"),
        }
        notes = self.items(customer, keys.CREDIT_NOTE)
        counts = {"orders": len(orders), "invoices": len(invoices), "credit_notes": len(notes)}
        assert {name: stored["counts"].get(name, 0) for name in counts} == counts

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
            assert minor(item["row"]["balance"]) == (total - taken if item.get("number") else 0)

    # ---- tools

    @property
    def today(self) -> date:
        return datetime.now(ZoneInfo("Europe/Amsterdam")).date()

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


def minor(amount: Any) -> int:
    """Return an amount as it is stored, in minor units."""
    return int(amount["value"].replace(".", ""))


def order_sums(orders: list[Any]) -> dict[str, int]:
    """Add up the orders that neither were cancelled nor failed: all, what was refunded, and what else was paid."""
    added: Counter[str] = Counter()
    for item in orders:
        if item["status"] not in NOT_SUMMED:
            total, currency = minor(item["totals"]["gross_total"]), item["currency"]
            refunded = sum(minor(refund["amount"]) for refund in item["refunds"])
            added[f"total_{currency}"] += total
            added[f"refunded_{currency}"] += refunded
            added[f"paid_{currency}"] += total - refunded if item["payment"] in ("paid", "refunded") else 0
    return {name: number for name, number in added.items() if number}


def invoice_sums(invoices: list[Any]) -> dict[str, int]:
    """Add up the issued invoices that are not cancelled: all, what is left to pay, and the others."""
    added: Counter[str] = Counter()
    for item in invoices:
        if item.get("number") and item["status"] != "cancelled":
            total, currency = minor(item["totals"]["gross_total"]), item["currency"]
            credited = sum(minor(note["total"]) for note in item["credit_notes"])
            added[f"total_{currency}"] += total
            added[f"{'outstanding' if item['status'] in OUTSTANDING else 'paid'}_{currency}"] += total - credited
    return {name: number for name, number in added.items() if number}


def test_after_any_sequence_of_commands_every_figure_equals_its_rows(queues: Queues) -> None:
    with time_machine.travel(START) as travel:
        MoneyCommands.travel = travel
        run_commands(MoneyCommands, queues, runs=6, commands_per_run=30)
