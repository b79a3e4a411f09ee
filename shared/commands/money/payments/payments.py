"""Commands on payments. A payment, the invoices that it settles and the customer's credit are one transaction."""

from collections.abc import Sequence

from shared.access import Member, Permission
from shared.commands.money.mollie import provider_reports
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.books import Books
from shared.domain.money.payments import payment_acts, refund_acts
from shared.domain.money.payments.payment_acts import DISTRIBUTING
from shared.domain.money.payments.payment_results import (
    MovedMoney,
    PaymentDetails,
    details,
    moved_money,
    used_reference,
)
from shared.domain.money.payments.payments import (
    MAX_SETTLED,
    ChosenInvoice,
    Payment,
    PaymentDraft,
    PaymentEdit,
    RefundDraft,
    Remainder,
)
from shared.domain.money.payments.postings import Posting
from shared.store.customer import references
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import invoice_lists
from shared.store.money.mollie import connections
from shared.store.money.payments import accounts
from shared.store.money.payments.accounts import Account
from shared.store.money.payments.payments import PAYMENTS, PaymentNotFound
from shared.store.team import members


def get(customer: CustomerRef, payment_id: str) -> PaymentDetails:
    """Return a payment and what it settles now. Raise PaymentNotFound."""
    payment = PAYMENTS.find(customer, payment_id)
    return details(payment, _account_of(customer, payment).books(payment.amount.currency))


@repeatable(MovedMoney)
@retry_outdated
def record(customer: CustomerRef, draft: PaymentDraft, *, by: Actor, once: Once | None, dry_run: bool) -> MovedMoney:
    """Record a payment. A retry returns the stored answer. Raise CustomerNotFound, InvalidInput, Contended."""
    currency = draft.amount.currency
    chosen = _ids(draft.invoices)
    oldest, more = _oldest(customer, currency, draft.remainder, taken=chosen)
    account = accounts.read(customer, invoice_ids=[*chosen, *oldest])
    payment_acts.require_settleable(draft.invoices, account.invoices, currency)
    books = account.books(currency)
    posting = payment_acts.record_payment(draft, books, account.by_age(oldest), today=account.today, by=by)
    result = moved_money(posting, books, dry_run=dry_run, more_open=more)
    if draft.reference:
        _warn(customer, draft.reference, result)
    return _commit(customer, account, posting, result, once=once)


@retry_outdated
def edit(
    customer: CustomerRef, payment_id: str, edit: PaymentEdit, *, seen: int, by: Actor, dry_run: bool
) -> MovedMoney:
    """Edit a payment. `seen` is its version.

    Raise CustomerNotFound, PaymentNotFound, StalePayment, PaymentIsAutomatic, PaymentHasRefunds, CreditSpent,
    InvalidInput, Contended.
    """
    before = PAYMENTS.get(customer, payment_id, seen=seen)
    sent = edit.model_fields_set
    chosen = edit.invoices if "invoices" in sent else []
    remainder = edit.remainder if "remainder" in sent else Remainder.OLDEST
    currency = before.amount.currency
    if not sent & DISTRIBUTING:
        remainder = Remainder.CREDIT
    of_payment = [one.invoice_id for one in before.allocations]
    taken = list(dict.fromkeys([*_ids(chosen), *of_payment]))
    payment_acts.require_few(taken)
    oldest, more = _oldest(customer, currency, remainder, taken=taken)
    if remainder is Remainder.OLDEST:
        # What the payment settled is open once its money is taken back.
        oldest += taken[len(_ids(chosen)) :]
    account = accounts.read(customer, payment_id=payment_id, invoice_ids=[*taken, *oldest])
    before = PAYMENTS.require_version(account.payment, seen)
    books = account.books(currency)
    payment_acts.require_settleable(chosen, account.invoices, currency, settled=books.settled_by(payment_id))
    posting = payment_acts.edit_payment(before, edit, books, account.by_age(oldest), today=account.today, by=by)
    result = moved_money(posting, books, dry_run=dry_run, more_open=more)
    if "reference" in sent and edit.reference and edit.reference != before.reference:
        _warn(customer, edit.reference, result)
    if posting.before == posting.after and not posting.invoices:
        return result
    return _commit(customer, account, posting, result)


@retry_outdated
def undo(customer: CustomerRef, payment_id: str, *, seen: int, by: Actor) -> None:
    """Undo a payment: its invoices are open again.

    Raise CustomerNotFound, PaymentNotFound, StalePayment, PaymentIsAutomatic, PaymentHasRefunds, CreditSpent,
    Contended.
    """
    payment, account, books = _read(customer, payment_id, seen=seen)
    posting = payment_acts.undo_payment(payment, books, today=account.today, by=by)
    assert posting.before
    changes = Changes()
    PAYMENTS.put_in_trash(changes, customer, posting.before)
    accounts.write(changes, customer, account, posting)
    commit(changes, result=posting.before)


@retry_outdated
def restore(customer: CustomerRef, payment_id: str, *, by: Actor) -> MovedMoney:
    """Record an undone payment again. Raise CustomerNotFound, PaymentNotFound, Contended."""
    undone = PAYMENTS.get_deleted(customer, payment_id)
    account = _account_of(customer, undone)
    books = account.books(undone.amount.currency)
    posting = payment_acts.restore_payment(undone, books, today=account.today, by=by)
    changes = Changes()
    PAYMENTS.remove_from_trash(changes, customer, undone)
    return _commit(customer, account, posting, moved_money(posting, books, dry_run=False), changes=changes)


@repeatable(MovedMoney)
@retry_outdated
def refund(
    customer: CustomerRef,
    payment_id: str,
    draft: RefundDraft,
    *,
    seen: int,
    by: Member,
    once: Once | None,
    dry_run: bool,
) -> MovedMoney:
    """Record a refund, or have Mollie make it. A retry returns the stored answer.

    Raise NoLongerPermitted, CustomerNotFound, PaymentNotFound, StalePayment, NothingToRefund, CreditSpent,
    NotConnected, MollieConnectionBroken, InvalidInput, Contended.
    """
    payment, account, books = _read(customer, payment_id, seen=seen)
    posting = refund_acts.refund_payment(payment, draft, books, today=account.today, by=by.actor)
    changes = _at_mollie(customer, posting)
    if draft.through_mollie:
        connections.require_working(customer.merchant_id)
        members.require_now(changes, by, Permission.PAYMENTS_WRITE)
    result = moved_money(posting, books, dry_run=dry_run)
    return _commit(customer, account, posting, result, changes=changes, once=once)


@retry_outdated
def undo_refund(customer: CustomerRef, payment_id: str, refund_id: str, *, seen: int, by: Actor) -> MovedMoney:
    """Undo a refund. Raise CustomerNotFound, PaymentNotFound, StalePayment, RefundNotFound, RefundSent, Contended."""
    payment, account, books = _read(customer, payment_id, seen=seen)
    refund = next((one for one in payment.refunds if one.id == refund_id), None)
    if refund is None:
        raise refund_acts.RefundNotFound("There is no such refund. It may have been undone.")
    posting = refund_acts.undo_refund(payment, refund, books, today=account.today, by=by)
    result = moved_money(posting, books, dry_run=False)
    return _commit(customer, account, posting, result, changes=_at_mollie(customer, posting))


def _at_mollie(customer: CustomerRef, posting: Posting) -> Changes:
    """Have Mollie do what it is to do with the refunds of a payment."""
    changes = Changes()
    payment = posting.after
    if payment and payment.provider_id and any(one.waits or one.cancelling for one in payment.refunds):
        provider_reports.add_request(changes, customer.merchant_id, payment.provider_id)
    return changes


def _read(customer: CustomerRef, payment_id: str, *, seen: int) -> tuple[Payment, Account, Books]:
    account = _account_of(customer, PAYMENTS.get(customer, payment_id, seen=seen))
    payment = PAYMENTS.require_version(account.payment, seen)
    return payment, account, account.books(payment.amount.currency)


def _account_of(customer: CustomerRef, payment: Payment) -> Account:
    """Read the account with a payment and the invoices that it settled."""
    ids = [one.invoice_id for one in payment.allocations]
    return accounts.read(customer, payment_id=payment.id, invoice_ids=list(dict.fromkeys(ids)))


def _oldest(
    customer: CustomerRef, currency: str, remainder: Remainder, *, taken: Sequence[str]
) -> tuple[list[str], bool]:
    """Return the oldest open invoices for the remainder of a payment, and whether there are more than it may settle.

    `taken` are the invoices that it moves besides.
    """
    if remainder is Remainder.CREDIT:
        return [], False
    room = MAX_SETTLED - len(taken)
    found = invoice_lists.oldest_open(customer, currency, limit=MAX_SETTLED + 1)
    others = [one for one in found if one not in taken]
    return others[:room], len(others) > room


def _ids(chosen: Sequence[ChosenInvoice]) -> list[str]:
    return list(dict.fromkeys(one.invoice_id for one in chosen))


def _warn(customer: CustomerRef, reference: str, result: MovedMoney) -> None:
    """Add a warning where another payment has the reference, of whichever customer."""
    own = result.payment.id if result.payment else ""
    for found in references.find(customer.merchant_id, reference, kind="pay", limit=2):
        if found.record_id == own:
            continue
        try:
            first = PAYMENTS.find(CustomerRef(customer.merchant_id, found.customer_id), found.record_id)
        except PaymentNotFound:
            continue
        result.warnings.append(used_reference(first))
        return


def _commit(
    customer: CustomerRef,
    account: Account,
    posting: Posting,
    result: MovedMoney,
    *,
    changes: Changes | None = None,
    once: Once | None = None,
) -> MovedMoney:
    """Write a posting, unless it is a dry run."""
    if result.dry_run:
        return result
    changes = changes or Changes()
    accounts.write(changes, customer, account, posting)
    return commit(changes, result=result, once=once)
