"""Commands on the customer's credit: apply it to invoices."""

from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.payments import credit_acts
from shared.domain.money.payments.credit_acts import CreditApplication
from shared.domain.money.payments.payment_acts import require_settleable
from shared.domain.money.payments.payment_results import MovedMoney, moved_money
from shared.domain.money.payments.payments import MAX_SETTLED
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import invoice_lists
from shared.store.money.payments import accounts
from shared.store.team import merchants


@repeatable(MovedMoney)
@retry_outdated
def apply(
    customer: CustomerRef, application: CreditApplication, *, by: Actor, once: Once | None, dry_run: bool
) -> MovedMoney:
    """Settle invoices with the credit. A retry returns the stored answer.

    Raise CustomerNotFound, NoCredit, InvalidInput, Contended.
    """
    currency = application.currency or merchants.get(customer.merchant_id).base_currency
    chosen = [one.invoice_id for one in application.invoices]
    oldest = [] if chosen else invoice_lists.oldest_open(customer, currency, limit=MAX_SETTLED)
    account = accounts.read(customer, invoice_ids=list(dict.fromkeys(chosen or oldest)))
    require_settleable(application.invoices, account.invoices, currency)
    books = account.books(currency)
    posting = credit_acts.apply_credit(application, books, account.by_age(oldest), today=account.today, by=by)
    result = moved_money(posting, books, dry_run=dry_run)
    if dry_run:
        return result
    changes = Changes()
    accounts.write(changes, customer, account, posting)
    return commit(changes, result=result, once=once)
