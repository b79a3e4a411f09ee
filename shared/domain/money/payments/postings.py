"""A posting: all that one movement of money writes, whatever it began with."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, entry, money_text
from shared.domain.core.actors import Actor
from shared.domain.money.invoices.books import Books
from shared.domain.money.invoices.credit_entries import CreditEntry, CreditReason, credit_entry
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.payments.payments import Payment


class Posting(NamedTuple):
    """The invoices that were moved, before and after, the entry of the credit ledger, and that of the activity log,
    which is None for what no person would look for.

    `before` and `after` are the payment: `before` is None for a new one, `after` for one that is undone, and both where
    credit was applied.
    """

    invoices: Sequence[tuple[Invoice, Invoice]]
    credit: CreditEntry | None
    entry: ActivityEntry | None
    before: Payment | None = None
    after: Payment | None = None


def post(
    books: Books,
    reason: CreditReason,
    kind: ActivityKind,
    logged: Sequence[Change],
    *,
    subject: Subject | None,
    on: date,
    by: Actor,
) -> Posting:
    """Return what the books have moved. `logged` are the changes of the log before those of the invoices."""
    invoices = books.moved
    moved = [
        Change(field="payment.invoice", new=f"{after.number}: {money_text(after.settled - before.settled)}")
        for before, after in invoices
    ]
    credit = None
    if books.credit_moved.minor:
        credit = credit_entry(reason, books.credit_moved, books.credit, on=on, by=by, subject=subject)
    return Posting(invoices, credit, entry(kind, by=by, subject=subject, changes=[*logged, *moved]))
