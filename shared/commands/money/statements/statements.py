"""Statements of account."""

from typing import NamedTuple

from shared.access import Member, Permission
from shared.domain.core.refs import CustomerRef
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.statement import (
    Statement,
    StatementForm,
    latest_day,
    require_in_order,
    statement,
)
from shared.domain.money.statements.statement_sheets import (
    MAX_EXPORTED,
    StatementExport,
    require_exportable,
    sheet,
)
from shared.store.money.statements import stated_accounts, stated_invoices
from shared.store.money.statements.stated_accounts import StatedAccount
from shared.store.team import members

# Rows of a statement on the screen, which a browser shows at once.
MAX_SHOWN = 1000


class StatementQuery(NamedTuple):
    """What to state. The currency is the merchant's by default, the last day today."""

    currency: str | None = None
    days: Days = Days()
    form: StatementForm = StatementForm.LEDGER


def draw_up(customer: CustomerRef, query: StatementQuery, *, most: int | None = None) -> Statement:
    """Draw up a statement with `most` rows, by default those of a screen. Raise CustomerNotFound, InvalidInput."""
    return draw_up_for(stated_accounts.read(customer), query, most=most)


def draw_up_for(account: StatedAccount, query: StatementQuery, *, most: int | None = None) -> Statement:
    """Draw up the statement of a customer that was read. Raise InvalidInput."""
    days = require_in_order(query.days, account.today)
    currency = query.currency or account.merchant.base_currency
    invoices = stated_invoices.read_issued(account.ref)
    if query.days.last is None:
        days = Days(days.first, latest_day(invoices, account.today))
    return statement(invoices, currency, days, query.form, most=most or MAX_SHOWN)


def export(customer: CustomerRef, wanted: StatementExport, *, by: Member) -> str:
    """Return a statement as CSV. Raise NoLongerPermitted, CustomerNotFound, InvalidInput."""
    members.require_now_for_read(by, Permission.INVOICES_EXPORT)
    query = StatementQuery(wanted.currency, wanted.days, wanted.form)
    drawn = draw_up(customer, query, most=MAX_EXPORTED)
    require_exportable(drawn)
    return sheet(drawn, wanted.separator)
