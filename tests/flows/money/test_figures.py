"""Property test: every figure of money equals an independent recount of its items after any sequence of commands.

The recount reads the items of the table and adds up what they hold, without a tally of the domain.
"""

from datetime import timedelta
from typing import Any

import time_machine
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, multiple, rule

from tests.flows.money.money_at_work import START, MoneyAtWork, Placed, documents, publish_rates
from tests.flows.team_at_work import run_commands
from tests.queues import Queues


class MoneyCommands(MoneyAtWork):
    """Every command on the orders and invoices of two customers, while days pass."""

    orders: Bundle[Placed] = Bundle("orders")
    invoices: Bundle[Placed] = Bundle("invoices")

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

    @rule(target=MoneyAtWork.issued, invoice=invoices)
    def issue_invoice(self, invoice: Placed) -> Any:
        return invoice if self.act("invoices", invoice, "issue") == 200 else multiple()

    @rule(invoice=MoneyAtWork.issued)
    def mark_invoice_sent(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "sent")

    @rule(invoice=MoneyAtWork.issued, nth=st.integers(0, 2), part=st.sampled_from([None, "0.5", "3"]))
    def credit_a_line(self, invoice: Placed, nth: int, part: str | None) -> None:
        lines = self.team.get(self.path("invoices", invoice)).body["lines"]
        line = lines[nth % len(lines)]
        credited = [{"line_id": line["id"], "quantity": part or line["quantity"]}]
        self.act("invoices", invoice, "credit", {"kind": "lines", "reason": "Returned", "lines": credited})

    @rule(invoice=invoices)
    def cancel_unissued_invoice(self, invoice: Placed) -> None:
        self.act("invoices", invoice, "cancel", {"reason": "Made twice"})

    @rule(selected=st.lists(st.one_of(invoices, MoneyAtWork.issued), min_size=1, max_size=3))
    def cancel_selected_invoices(self, selected: list[Placed]) -> None:
        customer = selected[0][0]
        body = {"ids": [invoice_id for _, invoice_id in selected], "reason": "Made twice"}
        answer = self.team.post(f"/customers/{customer}/invoices/cancel", body)
        assert len(answer.body["results"]) == len(set(body["ids"])), answer

    # ---- what happens besides

    @rule(at=st.integers(0, 1), act=st.sampled_from(["archive", "reactivate"]))
    def change_status(self, at: int, act: str) -> None:
        seen = self.team.read(self.ids[at])["version"]
        body = {"reason": "other"} if act == "archive" else None
        self.team.post(f"/customers/{self.ids[at]}/{act}", body, if_match=seen)


def test_after_any_sequence_of_commands_every_figure_equals_its_rows(queues: Queues) -> None:
    with time_machine.travel(START) as travel:
        MoneyCommands.travel = travel
        publish_rates()
        run_commands(MoneyCommands, queues, runs=6, commands_per_run=30)
