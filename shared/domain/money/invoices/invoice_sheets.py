"""Issued invoices and credit notes of a period as a sheet for the bookkeeper.

Amounts of credit notes are negative, so that a column adds up to the turnover of the period.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from shared.domain.core.days import date_text, plausible
from shared.domain.core.models import RequestModel
from shared.domain.core.money import Amount
from shared.domain.customer.sheets import Separator, as_number, written
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.pricing.totals import VatGroup
from shared.errors import FieldProblem, InvalidInput

# One request reads this many in a few seconds, far below the time limit of a function.
MAX_EXPORTED = 2000
COLUMNS = (
    *("number", "kind", "issued_on", "due_on", "customer_number", "customer_name", "vat_number"),
    *("currency", "net", "vat", "total", "balance", "status", "vat_per_rate", "invoice_number"),
)

Document = Invoice | CreditNote

RequiredDay = Annotated[date, BeforeValidator(date_text), AfterValidator(plausible)]


class Period(RequestModel):
    """The first and the last day to export, and the separator of the cells."""

    first: RequiredDay = Field(alias="from")
    last: RequiredDay = Field(alias="to")
    separator: Separator = Separator.COMMA

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise PydanticCustomError("invalid_period", "Write a last day that is not before the first.")
        return self


def require_exportable(number: int) -> None:
    """Raise InvalidInput for more documents than MAX_EXPORTED."""
    if number > MAX_EXPORTED:
        problem = f"Choose a shorter period: an export has at most {MAX_EXPORTED:,} invoices and credit notes."
        raise InvalidInput(FieldProblem("to", "too_many_documents", problem))


def sheet(documents: Iterable[Document], *, today: date, separator: Separator) -> str:
    """Return the documents by date of issue and number."""
    in_order = sorted(documents, key=lambda document: (str(document.issued_on), document.id))
    rows = (_row(document, today, separator) for document in in_order)
    return written(COLUMNS, rows, with_header=True, separator=separator)


def _row(document: Document, today: date, separator: Separator) -> Mapping[str, object]:
    assert document.buyer
    totals, sign = document.totals, 1
    if isinstance(document, Invoice):
        of_kind = {
            "kind": "invoice",
            "due_on": document.due_on,
            "balance": document.balance,
            "status": document.shown_on(today),
            "invoice_number": None,
        }
    else:
        sign = -1
        of_kind = dict.fromkeys(("due_on", "balance", "status"))
        of_kind |= {"kind": "credit_note", "invoice_number": document.invoice_number}
    return of_kind | {
        "number": document.number,
        "issued_on": document.issued_on,
        "customer_number": document.buyer.number,
        "customer_name": document.buyer.name,
        "vat_number": document.buyer.vat_number,
        "currency": document.currency,
        "net": _signed(totals.net_total, sign),
        "vat": _signed(totals.vat_total, sign),
        "total": _signed(totals.gross_total, sign),
        "vat_per_rate": " | ".join(_rates(totals.groups, sign, separator)),
    }


def _rates(groups: Iterable[VatGroup], sign: int, separator: Separator) -> Iterator[str]:
    """Yield category (UNCL 5305) and rate of each group, its net and its VAT: S 21%: 100.00 / 21.00."""
    for group in groups:
        rate = "" if group.rate is None else f" {group.rate}%"
        net, vat = (as_number(_signed(amount, sign), separator) for amount in (group.taxable, group.vat))
        yield f"{group.category}{rate}: {net} / {vat}"


def _signed(amount: Amount, sign: int) -> Amount:
    return Amount(sign * amount.minor, amount.currency)
