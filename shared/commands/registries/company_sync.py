"""Ask KVK for a company, and fill in what nobody edited: the work on the queue `kvk`.

Each outcome ends in the customer's sheet. What KVK does not answer is asked again later: every try is a pending message
of its own, so that a member sees when it is due, and the delay is the same however often SQS delivers.
"""

from contextlib import suppress

from shared.commands.registries import company_catch_up, kvk_connections
from shared.domain.core import clock
from shared.domain.core.refs import MerchantId
from shared.domain.registries import kvk_sheets as rules
from shared.domain.registries.kvk_keys import KvkNotConnected
from shared.domain.registries.kvk_profiles import KvkProfile
from shared.domain.registries.kvk_sheets import KvkSheet, SyncStatus
from shared.integrations.kvk import OF_WORKER
from shared.integrations.kvk_errors import KvkFailure, KvkNotFound, KvkRefused, KvkUnavailable
from shared.messages.kvk import CompanyCatchUp, CompanySync, CompanyTask
from shared.store.customer import activity_log, customers
from shared.store.customer.customers import CustomerNotFound, CustomerRead
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import retry_outdated
from shared.store.registries import kvk_sheets

Outcome = KvkProfile | KvkUnavailable | SyncStatus


def finish(message: CompanyTask, pending: Pending) -> None:
    """Do the work of a message of the queue. Raise VaultUnavailable, Contended."""
    if isinstance(message, CompanyCatchUp):
        company_catch_up.finish(message, pending)
    elif isinstance(message, CompanySync):
        _sync(message)


def _sync(message: CompanySync) -> None:
    """Ask KVK for the company of a customer. Do nothing if a later request has superseded this one."""
    with suppress(Superseded):
        try:
            sheet = _wanted(customers.get_with_merchant(message.customer))
            if sheet is None:
                outbox.finish_alone(message)
            else:
                _keep(message, _ask(message.merchant_id, sheet.number))
        except CustomerNotFound:
            outbox.finish_alone(message)


def _wanted(read: CustomerRead) -> KvkSheet | None:
    """Return the pending sheet, null if the customer has no such number any more."""
    sheet = kvk_sheets.of(read.customer)
    is_wanted = sheet and sheet.status is SyncStatus.PENDING and sheet.number == rules.kvk_number(read.customer)
    return sheet if is_wanted else None


def _ask(merchant_id: MerchantId, number: str) -> Outcome:
    try:
        opened = kvk_connections.opened(merchant_id, OF_WORKER)
    except KvkNotConnected:
        return SyncStatus.NOT_CONNECTED
    failure: KvkFailure | None = None
    try:
        return opened.client.profile(number)
    except KvkNotFound as missing:
        failure = missing
        return SyncStatus.NOT_FOUND
    except KvkRefused as refused:
        failure = refused
        return SyncStatus.REFUSED
    except KvkUnavailable as unavailable:
        failure = unavailable
        return unavailable
    finally:
        kvk_connections.note_answer(merchant_id, opened.connection, failure)


@retry_outdated
def _keep(message: CompanySync, outcome: Outcome) -> None:
    """Write the outcome. Only this is repeated where another write came in between: KVK is paid for each answer."""
    customer = message.customer
    read = customers.get_with_merchant(customer)
    before = _wanted(read)
    changes = Changes()
    if before is None:
        outbox.finish(changes, message)
    elif isinstance(outcome, KvkUnavailable):
        outbox.check(changes, message)
        after = rules.waiting(before, outcome.reason, at=clock.now(), at_least=outcome.at_least)
        kvk_sheets.save(changes, customer, before, after)
        assert after.wait
        kvk_sheets.request_at(changes, customer, after.wait.next_try)
    elif isinstance(outcome, SyncStatus):
        outbox.finish(changes, message)
        kvk_sheets.save(changes, customer, before, rules.ended(before, outcome))
    else:
        outbox.finish(changes, message)
        _fill(changes, message, read, before, outcome)
    write(changes)


def _fill(changes: Changes, message: CompanySync, read: CustomerRead, before: KvkSheet, profile: KvkProfile) -> None:
    after, act = rules.synced(read.customer, before, profile, region=read.merchant_country, at=clock.now())
    kvk_sheets.save(changes, message.customer, before, after)
    if act.after and not act.changes_nothing:
        customers.save(changes, message.customer, read.customer, act.after, refused=customers.outdated)
    activity_log.write(changes, message.customer, act.entry)
