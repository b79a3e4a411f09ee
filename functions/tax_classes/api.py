"""/merchant/tax-classes: list, create, edit, delete and restore; GET /merchant/readiness: what invoices need."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.pricing import tax_classes
from shared.domain.core.tax_class_ids import TaxClassId
from shared.domain.money.pricing.missing import Readiness, readiness_of
from shared.domain.money.pricing.tax_class_edits import (
    TaxClassDraft,
    TaxClassEdit,
    TaxClassExists,
    TaxClassNeeded,
    TaxClassNotFound,
    TooManyTaxClasses,
)
from shared.domain.money.pricing.taxes import ShownTaxClass, ShownTaxClasses, all_shown
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.store.money.pricing import number_series, terms
from shared.store.money.pricing import tax_classes as store

app = http_app()

Writer = Annotated[Member, May(Permission.SETTINGS_WRITE)]


@app.get("/merchant/tax-classes", summary="List the tax classes", **answers(), tags=["tax_classes"])
def list_tax_classes(member: Annotated[Member, May(Permission.CUSTOMERS_READ)]) -> ShownTaxClasses:
    read = store.get(member.merchant_id)
    return all_shown(read.classes, read.merchant)


@app.get(
    "/merchant/readiness",
    summary="Return what a legal invoice lacks, and the next numbers of documents",
    **answers(),
    tags=["tax_classes"],
)
def read_readiness(member: Annotated[Member, May(Permission.CUSTOMERS_READ)]) -> Readiness:
    merchant, series = number_series.get_all(member.merchant_id)
    return readiness_of(merchant, series, terms.today_of(merchant))


@app.post(
    "/merchant/tax-classes",
    summary="Create a tax class",
    **answers(TaxClassExists, TooManyTaxClasses, success=HTTPStatus.CREATED),
    tags=["tax_classes"],
)
def create_tax_class(draft: TaxClassDraft, once: IdempotencyKey, member: Writer) -> ShownTaxClass:
    return tax_classes.add(draft, by=member, once=once)


@app.patch(
    "/merchant/tax-classes/<tax_class_id>",
    summary="Rename a tax class, or change its rates",
    **answers(TaxClassNotFound, TaxClassExists),
    tags=["tax_classes"],
)
def edit_tax_class(tax_class_id: TaxClassId, edit: TaxClassEdit, member: Writer) -> ShownTaxClass:
    return tax_classes.edit(tax_class_id, edit, by=member)


@app.delete(
    "/merchant/tax-classes/<tax_class_id>",
    summary="Delete a tax class: it cannot be chosen any more, and who has it keeps it",
    **answers(TaxClassNotFound, TaxClassNeeded, success=HTTPStatus.NO_CONTENT),
    tags=["tax_classes"],
)
def delete_tax_class(tax_class_id: TaxClassId, member: Writer) -> None:
    tax_classes.delete(tax_class_id, by=member)


@app.post(
    "/merchant/tax-classes/<tax_class_id>/restore",
    summary="Restore a deleted tax class",
    **answers(TaxClassNotFound, TaxClassExists, TooManyTaxClasses),
    tags=["tax_classes"],
)
def restore_tax_class(tax_class_id: TaxClassId, member: Writer) -> ShownTaxClass:
    return tax_classes.restore(tax_class_id, by=member)


handler = entrypoint(app)
