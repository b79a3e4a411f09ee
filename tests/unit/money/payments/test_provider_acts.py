"""Property test of what Mollie reports: in any order and number of reports the books end as Mollie's last state is."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, precondition, rule

from shared.domain.core.money import Amount
from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import ProviderChargeback, ProviderPayment, ProviderRefund
from shared.domain.money.payments.payments import Payment, PaymentOrigin
from shared.domain.money.payments.provider_acts import Situation, next_step
from tests.unit.money.payments.test_books import MoneyOfACustomer, amounts, euros

STOPPED = [RefundStatus.FAILED, RefundStatus.CANCELLED]
MOVING = [RefundStatus.QUEUED, RefundStatus.PROCESSING, RefundStatus.REFUNDED]


class MoneyWithMollie(MoneyOfACustomer):
    """Everything of `MoneyOfACustomer`, and payments at Mollie, which report or do not report what becomes of them."""

    attempts: Bundle[str] = Bundle("attempts")

    def __init__(self) -> None:
        super().__init__()
        self.at_mollie: dict[str, ProviderPayment] = {}
        self.wanted: dict[str, list[str]] = {}
        self.booked: dict[str, str] = {}

    @rule(target=attempts, minor=amounts, chosen=st.lists(MoneyOfACustomer.invoices, max_size=2, unique=True))
    def start(self, minor: int, chosen: list[str]) -> str:
        attempt = f"tr_{len(self.at_mollie)}"
        self.wanted[attempt] = chosen
        self.at_mollie[attempt] = ProviderPayment(
            id=attempt,
            mode=Mode.TEST,
            status=ProviderStatus.OPEN,
            amount=euros(minor),
            means=PaymentMeans.IDEAL,
            created_at=self.moment,
        )
        return attempt

    @rule(attempt=attempts, status=st.sampled_from([one for one in ProviderStatus if one is not ProviderStatus.OPEN]))
    def progress(self, attempt: str, status: ProviderStatus) -> None:
        if self.at_mollie[attempt].status is not ProviderStatus.PAID:
            self.change(attempt, status=status, paid_at=self.moment if status is ProviderStatus.PAID else None)

    @rule(attempt=attempts, minor=amounts)
    def refund_at_mollie(self, attempt: str, minor: int) -> None:
        facts = self.at_mollie[attempt]
        amount = min(euros(minor), facts.refundable)
        if amount.minor > 0:
            of = f"re_{attempt}_{len(facts.refunds)}"
            refund = ProviderRefund(id=of, status=RefundStatus.QUEUED, amount=amount, created_at=self.moment)
            self.change(attempt, refunds=[*facts.refunds, refund])

    @rule(attempt=attempts, status=st.sampled_from([*MOVING, *STOPPED]))
    def progress_refund(self, attempt: str, status: RefundStatus) -> None:
        facts = self.at_mollie[attempt]
        if facts.refunds and facts.refunds[-1].counts:
            self.change(attempt, refunds=[*facts.refunds[:-1], facts.refunds[-1].model_copy(update={"status": status})])

    @rule(attempt=attempts)
    def forget_refund(self, attempt: str) -> None:
        """Cancel a refund before it was sent: Mollie has it no more."""
        self.change(attempt, refunds=self.at_mollie[attempt].refunds[:-1])

    @rule(attempt=attempts, minor=amounts)
    def charge_back(self, attempt: str, minor: int) -> None:
        facts = self.at_mollie[attempt]
        amount = min(euros(minor), facts.refundable)
        if amount.minor > 0:
            of = f"chb_{attempt}_{len(facts.chargebacks)}"
            chargeback = ProviderChargeback(id=of, amount=amount, created_at=self.moment, reason="MD06")
            self.change(attempt, chargebacks=[*facts.chargebacks, chargeback])

    @rule(attempt=attempts)
    def reverse_chargeback(self, attempt: str) -> None:
        facts = self.at_mollie[attempt]
        turned = [one.model_copy(update={"reversed_at": self.moment}) for one in facts.chargebacks]
        self.change(attempt, chargebacks=turned)

    @rule(attempt=attempts, most=st.integers(0, 3))
    def report_and_crash(self, attempt: str, most: int) -> None:
        """Deliver a report to a worker that stops after so many steps."""
        self.steps(attempt, most=most)

    @rule(attempt=attempts)
    def report(self, attempt: str) -> None:
        self.steps(attempt, most=200)
        facts, payment = self.at_mollie[attempt], self.payment_of(attempt)
        if payment is None:
            assert facts.status is not ProviderStatus.PAID
            return
        by_hand = [one for one in payment.refunds if one.provider_id is None]
        refunded = sum((one.amount for one in facts.refunds if one.counts), euros(0))
        refunded += sum((one.amount for one in by_hand), euros(0))
        charged_back = sum((one.amount for one in facts.chargebacks if one.counts), euros(0))
        assert (payment.amount, payment.refunded, payment.charged_back) == (facts.amount, refunded, charged_back)
        assert self.steps(attempt, most=1) == 0

    @precondition(lambda self: self.at_mollie)
    @invariant()
    def a_charged_back_invoice_is_owed_again(self) -> None:
        for invoice in self.of_invoice.values():
            if invoice.status is InvoiceStatus.CHARGEBACK:
                assert invoice.chargebacks
                assert invoice.balance.minor > 0
            if invoice.status is InvoiceStatus.PENDING:
                assert invoice.in_flight

    def credit_is_not_overdrawn(self) -> None:
        """Money that a bank takes back may have been used as credit, which is below zero then."""

    # ---- tools

    @property
    def moment(self) -> datetime:
        return datetime.combine(self.today, time(12), UTC)

    def change(self, attempt: str, **fields: Any) -> None:
        self.at_mollie[attempt] = self.at_mollie[attempt].model_copy(update=fields)

    def payment_of(self, attempt: str) -> Payment | None:
        return next((one for one in self.of_payment.values() if one.provider_id == attempt), None)

    def steps(self, attempt: str, *, most: int) -> int:
        """Apply the steps of a report, and return how many there were."""
        for done in range(most):
            facts, payment = self.at_mollie[attempt], self.payment_of(attempt)
            wanted = self.wanted[attempt]
            step = next_step(Situation(facts, payment, self.books(), wanted, self.today, "Europe/Amsterdam"))
            if step is None:
                return done
            self.apply(step)
        return most


def test_a_repeated_report_changes_nothing() -> None:
    """A payment that is paid once is booked once, with origin and id of Mollie."""
    machine = MoneyWithMollie()
    invoice = str(machine.issue(5000))
    attempt = str(machine.start(machine.of_invoice[invoice].balance.minor, [invoice]))
    machine.progress(attempt, ProviderStatus.PAID)
    machine.report(attempt)
    machine.report(attempt)
    (payment,) = machine.of_payment.values()
    assert (payment.origin, payment.provider_id) == (PaymentOrigin.AUTOMATIC, attempt)
    assert machine.of_invoice[invoice].status is InvoiceStatus.PAID


def test_money_is_on_its_way_until_it_is_there() -> None:
    machine = MoneyWithMollie()
    invoice = str(machine.issue(5000))
    attempt = str(machine.start(100, [invoice]))
    machine.progress(attempt, ProviderStatus.PENDING)
    machine.report(attempt)
    assert machine.of_invoice[invoice].status is InvoiceStatus.PENDING
    machine.progress(attempt, ProviderStatus.FAILED)
    machine.report(attempt)
    assert machine.of_invoice[invoice].status is InvoiceStatus.OPEN


def test_a_chargeback_of_spent_credit_overdraws_it() -> None:
    machine = MoneyWithMollie()
    attempt = str(machine.start(10_000, []))
    machine.progress(attempt, ProviderStatus.PAID)
    machine.report(attempt)
    invoice = str(machine.issue(5000))
    machine.apply_credit(None)
    machine.charge_back(attempt, 10_000)
    machine.report(attempt)
    spent = machine.of_invoice[invoice].settled
    assert machine.credit == Amount(-spent.minor, "EUR")
    later = str(machine.start(20_000, []))
    machine.progress(later, ProviderStatus.PAID)
    machine.report(later)
    assert machine.credit == euros(20_000) - spent


def test_a_later_chargeback_gets_no_step_from_an_unknown_status() -> None:
    machine = MoneyWithMollie()
    attempt = str(machine.start(100, []))
    machine.progress(attempt, ProviderStatus.UNKNOWN)
    assert machine.steps(attempt, most=1) == 0
    machine.today += timedelta(days=1)
    machine.progress(attempt, ProviderStatus.PAID)
    assert machine.steps(attempt, most=5) == 1


MoneyWithMollie.TestCase.settings = settings(max_examples=60, stateful_step_count=30, derandomize=True)
test_the_books_end_as_mollie_has_it = pytest.mark.feature("S320")(MoneyWithMollie.TestCase)
