"""The limits of e-invoices (EN 16931), so that none is issued whose file the official rules refuse."""

from shared.domain.core.money import DECIMALS
from shared.domain.money.pricing.totals import Totals
from shared.domain.money.pricing.vat import VatCategory
from shared.errors import FieldProblem, InvalidInput

_MAX_DECIMALS = 2


def require_expressible(totals: Totals) -> None:
    """Raise InvalidInput for a currency of three decimals, and for lines out of scope of VAT beside other ones."""
    currency = totals.gross_total.currency
    if DECIMALS[currency] > _MAX_DECIMALS:
        # BR-DEC-09 to BR-DEC-28.
        problem = f"An e-invoice has amounts of at most {_MAX_DECIMALS} decimals. Choose another currency."
        raise InvalidInput(FieldProblem("currency", "too_many_decimals", problem))
    categories = {group.category for group in totals.groups}
    if VatCategory.OUT_OF_SCOPE in categories and len(categories) > 1:
        # BR-O-11 and BR-O-12: services to a customer outside the EU, beside goods or taxed lines.
        problem = (
            "Services that are not subject to VAT need an invoice of their own: an e-invoice cannot have them beside "
            "other lines. Move them to another invoice."
        )
        raise InvalidInput(FieldProblem("lines", "out_of_scope_beside_others", problem))
