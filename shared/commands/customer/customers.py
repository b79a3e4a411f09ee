"""Commands that create and edit customers."""

from shared.commands.acts import perform_on_customer
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_edits import asks_for_check, create_customer, edit_customer
from shared.domain.customer.customer_fields import CustomerDraft, CustomerEdit
from shared.domain.customer.customers import NUMBER_PREFIX, NUMBER_SERIES, primary_address
from shared.domain.customer.warnings import SavedCustomer, saved
from shared.store.customer import activity_log, customers, vat_requests
from shared.store.customer.addresses import ADDRESSES
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.registries import kvk_sheets
from shared.store.team import merchants, series, tax_class_choice


@repeatable(SavedCustomer)
def create(merchant_id: MerchantId, draft: CustomerDraft, *, by: Actor, once: Once | None) -> SavedCustomer:
    """Create a customer. A retry returns the stored answer. Raise InvalidInput, MerchantNotFound."""
    merchant = merchants.get(merchant_id)
    number = f"{NUMBER_PREFIX}{series.draw(merchant_id, NUMBER_SERIES)}"
    act = create_customer(
        draft,
        number=number,
        region=merchant.country,
        language=merchant.language,
        tax_class_id=merchant.default_tax_class_id,
        by=by,
    )
    assert act.after
    changes = Changes()
    tax_class_choice.require(changes, merchant_id, act.after.tax_class_id, field="tax_class_id")
    customer = customers.add(changes, merchant_id, act.after)
    if merchant.kvk_connected:
        kvk_sheets.sync_if_entered(changes, customer, None, act.after)
    activity_log.write(changes, customer, act.entry)
    if asks_for_check(None, act.after):
        vat_requests.add(changes, customer)
    return commit(changes, result=saved(act.after, draft.model_fields_set), once=once)


def edit(customer: CustomerRef, edit: CustomerEdit, *, seen: int, by: Actor) -> SavedCustomer:
    """Edit a customer. `seen` is its version. Raise InvalidInput, CustomerNotFound, StaleCustomer."""
    read = customers.get_with_merchant(customer, seen=seen)
    before = read.customer
    act = edit_customer(before, edit, region=read.merchant_country, by=by)
    changes = Changes()
    if act.after and read.kvk_connected:
        kvk_sheets.sync_if_entered(changes, customer, before, act.after)
    if act.after and act.after.tax_class_id != before.tax_class_id:
        tax_class_choice.require(changes, customer.merchant_id, act.after.tax_class_id, field="tax_class_id")
    cleared = primary_address(before)
    if cleared and act.after and not act.after.address:
        # So that clearing it can be undone, as deleting it can.
        ADDRESSES.put_in_trash(changes, customer, cleared)
    if act.after and asks_for_check(before, act.after):
        vat_requests.add(changes, customer)
    return saved(perform_on_customer(customer, act, changes=changes), edit.model_fields_set)
