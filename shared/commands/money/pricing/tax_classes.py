"""Commands that create, edit, delete and restore tax classes."""

from collections.abc import Callable

from shared.access import Member, Permission
from shared.domain.core.once import Once
from shared.domain.money.pricing import tax_class_edits as edits
from shared.domain.money.pricing.tax_class_edits import TaxClassDraft, TaxClassEdit
from shared.domain.money.pricing.tax_classes import TaxClass, TaxClasses
from shared.domain.money.pricing.taxes import ShownTaxClass, shown
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.pricing import tax_classes
from shared.store.money.pricing.tax_classes import ClassesRead
from shared.store.team import members

Decision = Callable[[ClassesRead], tuple[TaxClasses, TaxClass]]


@repeatable(ShownTaxClass)
def add(draft: TaxClassDraft, *, by: Member, once: Once | None) -> ShownTaxClass:
    """Create a class. A retry returns the stored answer. Raise InvalidInput, TaxClassExists, TooManyTaxClasses."""
    return _change(lambda read: edits.with_new(read.classes, draft), by, once)


def edit(tax_class_id: str, edit: TaxClassEdit, *, by: Member) -> ShownTaxClass:
    """Edit a class. Issued documents keep their rates. Raise TaxClassNotFound, InvalidInput, TaxClassExists."""
    return _change(lambda read: edits.with_edited(read.classes, tax_class_id, edit), by)


def delete(tax_class_id: str, *, by: Member) -> None:
    """Delete a class: it cannot be chosen any more, and who has it keeps it. Raise TaxClassNotFound, TaxClassNeeded."""
    _change(
        lambda read: edits.with_deleted(read.classes, tax_class_id, default_id=read.merchant.default_tax_class_id),
        by,
    )


def restore(tax_class_id: str, *, by: Member) -> ShownTaxClass:
    """Undo a deletion. Raise TaxClassNotFound, TaxClassExists, TooManyTaxClasses."""
    return _change(lambda read: edits.with_restored(read.classes, tax_class_id), by)


@retry_outdated
def _change(decide: Decision, by: Member, once: Once | None = None) -> ShownTaxClass:
    read = tax_classes.get(by.merchant_id)
    classes, changed = decide(read)
    changes = Changes()
    members.require_now(changes, by, Permission.SETTINGS_WRITE)
    if classes != read.classes:
        tax_classes.save(changes, read, classes)
    return commit(changes, result=shown(changed, read.merchant), once=once)
