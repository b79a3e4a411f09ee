"""Property test of the bookkeeping: no money appears or is lost in any order of acts."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from shared.domain.core.money import Amount
from shared.domain.core.tallies import total
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.corrections import Correction, cancel_issued, correct
from shared.domain.money.invoices.credit_entries import CreditEntry
from shared.domain.money.invoices.credit_notes import AmountCredit, FullCredit
from shared.domain.money.invoices.crediting import credit
from shared.domain.money.invoices.invoices import OUTSTANDING, Invoice, InvoiceStatus
from shared.domain.money.invoices.parties import Buyer, Seller
from shared.domain.money.payments import credit_acts, payment_acts, refund_acts
from shared.domain.money.payments.credit_acts import CreditApplication
from shared.domain.money.payments.payments import (
    ChosenInvoice,
    Payment,
    PaymentDraft,
    PaymentEdit,
    RefundDraft,
    Remainder,
)
from shared.domain.money.payments.postings import Posting
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.stated_invoices import StatedInvoice
from shared.domain.money.statements.statement import StatementForm, statement
from shared.errors import ServiceError
from tests.unit.money.samples import SYSTEM, issued, priced

FIRST = date(2026, 1, 1)
amounts = st.integers(1, 20_000)
days = st.integers(0, 60)
remainders = st.sampled_from(Remainder)


class MoneyOfACustomer(RuleBasedStateMachine):
    """Everything that can happen to the money of one customer, in euros."""

    payments: Bundle[str] = Bundle("payments")
    invoices: Bundle[str] = Bundle("invoices")

    def __init__(self) -> None:
        super().__init__()
        self.today = FIRST
        self.of_invoice: dict[str, Invoice] = {}
        self.of_payment: dict[str, Payment] = {}
        self.undone: dict[str, Payment] = {}
        self.ledger: list[CreditEntry] = []

    @rule(target=invoices, minor=amounts)
    def issue(self, minor: int) -> str:
        line = priced("1", str(euros(minor)), None)
        # Credit notes copy the parties of their invoice, and nothing here reads them.
        seller, buyer = Seller.model_construct(), Buyer.model_construct()
        due_on = self.today + timedelta(days=14)
        invoice = issued([line], issued_on=self.today, due_on=due_on, seller=seller, buyer=buyer)
        self.of_invoice[invoice.id] = invoice
        return invoice.id

    @rule(
        target=payments,
        minor=amounts,
        chosen=st.lists(invoices, max_size=2, unique=True),
        remainder=remainders,
        ago=days,
    )
    def pay(self, minor: int, chosen: list[str], remainder: Remainder, ago: int) -> Any:
        draft = PaymentDraft.model_construct(
            amount=euros(minor),
            received_on=self.today - timedelta(days=ago),
            invoices=[ChosenInvoice(invoice_id=one) for one in chosen],
            remainder=remainder,
        )
        books = self.books()
        posting = payment_acts.record_payment(draft, books, self.oldest(remainder), today=self.today, by=SYSTEM)
        assert posting.after
        self.apply(posting)
        return posting.after.id

    @rule(payment=payments, minor=st.none() | amounts, remainder=remainders, ago=st.none() | days)
    def edit(self, payment: str, minor: int | None, remainder: Remainder, ago: int | None) -> None:
        sent: dict[str, Any] = {"remainder": remainder} if minor else {}
        if minor:
            sent["amount"] = euros(minor)
        if ago is not None:
            sent["received_on"] = self.today - timedelta(days=ago)
        if payment in self.of_payment and sent:
            before, oldest = self.of_payment[payment], self.oldest(remainder) if minor else ()
            wanted = PaymentEdit.model_construct(_fields_set=set(sent), **sent)
            self.attempt(
                lambda: payment_acts.edit_payment(before, wanted, self.books(), oldest, today=self.today, by=SYSTEM)
            )

    @rule(payment=payments)
    def undo(self, payment: str) -> None:
        if payment in self.of_payment:
            before = self.of_payment[payment]
            posting = self.attempt(lambda: payment_acts.undo_payment(before, self.books(), today=self.today, by=SYSTEM))
            if posting and posting.before:
                self.undone[payment] = posting.before

    @rule(payment=payments)
    def restore(self, payment: str) -> None:
        if undone := self.undone.pop(payment, None):
            self.apply(payment_acts.restore_payment(undone, self.books(), today=self.today, by=SYSTEM))

    @rule(payment=payments, minor=st.none() | amounts)
    def refund(self, payment: str, minor: int | None) -> None:
        if payment in self.of_payment:
            before = self.of_payment[payment]
            draft = RefundDraft.model_construct(amount=minor and euros(minor))
            self.attempt(lambda: refund_acts.refund_payment(before, draft, self.books(), today=self.today, by=SYSTEM))

    @rule(payment=payments)
    def undo_refund(self, payment: str) -> None:
        before = self.of_payment.get(payment)
        if before and before.refunds:
            refund = before.refunds[0]
            self.apply(refund_acts.undo_refund(before, refund, self.books(), today=self.today, by=SYSTEM))

    @precondition(lambda self: self.credit.minor > 0)
    @rule(minor=st.none() | amounts)
    def apply_credit(self, minor: int | None) -> None:
        wanted = CreditApplication.model_construct(amount=minor and euros(minor))
        oldest = self.oldest(Remainder.OLDEST)
        self.attempt(lambda: credit_acts.apply_credit(wanted, self.books(), oldest, today=self.today, by=SYSTEM))

    @rule(invoice=invoices, minor=st.none() | amounts)
    def credit_an_invoice(self, invoice: str, minor: int | None) -> None:
        request = (
            AmountCredit(kind="amount", reason="Agreed", amount=euros(minor))
            if minor
            else FullCredit(kind="full", reason="Agreed")
        )
        before = self.of_invoice[invoice]
        self.correct(
            invoice,
            lambda: correct(before, credit(before, request), "Agreed", "CN", self.credit, on=self.today, by=SYSTEM),
        )

    @rule(invoice=invoices)
    def cancel(self, invoice: str) -> None:
        before = self.of_invoice[invoice]
        self.correct(invoice, lambda: cancel_issued(before, "Agreed", "CN", self.credit, on=self.today, by=SYSTEM))

    @rule(passed=days)
    def let_days_pass(self, passed: int) -> None:
        self.today += timedelta(days=passed)

    # ---- what holds after each act

    @invariant()
    def billed_is_paid_credited_and_outstanding(self) -> None:
        for invoice in self.of_invoice.values():
            credited = sum((note.total for note in invoice.credit_notes), euros(0))
            assert invoice.totals.gross_total == invoice.settled + credited + invoice.balance
            assert invoice.balance.minor >= 0
            assert all(one.amount.minor > 0 for one in invoice.settlements)
            is_settled = invoice.status in (InvoiceStatus.PAID, InvoiceStatus.CANCELLED)
            assert is_settled == (invoice.balance.minor == 0)
            assert (invoice.paid_on is not None) == (invoice.status is InvoiceStatus.PAID)

    @invariant()
    def received_is_settled_or_credit(self) -> None:
        received = sum((payment.kept for payment in self.of_payment.values()), euros(0))
        settled = sum((invoice.settled for invoice in self.of_invoice.values()), euros(0))
        assert received == settled + self.credit

    @invariant()
    def credit_is_not_overdrawn(self) -> None:
        assert self.credit.minor >= 0

    @invariant()
    def the_tallies_are_the_sums(self) -> None:
        numbers = Counter(total([*self.of_invoice.values(), *self.of_payment.values(), *self.ledger]))
        summed = [one for one in self.of_invoice.values() if one.status is not InvoiceStatus.CANCELLED]
        assert numbers["invoice_sums.total_EUR"] == sum(one.totals.gross_total.minor for one in summed)
        assert numbers["invoice_sums.paid_EUR"] == sum(one.settled.minor for one in summed)
        assert numbers["payment_sums.received_EUR"] == sum(one.kept.minor for one in self.of_payment.values())
        assert numbers["credit_sums.balance_EUR"] == self.credit.minor
        revenue = sum(one.payable.minor for one in summed if one.status is InvoiceStatus.PAID)
        assert sum(n for name, n in numbers.items() if name.startswith("collection.revenue_")) == revenue

    @invariant()
    def a_statement_ends_in_what_is_outstanding(self) -> None:
        names = StatedInvoice.model_fields
        parts = ({name: getattr(one, name) for name in names} for one in self.of_invoice.values())
        invoices = [StatedInvoice.model_construct(**part) for part in parts]
        days = Days(self.today - timedelta(days=20), self.today)
        closing = statement(invoices, "EUR", days, StatementForm.LEDGER, most=10).closing
        assert closing.minor == total(self.of_invoice.values()).get("invoice_sums.outstanding_EUR", 0)

    # ---- tools

    @property
    def credit(self) -> Amount:
        return self.ledger[-1].balance if self.ledger else euros(0)

    def books(self) -> Books:
        return Books(self.credit, self.of_invoice.values())

    def oldest(self, remainder: Remainder) -> Sequence[str]:
        if remainder is Remainder.CREDIT:
            return []
        return [one.id for one in self.of_invoice.values() if one.status in OUTSTANDING]

    def attempt(self, act: Callable[[], Posting]) -> Posting | None:
        """Apply an act, unless it is refused."""
        try:
            posting = act()
        except ServiceError:
            return None
        self.apply(posting)
        return posting

    def correct(self, invoice: str, act: Callable[[], Correction]) -> None:
        try:
            correction = act()
        except ServiceError:
            return
        self.of_invoice[invoice] = correction.invoice
        if correction.credit:
            self.enter(correction.credit)

    def apply(self, posting: Posting) -> None:
        for before, after in posting.invoices:
            assert self.of_invoice[before.id] is before
            assert after.version == before.version + 1
            self.of_invoice[before.id] = after
        if posting.before:
            del self.of_payment[posting.before.id]
        if posting.after:
            self.of_payment[posting.after.id] = posting.after
        if posting.credit:
            self.enter(posting.credit)

    def enter(self, entry: CreditEntry) -> None:
        assert entry.balance == self.credit + entry.amount
        self.ledger.append(entry)


def euros(minor: int) -> Amount:
    return Amount(minor, "EUR")


MoneyOfACustomer.TestCase.settings = settings(max_examples=150, stateful_step_count=30, derandomize=True)
test_no_money_appears_or_is_lost = pytest.mark.feature("S271", "S272", "S275", "S296")(MoneyOfACustomer.TestCase)
