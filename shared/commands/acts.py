"""Commits an act on one record: the record, its tally and its log entry in one transaction."""

from typing import TypeVar

from shared.domain.core.acts import Act
from shared.domain.core.once import Once
from shared.domain.core.records import CustomerRecord
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import Customer, CustomerCard
from shared.store.customer import activity_log, customers
from shared.store.customer.records import Records
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit

Model = TypeVar("Model", bound=CustomerRecord)


def perform(
    customer: CustomerRef,
    act: Act[Model],
    records: Records[Model],
    *,
    changes: Changes | None = None,
    once: Once | None = None,
) -> Model:
    """Commit an act, together with `changes`. An act that changes nothing writes nothing.

    Return the record after the act or, for a deletion, before it.
    """
    result = act.after or act.before
    assert result
    if act.changes_nothing:
        return result
    changes = changes or Changes()
    record(changes, customer, act, records)
    return commit(changes, result=result, once=once)


def record(changes: Changes, customer: CustomerRef, act: Act[Model], records: Records[Model]) -> None:
    """Add an act to the changes of a command that answers more than the record."""
    records.change(changes, customer, act.before, act.after)
    activity_log.write(changes, customer, act.entry)


def perform_on_customer(customer: CustomerRef, act: Act[CustomerCard], *, changes: Changes | None = None) -> Customer:
    """Commit an act that edits the customer, as `perform` does."""
    assert act.before
    assert act.after
    if act.changes_nothing:
        return act.after.record
    changes = changes or Changes()
    customers.save(changes, customer, act.before, act.after)
    activity_log.write(changes, customer, act.entry)
    return commit(changes, result=act.after.record)
