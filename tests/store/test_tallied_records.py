"""A recount reads every kind of record that the store declares, because it would erase the number of another one."""

from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from shared import store
from shared.store import kinds
from shared.store.customer.records import Records


def test_a_recount_reads_every_kind_that_the_store_declares_once() -> None:
    modules = [ran(module.name) for module in walk_packages(store.__path__, f"{store.__name__}.") if not module.ispkg]
    declared = {value.prefix for module in modules for value in vars(module).values() if isinstance(value, Records)}
    assert declared
    assert sorted(kind.prefix for kind in kinds.KINDS) == sorted(declared)


def ran(name: str) -> ModuleType:
    """Import a module and ask for any name, because one of the store runs at its first use (shared/lazy_imports.py)."""
    module = import_module(name)
    getattr(module, "a_name", None)
    return module
