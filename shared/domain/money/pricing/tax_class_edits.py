"""Creating, editing and deleting tax classes: the rules, and the classes that result."""

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from shared.domain.core.edits import unset
from shared.domain.core.folding import unified
from shared.domain.core.ids import new_id
from shared.domain.core.models import RequestModel
from shared.domain.core.text import OptionalLine, one_blank
from shared.domain.money.pricing.tax_classes import (
    MAX_RATES,
    MAX_TAX_CLASSES,
    ClassName,
    DatedRate,
    TaxClass,
    TaxClasses,
)
from shared.errors import Conflict, FieldProblem, InvalidInput, NotFound


class TaxClassDraft(RequestModel):
    """A new class: either rates by date, or the reason of an exemption."""

    name: ClassName
    rates: list[DatedRate] = Field(default=[], max_length=MAX_RATES)
    exemption_reason: OptionalLine = None


class TaxClassEdit(RequestModel):
    """An edit of a class. An omitted field keeps its value."""

    name: ClassName = Field(default_factory=unset)
    rates: list[DatedRate] = Field(default_factory=unset, max_length=MAX_RATES)
    exemption_reason: OptionalLine = Field(default_factory=unset)


# With those that were deleted, which customers and documents may still have.
MAX_WITH_DELETED = 200


class TaxClassNotFound(NotFound):
    """There is no such tax class, or it was deleted."""

    code = "tax_class_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such tax class. It may have been deleted.")


class TaxClassExists(Conflict):
    """The merchant has a tax class of this name, regardless of case; `current` is that class."""

    code = "tax_class_exists"


class TooManyTaxClasses(Conflict):
    """The merchant has as many tax classes as it may have."""

    code = "too_many_tax_classes"


class TaxClassNeeded(Conflict):
    """The class is built in or the default of new customers, so it cannot be deleted; `current` is the class."""

    code = "tax_class_needed"


def with_new(classes: TaxClasses, draft: TaxClassDraft) -> tuple[TaxClasses, TaxClass]:
    """Return the classes with a new one. Raise InvalidInput, TaxClassExists, TooManyTaxClasses."""
    made = _checked(
        TaxClass(id=new_id("tcl"), name=draft.name, rates=draft.rates, exemption_reason=draft.exemption_reason)
    )
    if len(_kept(classes)) >= MAX_TAX_CLASSES or len(classes.items) >= MAX_WITH_DELETED:
        raise TooManyTaxClasses(f"There are {MAX_TAX_CLASSES} tax classes already. Edit one of them instead.")
    _require_unique(classes, made)
    return classes.model_copy(update={"items": [*classes.items, made]}), made


def with_edited(classes: TaxClasses, class_id: str, edit: TaxClassEdit) -> tuple[TaxClasses, TaxClass]:
    """Return the classes with an edited one. Raise TaxClassNotFound, InvalidInput, TaxClassExists."""
    changes: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set}
    after = _checked(require(classes, class_id).model_copy(update=changes))
    _require_unique(classes, after)
    return _replaced(classes, after), after


def with_deleted(classes: TaxClasses, class_id: str, *, default_id: str) -> tuple[TaxClasses, TaxClass]:
    """Return the classes with a deleted one, which those who have it keep. Raise TaxClassNotFound, TaxClassNeeded."""
    before = require(classes, class_id)
    if before.is_built_in:
        raise TaxClassNeeded("This tax class exists from the start and stays. Rename it instead.", current=before)
    if class_id == default_id:
        problem = "New customers get this tax class. Choose another one for them in the settings first."
        raise TaxClassNeeded(problem, current=before)
    after = before.model_copy(update={"deleted": True})
    return _replaced(classes, after), after


def with_restored(classes: TaxClasses, class_id: str) -> tuple[TaxClasses, TaxClass]:
    """Return the classes with a deleted one restored. Raise TaxClassNotFound, TaxClassExists, TooManyTaxClasses."""
    before = classes.find(class_id)
    if before is None:
        raise TaxClassNotFound
    if before.deleted and len(_kept(classes)) >= MAX_TAX_CLASSES:
        raise TooManyTaxClasses(f"There are {MAX_TAX_CLASSES} tax classes already. Delete one first.")
    after = before.model_copy(update={"deleted": False})
    _require_unique(classes, after)
    return _replaced(classes, after), after


def require(classes: TaxClasses, class_id: str) -> TaxClass:
    """Return a class that is not deleted. Raise TaxClassNotFound."""
    found = classes.find(class_id)
    if found is None or found.deleted:
        raise TaxClassNotFound
    return found


def _kept(classes: TaxClasses) -> list[TaxClass]:
    return [one for one in classes.items if not one.deleted]


def _replaced(classes: TaxClasses, after: TaxClass) -> TaxClasses:
    return classes.model_copy(update={"items": [after if one.id == after.id else one for one in classes.items]})


def _checked(tax_class: TaxClass) -> TaxClass:
    """Return the class with its rates by date. Raise InvalidInput."""
    if tax_class.rates and tax_class.exemption_reason:
        raise InvalidInput(_problem("rates_or_reason", "Write either rates or the reason of an exemption."))
    if not (tax_class.rates or tax_class.exemption_reason or tax_class.is_built_in):
        raise InvalidInput(_problem("required", "Write a rate, or the reason of an exemption."))
    days = [rate.since for rate in tax_class.rates]
    if len(set(days)) < len(days):
        raise InvalidInput(_problem("same_day", "Two rates begin on the same day. Leave one of them out."))
    return tax_class.model_copy(update={"rates": _by_date(tax_class.rates)})


def _by_date(rates: Sequence[DatedRate]) -> list[DatedRate]:
    return sorted(rates, key=lambda rate: rate.since.isoformat() if rate.since else "")


def _problem(code: str, remedy: str) -> FieldProblem:
    return FieldProblem("rates", code, remedy)


def _require_unique(classes: TaxClasses, tax_class: TaxClass) -> None:
    for other in _kept(classes):
        same = other.name and tax_class.name and _same_look(other.name) == _same_look(tax_class.name)
        if other.id != tax_class.id and same:
            raise TaxClassExists("There is a tax class of this name already.", current=other)


def _same_look(name: str) -> str:
    return one_blank(unified(name))
