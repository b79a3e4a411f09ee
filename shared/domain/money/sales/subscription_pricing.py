"""The charge of a subscription: its price with the VAT that the tax rules decide, as one line of an invoice."""

from decimal import Decimal
from typing import Any

from shared.domain.core.money import Amount
from shared.domain.money.pricing.line_drafts import require_choosable
from shared.domain.money.pricing.lines import LineDraft
from shared.domain.money.pricing.pricing import price
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.money.sales.subscriptions import Subscription
from shared.errors import InvalidInput

PRICED = ("product", "amount", "prices_include_vat", "tax_class_id")
# The fields of the line by which a problem with it is reported.
_NAMES = {"unit_price": "amount", "description": "product"}


def priced_fields(typed: dict[str, Any], rules: TaxRules, *, kept: str | None = None) -> dict[str, Any]:
    """Return what is charged and its VAT. `kept` is the class that it has, which may be deleted. Raise InvalidInput."""
    draft = _line_draft(typed, typed["product"])
    amount: Amount = typed["amount"]
    try:
        if draft.tax_class_id != kept:
            require_choosable([draft], rules.classes)
        priced = price([draft], rules, amount.currency, prices_include_vat=typed["prices_include_vat"])
    except InvalidInput as error:
        raise _named(error) from error
    return {"vat": priced.lines[0].vat, "charge": priced.totals.gross_total}


def line_draft(subscription: Subscription, description: str) -> LineDraft:
    """Return the line of a charge's invoice."""
    return _line_draft(subscription.model_dump() | {"amount": subscription.amount}, description)


def _line_draft(typed: dict[str, Any], description: str) -> LineDraft:
    amount: Amount = typed["amount"]
    return LineDraft(
        id=typed["line_id"],
        description=description,
        unit_price=Decimal(str(amount)),
        tax_class_id=typed["tax_class_id"],
    )


def _named(error: InvalidInput) -> InvalidInput:
    """Return the problems of a line as those of the subscription's own fields."""
    named = [one._replace(field=one.field.rpartition(".")[2]) for one in error.fields]
    return InvalidInput(*(one._replace(field=_NAMES.get(one.field, one.field)) for one in named))
