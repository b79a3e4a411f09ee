"""Every record of a customer that has a tally, found by the `Records` that the modules of the store declare."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from shared import store
from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import Tallied
from shared.store.customer import older_activity
from shared.store.customer.records import Records
from shared.store.engine import keys, table


def read_all(customer: CustomerRef) -> Iterator[Tallied]:
    """Yield every record of the customer that has a tally, in one Query or more for each kind."""
    partition = keys.customer_partition(customer)
    for records in kinds():
        yield from records.list_all(customer)
    for item in table.query_all(partition, prefix=keys.ACTIVITY):
        yield older_activity.entry_of(item)


def kinds() -> list[Records[Any]]:
    """Return each kind of records once, whichever modules import it. A list written by hand would be a second one, and
    a recount that lacks a kind erases its number.
    """
    modules = [import_module(module.name) for module in walk_packages(store.__path__, f"{store.__name__}.")]
    declared = [value for module in modules for value in vars(module).values() if isinstance(value, Records)]
    return list({records.prefix: records for records in declared}.values())
