"""A statement of account as a sheet: the ledger between its opening and closing balance, or the open items."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from shared.domain.core.days import Day
from shared.domain.core.models import RequestModel
from shared.domain.core.money import CurrencyCode
from shared.domain.customer.sheets import Separator, written
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.statement import Statement, StatementForm
from shared.errors import FieldProblem, InvalidInput

# Rows of one file, which stays below the 6 MB that a function may answer.
MAX_EXPORTED = 40_000
LEDGER_COLUMNS = ("date", "kind", "number", "invoice_number", "due_on", "currency", "amount", "balance")
ITEM_COLUMNS = ("number", "issued_on", "due_on", "days_past_due", "currency", "total", "balance")


class StatementRequest(RequestModel):
    """What to state. The currency is the merchant's by default, the first day that of the first invoice, the last day
    today.
    """

    currency: CurrencyCode | None = None
    first: Day = Field(default=None, alias="from")
    last: Day = Field(default=None, alias="to")
    form: StatementForm = StatementForm.LEDGER

    @property
    def days(self) -> Days:
        return Days(self.first, self.last)


class StatementExport(StatementRequest):
    """A statement to export, and the separator of the cells."""

    separator: Separator = Separator.COMMA


def require_exportable(statement: Statement) -> None:
    """Raise InvalidInput for a statement of more rows than MAX_EXPORTED."""
    if statement.left_out:
        problem = f"Choose a later first day: an export has at most {MAX_EXPORTED:,} rows."
        raise InvalidInput(FieldProblem("from", "too_many_documents", problem))


def sheet(statement: Statement, separator: Separator) -> str:
    is_ledger = statement.form is StatementForm.LEDGER
    columns = LEDGER_COLUMNS if is_ledger else ITEM_COLUMNS
    rows = _ledger(statement) if is_ledger else _items(statement)
    return written(columns, rows, with_header=True, separator=separator)


def _ledger(statement: Statement) -> Iterator[Mapping[str, object]]:
    frame = dict.fromkeys(LEDGER_COLUMNS) | {"currency": statement.currency}
    yield frame | {"date": statement.first, "kind": "opening_balance", "balance": statement.opening}
    for one in statement.entries:
        yield dict(one) | {"date": one.day, "currency": statement.currency}
    yield frame | {"date": statement.last, "kind": "closing_balance", "balance": statement.closing}


def _items(statement: Statement) -> Iterator[Mapping[str, object]]:
    for one in statement.open_items:
        yield dict(one) | {"currency": statement.currency}
