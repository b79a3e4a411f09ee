"""Lines as they are typed: from a stored document, to price it again, and whether they are complete and may be so."""

from collections.abc import Sequence

from shared.domain.money.pricing.lines import Line, LineDraft
from shared.domain.money.pricing.tax_classes import TaxClasses
from shared.errors import FieldProblem, InvalidInput


def as_drafts(lines: Sequence[Line]) -> list[LineDraft]:
    """Return stored lines as they were typed, to price them again."""
    names = LineDraft.model_fields
    return [LineDraft.model_construct(**{name: getattr(line, name) for name in names}) for line in lines]


def require_complete(drafts: Sequence[LineDraft]) -> None:
    """Refuse a document without lines, and lines without description or price. Raise InvalidInput with all of them."""
    if not drafts:
        raise InvalidInput(FieldProblem("lines", "required", "Add at least one line."))
    missing = [
        FieldProblem(f"lines.{position}.{field}", "required", "This is required.")
        for position, draft in enumerate(drafts)
        for field, is_missing in (("description", not draft.description), ("unit_price", draft.unit_price is None))
        if is_missing
    ]
    if missing:
        raise InvalidInput(*missing)


def require_choosable(drafts: Sequence[LineDraft], classes: TaxClasses, *, before: Sequence[Line] = ()) -> None:
    """Refuse a deleted class on lines, unless the same line had it before. Raise InvalidInput with all of them."""
    kept = {(line.id, line.tax_class_id) for line in before}
    deleted = {one.id for one in classes.items if one.deleted}
    problem = "This tax class was deleted. Choose another one."
    refused = [
        FieldProblem(f"lines.{position}.tax_class_id", "unknown_tax_class", problem)
        for position, draft in enumerate(drafts)
        if draft.tax_class_id in deleted and (draft.id, draft.tax_class_id) not in kept
    ]
    if refused:
        raise InvalidInput(*refused)
