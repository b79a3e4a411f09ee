"""The share of a credit note in a VAT group of its invoice, in minor units.

A share by lines has the VAT of its own sum, as the invoice has (BR-CO-17). A share by amount has the rounded part of
all VAT credited so far, minus the VAT credited before, so that nothing is stranded at the end. Both take all VAT that
is left when they empty the group, and never more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from shared.domain.core.money import largest_remainder, rounded
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.pricing.totals import net_shares, split_vat
from shared.domain.money.pricing.vat import VatCategory

GroupKey = tuple[VatCategory, Decimal | None]


class Share(NamedTuple):
    taxable: int
    vat: int

    @property
    def gross(self) -> int:
        return self.taxable + self.vat


class MoreThanLeft(Exception):
    """The share is more than what is left of the group, or of the other sign."""


@dataclass(frozen=True, slots=True)
class InvoiceGroup:
    """A VAT group of an invoice: all of it, what notes have taken, and the same of the amounts of its lines, which are
    as the prices are and before the invoice's discount.
    """

    key: GroupKey
    whole: Share
    taken: Share
    lines: int
    lines_taken: int
    include_vat: bool

    @property
    def has_left(self) -> bool:
        return self.whole != self.taken

    @property
    def left_gross(self) -> int:
        return self.whole.gross - self.taken.gross

    @property
    def sign(self) -> int:
        """-1 for a group below zero, such as that of a returned deposit."""
        return -1 if (self.whole.gross or self.lines) < 0 else 1

    @property
    def follows_lines(self) -> bool:
        """Whether what was taken is that of the lines which were taken: no note took an amount."""
        return self._basis(self.taken) == self._basis_of_lines(self.lines_taken)

    def all_left(self) -> Share:
        return Share(self.whole.taxable - self.taken.taxable, self.whole.vat - self.taken.vat)

    def after(self, part: Share | None) -> Share:
        """Return what is taken once a note has taken its part."""
        if part is None:
            return self.taken
        return Share(self.taken.taxable + part.taxable, self.taken.vat + part.vat)

    def of_lines(self, amount: int) -> Share:
        """Return the share of lines that amount to this. Raise MoreThanLeft."""
        before, after = self.lines_taken, self.lines_taken + amount
        basis = self._basis_of_lines(after) - self._basis_of_lines(before)
        left = self._basis(self.all_left())
        if not 0 <= basis * self.sign <= left * self.sign:
            raise MoreThanLeft
        if basis == left:
            return self.all_left()
        _, vat = split_vat(basis, self.key[1], include_vat=self.include_vat)
        if self.include_vat:
            return self._within_left(basis, vat)
        left_vat = self.all_left().vat
        return Share(basis, min(vat, left_vat) if self.sign > 0 else max(vat, left_vat))

    def of_gross(self, gross: int) -> Share:
        """Return the share of an amount including VAT, which is not more than what is left."""
        if gross == self.left_gross:
            return self.all_left()
        vat_so_far = rounded(self.whole.vat * (self.taken.gross + gross) * self.sign, self.whole.gross * self.sign)
        return self._within_left(gross, vat_so_far - self.taken.vat)

    def _within_left(self, gross: int, vat: int) -> Share:
        """Return the share with the VAT nearest to `vat` of which neither net nor VAT is more than what is left."""
        left, sign = self.all_left(), self.sign
        least = max(gross * sign - left.taxable * sign, 0)
        vat = sign * min(max(vat * sign, least), left.vat * sign, gross * sign)
        return Share(gross - vat, vat)

    def _basis(self, share: Share) -> int:
        return share.gross if self.include_vat else share.taxable

    def _basis_of_lines(self, amount: int) -> int:
        """Return what lines of an amount are worth after their share of the invoice's discount."""
        if not self.lines:
            return 0
        sign = -1 if self.lines < 0 else 1
        return rounded(self._basis(self.whole) * amount * sign, self.lines * sign)


def groups_of(invoice: Invoice) -> dict[GroupKey, InvoiceGroup]:
    """Return the VAT groups of an invoice, in its order."""
    taken = {(one.category, one.rate): one for one in invoice.credited.groups} if invoice.credited else {}
    taken_lines = {one.line_id: one.amount.minor for one in invoice.credited.lines} if invoice.credited else {}
    groups = {}
    for group in invoice.totals.groups:
        key = (group.category, group.rate)
        lines = [line for line in invoice.lines if (line.vat.category, line.vat.rate) == key]
        groups[key] = InvoiceGroup(
            key=key,
            whole=Share(group.taxable.minor, group.vat.minor),
            taken=Share(taken[key].taxable.minor, taken[key].vat.minor) if key in taken else Share(0, 0),
            lines=sum(line.amount.minor for line in lines),
            lines_taken=sum(taken_lines.get(line.id, 0) for line in lines),
            include_vat=invoice.prices_include_vat,
        )
    return groups


def nets_of(group: InvoiceGroup, part: Share, amounts: Sequence[int]) -> list[int]:
    """Return the nets of a note's lines in a group, which add up to its taxable amount and allowance (BR-S-08)."""
    if not group.include_vat:
        return list(amounts)
    total = sum(amounts)
    if not total:
        return net_shares(0, amounts, group.key[1])
    net = part.taxable
    if total != part.gross:
        # The lines are before the invoice's discount, whose share of the note is an allowance.
        net, _ = split_vat(total, group.key[1], include_vat=True)
    sign = -1 if total < 0 else 1
    return largest_remainder(net, [amount * net * sign for amount in amounts], total * sign)
