"""The records of each section, found by its module: RECORDS maps a customer's name to the bodies of POST requests."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from local.demo.customer import Fields


def records_of(customer: str) -> Iterator[tuple[str, int, Fields]]:
    """Yield the section, the position and the body of each record of a customer."""
    for module in iter_modules(__path__):
        records = import_module(f"{__name__}.{module.name}").RECORDS
        for number, draft in enumerate(records.get(customer, ())):
            yield module.name, number, draft
