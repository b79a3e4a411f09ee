"""Commands on a customer's sheet of the register of companies, none of which calls KVK: show, re-sync, settle."""

from shared.domain.core import clock
from shared.domain.core.actors import Actor
from shared.domain.core.refs import CustomerRef
from shared.domain.registries import companies as rules
from shared.domain.registries import kvk_sheets as sheets
from shared.domain.registries.companies import CompanySettlement, CompanySheet, KvkNotEligible, StaleSheet
from shared.domain.registries.kvk_keys import KvkNotConnected
from shared.store.customer import activity_log, customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import retry_outdated
from shared.store.registries import kvk_sheets


def show(customer: CustomerRef) -> CompanySheet:
    """Raise CustomerNotFound."""
    read = customers.get_with_merchant(customer)
    sheet = kvk_sheets.of(read.customer)
    return rules.shown(read.customer, sheet, connected=read.kvk_connected, at=clock.now())


@retry_outdated
def resync(customer: CustomerRef, *, by: Actor) -> CompanySheet:
    """Have KVK asked again. While that is on its way already, this changes nothing: KVK is asked at its own pace.

    Raise CustomerNotFound, KvkNotEligible, KvkNotConnected.
    """
    read = customers.get_with_merchant(customer)
    before = kvk_sheets.of(read.customer)
    number = sheets.kvk_number(read.customer)
    if number is None:
        raise KvkNotEligible
    if not read.kvk_connected:
        raise KvkNotConnected
    if before and before.number == number and sheets.is_on_its_way(before, at=clock.now()):
        return rules.shown(read.customer, before, connected=True, at=clock.now())
    changes = Changes()
    pending = kvk_sheets.request_again(changes, customer, before, number, by)
    return commit(changes, result=rules.shown(read.customer, pending, connected=True, at=clock.now()))


def settle(customer: CustomerRef, settlement: CompanySettlement, *, seen: int, by: Actor) -> CompanySheet:
    """Accept or keep differences. `seen` is the customer's version.

    Raise CustomerNotFound, StaleCustomer, StaleSheet, InvalidInput.
    """
    read = customers.get_with_merchant(customer, seen=seen)
    before = kvk_sheets.of(read.customer)
    settlement.checked(sheets.open_fields(read.customer, before) if before else {})
    assert before
    if settlement.revision != before.revision:
        raise StaleSheet
    after, act = sheets.settled(
        read.customer,
        before,
        accept=settlement.accept,
        keep=settlement.keep,
        region=read.merchant_country,
        by=by,
    )
    changes = Changes()
    kvk_sheets.save(changes, customer, before, after)
    if act.after and not act.changes_nothing:
        customers.save(changes, customer, read.customer, act.after)
    activity_log.write(changes, customer, act.entry)
    result = rules.shown(act.after or read.customer, after, connected=read.kvk_connected, at=clock.now())
    return commit(changes, result=result)
