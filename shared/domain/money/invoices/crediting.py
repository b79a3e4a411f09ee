"""The part of an invoice that a credit note takes: all that is left, quantities of lines, or an amount.

Each VAT group of the invoice is credited by itself (credit_shares.py). What empties a group takes the VAT that is left
of it, so the notes of an invoice never add up to a cent more or less than the invoice.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from shared.domain.core.ids import new_id
from shared.domain.core.money import DECIMALS, Amount, rounded
from shared.domain.money.invoices.credit_notes import (
    AmountCredit,
    Credit,
    FullCredit,
    LineCredit,
    LinesCredit,
)
from shared.domain.money.invoices.credit_shares import (
    GroupKey,
    InvoiceGroup,
    MoreThanLeft,
    Share,
    groups_of,
    nets_of,
)
from shared.domain.money.invoices.credited import Credited, CreditedGroup, CreditedLine
from shared.domain.money.invoices.invoices import MAX_CREDIT_NOTES, Invoice
from shared.domain.money.pricing.lines import Line
from shared.domain.money.pricing.totals import Totals, VatGroup
from shared.errors import Conflict, FieldProblem, InvalidInput, Problems


class NothingToCredit(Conflict):
    """The invoice is not issued, or credit notes have taken all of it."""

    code = "nothing_to_credit"


class TooManyCreditNotes(Conflict):
    """The invoice may have only one more credit note, which has to take all that is left."""

    code = "too_many_credit_notes"


class Taken(NamedTuple):
    """The part that a credit note takes: its lines and totals; the sum of all notes with it, and the rest of the
    invoice. `is_all` is whether nothing is left to credit.
    """

    lines: list[Line]
    totals: Totals
    credited: Credited
    left: Amount
    is_all: bool


def credit(invoice: Invoice, request: Credit) -> Taken:
    """Return what a credit note takes.

    Raise NothingToCredit, TooManyCreditNotes; InvalidInput for an unknown line or more than is left.
    """
    groups = groups_of(invoice)
    if not invoice.is_issued or not any(group.has_left for group in groups.values()):
        problem = "Credit notes have taken all of this invoice." if invoice.is_issued else "It is not issued yet."
        raise NothingToCredit(f"{problem} There is nothing to credit.", current=invoice)
    if len(invoice.credit_notes) >= MAX_CREDIT_NOTES - 1 and not isinstance(request, FullCredit):
        problem = f"An invoice has at most {MAX_CREDIT_NOTES} credit notes. Credit all that is left."
        raise TooManyCreditNotes(problem, current=invoice)
    match request:
        case LinesCredit():
            return _credit_lines(invoice, groups, request)
        case AmountCredit():
            return _credit_amount(invoice, groups, request)
    return _credit_rest(invoice, groups, request.reason)


def _credit_rest(invoice: Invoice, groups: Mapping[GroupKey, InvoiceGroup], reason: str) -> Taken:
    """Take all that is left: of an untouched invoice the stored lines and totals, without calculating anything."""
    parts = {key: group.all_left() for key, group in groups.items() if group.has_left}
    all_lines = [CreditedLine(line_id=line.id, quantity=line.quantity, amount=line.amount) for line in invoice.lines]
    if invoice.credited is None:
        return _taken(invoice, groups, parts, invoice.lines, invoice.totals, all_lines)
    taken = _taken_lines(invoice)
    lines: list[Line] = []
    for key in parts:
        if groups[key].follows_lines:
            rest = [(line, line.quantity - _quantity(taken, line)) for line in _lines_of(invoice, key)]
            lines += [_part_of(line, taken.get(line.id), quantity) for line, quantity in rest if quantity]
        else:
            lines.append(_line_of_share(invoice, groups[key], parts[key], reason))
    return _priced(invoice, groups, parts, lines, all_lines)


def _credit_lines(invoice: Invoice, groups: Mapping[GroupKey, InvoiceGroup], request: LinesCredit) -> Taken:
    taken = _taken_lines(invoice)
    lines = _requested(invoice, request.lines, taken)
    parts: dict[GroupKey, Share] = {}
    for key, group in groups.items():
        amounts = [line.amount.minor for line in lines if _key(line) == key]
        if amounts:
            try:
                parts[key] = group.of_lines(sum(amounts))
            except MoreThanLeft as error:
                problem = "Credit notes by amount took a part of these lines. Credit an amount, or all that is left."
                raise InvalidInput(FieldProblem("lines", "more_than_left", problem)) from error
    all_lines = [*taken.values()]
    for line in lines:
        before = taken.get(line.id)
        quantity = line.quantity + (before.quantity if before else 0)
        amount = line.amount + before.amount if before else line.amount
        after = CreditedLine(line_id=line.id, quantity=quantity, amount=amount)
        all_lines = [one for one in all_lines if one.line_id != line.id] + [after]
    note = _priced(invoice, groups, parts, lines, all_lines)
    if note.totals.gross_total.minor <= 0:
        problem = "These lines come to nothing, or to less. Add the lines which they were taken off."
        raise InvalidInput(FieldProblem("lines", "not_positive", problem))
    if note.left.minor < 0:
        # Lines below zero, such as a returned deposit, made the invoice less than these lines.
        problem = f"These lines come to more than {_left(invoice)}, which is left to credit. Add the lines below zero."
        raise InvalidInput(FieldProblem("lines", "more_than_left", problem))
    return note


def _credit_amount(invoice: Invoice, groups: Mapping[GroupKey, InvoiceGroup], request: AmountCredit) -> Taken:
    left, amount = _left(invoice), request.amount
    if amount.currency != left.currency:
        raise InvalidInput(FieldProblem("amount", "wrong_currency", f"Write the amount in {left.currency}."))
    if amount.minor <= 0:
        raise InvalidInput(FieldProblem("amount", "not_positive", "Write an amount of more than zero."))
    if amount.minor > left.minor:
        raise InvalidInput(FieldProblem("amount", "more_than_left", f"Write at most {left}, which is left to credit."))
    if amount == left:
        return _credit_rest(invoice, groups, request.reason)
    shares = amount.allocate([max(group.left_gross, 0) for group in groups.values()])
    parts = {
        key: group.of_gross(share.minor)
        for (key, group), share in zip(groups.items(), shares, strict=True)
        if share.minor
    }
    lines = [_line_of_share(invoice, groups[key], part, request.reason) for key, part in parts.items()]
    return _priced(invoice, groups, parts, lines, [*_taken_lines(invoice).values()])


def _requested(invoice: Invoice, wanted: Sequence[LineCredit], taken: Mapping[str, CreditedLine]) -> list[Line]:
    """Return the parts of the lines that a request names. Raise InvalidInput with all that are wrong."""
    by_id = {line.id: line for line in invoice.lines}
    problems, lines = Problems(), []
    for position, one in enumerate(wanted):
        line = by_id.pop(one.line_id, None)
        if line is None:
            problem = "Name each line of the invoice at most once, by its id."
            problems.append(FieldProblem(f"lines.{position}.line_id", "unknown_line", problem))
            continue
        left = line.quantity - _quantity(taken, line)
        if not left or not 0 < one.quantity / left <= 1:
            problem = f"Write a quantity up to {left:f}, which is left of this line."
            problems.append(FieldProblem(f"lines.{position}.quantity", "more_than_left", problem))
            continue
        lines.append(_part_of(line, taken.get(line.id), one.quantity))
    problems.raise_any()
    return lines


def _part_of(line: Line, taken: CreditedLine | None, quantity: Decimal) -> Line:
    """Return a quantity of a line. Its amounts are the rounded share of all quantities so far, minus those before."""
    before = taken.quantity if taken else Decimal(0)

    def share(amount: Amount, quantity: Decimal) -> Amount:
        part, parts = quantity.as_integer_ratio()
        whole, wholes = abs(line.quantity).as_integer_ratio()
        sign = -1 if line.quantity < 0 else 1
        return Amount(rounded(sign * amount.minor * part * wholes, parts * whole), amount.currency)

    def part(amount: Amount) -> Amount:
        if before + quantity == line.quantity:
            return amount - share(amount, before)
        return share(amount, before + quantity) - share(amount, before)

    amounts = {"discount": part(line.discount), "amount": part(line.amount)}
    return line.model_copy(update={"quantity": quantity, **amounts})


def _line_of_share(invoice: Invoice, group: InvoiceGroup, part: Share, reason: str) -> Line:
    """Return the line of a note that takes an amount of a VAT group: the invoice's lines do not determine it."""
    like = _lines_of(invoice, group.key)[0]
    minor = part.taxable + part.vat if invoice.prices_include_vat else part.taxable
    amount = Amount(minor, invoice.currency)
    price = abs(Decimal(minor).scaleb(-DECIMALS[invoice.currency]))
    return like.model_copy(
        update={
            "id": new_id("lin"),
            "description": reason,
            "quantity": Decimal(-1 if minor < 0 else 1),
            "unit": None,
            "unit_price": price,
            "discount_percent": Decimal(0),
            "discount": Amount(0, invoice.currency),
            "amount": amount,
        }
    )


def _priced(
    invoice: Invoice,
    groups: Mapping[GroupKey, InvoiceGroup],
    parts: Mapping[GroupKey, Share],
    lines: Sequence[Line],
    all_lines: list[CreditedLine],
) -> Taken:
    """Give the lines their nets, and the note its totals. A share of the invoice's discount is an allowance again."""
    currency = invoice.currency
    vat_groups, priced = [], []
    for key, part in parts.items():
        of_group = [line for line in lines if _key(line) == key]
        nets = nets_of(groups[key], part, [line.amount.minor for line in of_group])
        priced += [
            line.model_copy(update={"net": Amount(net, currency)}) for line, net in zip(of_group, nets, strict=True)
        ]
        category, rate = key
        allowance = Amount(sum(nets) - part.taxable, currency)
        taxable, vat = Amount(part.taxable, currency), Amount(part.vat, currency)
        vat_groups.append(VatGroup(category=category, rate=rate, allowance=allowance, taxable=taxable, vat=vat))
    order = [line.id for line in lines]
    priced.sort(key=lambda line: order.index(line.id))
    totals = Totals.of(vat_groups, sum((line.net for line in priced), Amount(0, currency)))
    return _taken(invoice, groups, parts, priced, totals, all_lines)


def _taken(
    invoice: Invoice,
    groups: Mapping[GroupKey, InvoiceGroup],
    parts: Mapping[GroupKey, Share],
    lines: list[Line],
    totals: Totals,
    all_lines: list[CreditedLine],
) -> Taken:
    after = {key: group.after(parts.get(key)) for key, group in groups.items()}
    credited = Credited(
        lines=all_lines,
        groups=[
            CreditedGroup(
                category=category,
                rate=rate,
                taxable=Amount(one.taxable, invoice.currency),
                vat=Amount(one.vat, invoice.currency),
            )
            for (category, rate), one in after.items()
        ],
        net=Amount(sum(one.taxable for one in after.values()), invoice.currency),
        vat=Amount(sum(one.vat for one in after.values()), invoice.currency),
    )
    is_all = all(after[key] == group.whole for key, group in groups.items())
    return Taken(lines, totals, credited, invoice.totals.gross_total - credited.gross, is_all)


def _left(invoice: Invoice) -> Amount:
    gross = invoice.totals.gross_total
    return gross - invoice.credited.gross if invoice.credited else gross


def _taken_lines(invoice: Invoice) -> dict[str, CreditedLine]:
    return {one.line_id: one for one in invoice.credited.lines} if invoice.credited else {}


def _quantity(taken: Mapping[str, CreditedLine], line: Line) -> Decimal:
    return taken[line.id].quantity if line.id in taken else Decimal(0)


def _key(line: Line) -> GroupKey:
    return line.vat.category, line.vat.rate


def _lines_of(invoice: Invoice, key: GroupKey) -> list[Line]:
    return [line for line in invoice.lines if _key(line) == key]
