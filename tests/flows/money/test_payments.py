"""Property test: no money is lost between payments, invoices and credit, whatever is recorded, edited and undone."""

from dataclasses import dataclass
from typing import Any

import pytest
import time_machine
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, multiple, rule

from shared.commands.money.online_payments import provider_updates
from shared.domain.core.money import Amount
from shared.domain.money.mollie.provider_codes import ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from tests import provider
from tests.flows.money.explained import check_explained
from tests.flows.money.money_at_work import START, MoneyAtWork, Placed, publish_rates
from tests.flows.money.recounts import money
from tests.flows.team_at_work import run_commands
from tests.queues import Queues

amounts = st.integers(1, 30_000)
currencies = st.sampled_from(["EUR", "EUR", "JPY"])


MOVES = ["pending", "paid", "paid", "failed", "refund", "refund fails", "charge back", "reverse"]


@dataclass
class Attempt:
    """A payment at Mollie, to which only happens what can: what is refunded or charged back was paid."""

    facts: ProviderPayment

    def move(self, move: str, hundredths: int) -> None:
        facts, part = (
            self.facts,
            Amount(max(self.facts.amount.minor * hundredths // 100, 1), self.facts.amount.currency),
        )
        is_final = facts.status in (ProviderStatus.PAID, ProviderStatus.FAILED)
        changes: dict[str, Any] = {}
        match move:
            case "pending" | "paid" | "failed" if not is_final:
                changes["status"] = ProviderStatus(move)
            case "refund" if facts.status is ProviderStatus.PAID and self._refundable(part):
                new = provider.refund(f"re_{facts.id}_{len(facts.refunds)}", part)
                changes["refunds"] = [*facts.refunds, new]
            case "refund fails" if facts.refunds:
                failed = facts.refunds[-1].model_copy(update={"status": RefundStatus.FAILED})
                changes["refunds"] = [*facts.refunds[:-1], failed]
            case "charge back" if facts.status is ProviderStatus.PAID and not any(c.counts for c in facts.chargebacks):
                new_one = provider.chargeback(f"chb_{facts.id}_{len(facts.chargebacks)}", part)
                changes["chargebacks"] = [*facts.chargebacks, new_one]
            case "reverse" if facts.chargebacks:
                back = facts.chargebacks[-1].model_copy(update={"reversed_at": provider.CREATED})
                changes["chargebacks"] = [*facts.chargebacks[:-1], back]
        self.facts = facts.model_copy(update=changes)

    def _refundable(self, part: Amount) -> bool:
        counted = [one.amount.minor for one in self.facts.refunds if one.counts]
        return sum(counted) + part.minor <= self.facts.amount.minor


class PaymentCommands(MoneyAtWork):
    """Every command on the payments and credit of two customers, and reports of Mollie, among invoices that are issued
    and credited.
    """

    begun = 0

    payments: Bundle[Placed] = Bundle("payments")
    attempts: Bundle[Attempt] = Bundle("attempts")

    @rule(
        target=payments,
        at=st.integers(0, 1),
        minor=amounts,
        currency=currencies,
        remainder=st.sampled_from(["oldest", "oldest", "credit"]),
        chosen=st.integers(0, 2),
        days=st.integers(0, 60),
    )
    def record_payment(self, at: int, minor: int, currency: str, remainder: str, chosen: int, days: int) -> Any:
        customer = self.ids[at]
        listed = self.team.get(f"/customers/{customer}/invoices?limit=100").body["items"]
        payable = [row["id"] for row in listed if row["status"] in ("open", "unpaid")]
        body = {
            "amount": money(minor, currency),
            "received_on": self.days_ago(days),
            "remainder": remainder,
            "invoices": [{"invoice_id": one} for one in payable[:chosen]],
        }
        tried = self.team.post(f"/customers/{customer}/payments?dry_run=true", body)
        answer = self.team.post(f"/customers/{customer}/payments", body)
        assert answer.status in (201, 422), answer
        if answer.status == 422:
            assert tried.status == 422
            return multiple()
        same = ("invoices", "credit", "credit_balance")
        assert {name: tried.body[name] for name in same} == {name: answer.body[name] for name in same}
        return customer, answer.body["payment"]["id"]

    @rule(payment=payments, minor=amounts, days=st.none() | st.integers(0, 60), remainder=st.booleans())
    def edit_payment(self, payment: Placed, minor: int, days: int | None, remainder: bool) -> None:
        before = self.read_payment(payment)
        if before is None:
            return
        body: dict[str, Any] = {} if days is None else {"received_on": self.days_ago(days)}
        if minor % 2 or not body:
            body["amount"] = money(minor, before["amount"]["currency"])
            body["remainder"] = "credit" if remainder else "oldest"
        answer = self.team.patch(self.payment_path(payment), body, if_match=before["version"])
        assert answer.status in (200, 409), answer

    @rule(payment=payments)
    def undo_payment(self, payment: Placed) -> None:
        if before := self.read_payment(payment):
            answer = self.team.delete(self.payment_path(payment), if_match=before["version"])
            assert answer.status in (204, 409), answer

    @rule(payment=payments)
    def restore_payment(self, payment: Placed) -> None:
        assert self.team.post(f"{self.payment_path(payment)}/restore").status in (200, 404, 409)

    @rule(payment=payments, minor=st.none() | amounts)
    def refund_payment(self, payment: Placed, minor: int | None) -> None:
        if before := self.read_payment(payment):
            amount = minor and money(minor, before["amount"]["currency"])
            at = f"{self.payment_path(payment)}/refunds"
            answer = self.team.post(at, {"amount": amount}, if_match=before["version"])
            assert answer.status in (201, 409, 422), answer

    @rule(payment=payments)
    def undo_refund(self, payment: Placed) -> None:
        before = self.read_payment(payment)
        if before and before["refunds"]:
            at = f"{self.payment_path(payment)}/refunds/{before['refunds'][-1]['id']}"
            assert self.team.delete(at, if_match=before["version"]).status == 200

    @rule(at=st.integers(0, 1), minor=st.none() | amounts, currency=currencies)
    def apply_credit(self, at: int, minor: int | None, currency: str) -> None:
        body = {"currency": currency, "amount": minor and money(minor, currency)}
        answer = self.team.post(f"/customers/{self.ids[at]}/credit/apply", body)
        assert answer.status in (200, 409, 422), answer

    @rule(is_applied=st.booleans())
    def apply_credit_at_issue(self, is_applied: bool) -> None:
        seen = self.team.get("/me").body["merchant"]["version"]
        assert self.team.patch("/merchant", {"apply_credit": is_applied}, if_match=seen).status == 200

    @rule(target=attempts, at=st.integers(0, 1), minor=amounts, currency=currencies, chosen=st.integers(0, 2))
    def begin_at_mollie(self, at: int, minor: int, currency: str, chosen: int) -> Any:
        listed = self.team.get(f"/customers/{self.ids[at]}/invoices?limit=100").body["items"]
        purpose = Purpose(customer_id=self.ids[at], invoice_ids=[row["id"] for row in listed][:chosen])
        self.begun += 1
        return Attempt(provider.payment(f"tr_{self.begun}", "open", Amount(minor, currency), purpose))

    @rule(attempt=attempts, move=st.sampled_from(MOVES), hundredths=st.integers(1, 100))
    def report_of_mollie(self, attempt: Attempt, move: str, hundredths: int) -> None:
        """Let something become of a payment at Mollie, and take the report of it twice."""
        attempt.move(move, hundredths)
        for _ in range(2):
            assert provider_updates.book(self.team.merchant_id, attempt.facts.id, lambda: attempt.facts)
        assert attempt.facts.purpose
        self.team.about[:] = [attempt.facts.purpose.customer_id]

    def teardown(self) -> None:
        super().teardown()
        for currency in ("EUR", "JPY"):
            check_explained(self.team, f"/customers/{self.ids[0]}", currency)

    def read_payment(self, payment: Placed) -> dict[str, Any] | None:
        answer = self.team.get(self.payment_path(payment))
        found: dict[str, Any] | None = answer.body["payment"] if answer.status == 200 else None
        return found

    def payment_path(self, payment: Placed) -> str:
        return f"/customers/{payment[0]}/payments/{payment[1]}"


@pytest.mark.feature("S270", "S271", "S272", "S275", "S294", "S295", "S296", "S299", "S318", "S320")
def test_after_any_sequence_of_payments_every_figure_equals_its_rows(queues: Queues) -> None:
    with time_machine.travel(START) as travel:
        PaymentCommands.travel = travel
        publish_rates()
        run_commands(PaymentCommands, queues, runs=8, commands_per_run=40)
