"""Filters of a list of documents: as a range of the index that the list is read from, or as an expression on its rows.

A row has `folded`, the number in lower case, and `minor`, the total in minor units.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from shared.domain.money.pricing.document_filters import Days, DocumentFilter, Totals
from shared.store.engine import orders
from shared.store.engine.table import Filter, Range

# How many rows of each status, in pages, a filter on another column than that of the order reads at most: the page
# itself, and then so many more at once. It grows with the page and not with the list, so a page may be empty while
# others follow.
FURTHER_PAGES = 9


class Expression(NamedTuple):
    """A part of a filter expression, with its values."""

    text: str
    values: dict[str, Any]


def range_of(wanted: DocumentFilter, column: str) -> Range | None:
    """Return the range of the index for the filter on the column of the order, None without one."""
    match column:
        case "number" if wanted.number:
            return number_range(wanted.number)
        case "date" if wanted.dated:
            return days_range(wanted.dated)
        case "total" if wanted.total:
            return totals_range(wanted.total)
    return None


def conditions(wanted: DocumentFilter, column: str) -> Iterator[Expression]:
    """Yield an expression for each filter on another column than that of the order."""
    if wanted.number and column != "number":
        yield number_begins(wanted.number)
    if wanted.dated and column != "date":
        yield days_between("date", wanted.dated)
    if wanted.total and column != "total":
        yield total_between(wanted.total)


def number_range(beginning: str) -> Range:
    return Range(beginning.casefold(), beginning.casefold() + orders.LAST)


def days_range(days: Days) -> Range:
    low = days.first.isoformat() if days.first else "0"
    high = days.last.isoformat() if days.last else "9"
    return Range(low, high + orders.LAST)


def totals_range(totals: Totals) -> Range:
    least, most = totals.least, totals.most
    low = orders.amount_key(least) if least else f"{totals.currency}#"
    high = f"{orders.amount_key(most)}\t" if most else f"{totals.currency}#"
    return Range(low, high + orders.LAST)


def number_begins(beginning: str) -> Expression:
    return Expression("begins_with(#row.#folded, :number)", {":number": beginning.casefold()})


def days_between(name: str, days: Days) -> Expression:
    """Return the condition on the attribute `name` of the row."""
    first, last = days.first or date.min, days.last or date.max
    if first > last:
        # DynamoDB refuses to compare with such a range, rather than finding nothing.
        return Expression("attribute_not_exists(PK)", {})
    values = {f":{name}_first": first.isoformat(), f":{name}_last": last.isoformat()}
    return Expression(f"#row.#{name} BETWEEN :{name}_first AND :{name}_last", values)


def total_between(totals: Totals) -> Expression:
    expressions = ["#row.#total.#currency = :currency"]
    values: dict[str, Any] = {":currency": totals.currency}
    for amount, sign, name in ((totals.least, ">=", ":least"), (totals.most, "<=", ":most")):
        if amount is not None:
            expressions.append(f"#row.#minor {sign} {name}")
            values |= {name: amount.minor}
    return Expression(" AND ".join(expressions), values)


def all_of(expressions: Iterable[Expression]) -> Filter | None:
    """Return the filter for rows that meet every expression, None for no expression."""
    parts = list(expressions)
    values = {name: value for part in parts for name, value in part.values.items()}
    return (" AND ".join(part.text for part in parts), values) if parts else None
