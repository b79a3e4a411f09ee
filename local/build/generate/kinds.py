"""shared/store/kinds.py: every kind of record of a customer, found in the modules of the store."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from local.paths import ROOT
from shared import store
from shared.store.customer.records import Records

MODULE = ROOT / "shared" / "store" / "kinds.py"

_HEAD = '''"""Every kind of record of a customer, for the recount of its numbers. Made by `make openapi`."""

from typing import Any

'''


def text() -> str:
    found = kinds()
    imports = [f"from {module} import {name}\n" for name, module in found.items()]
    imports.append("from shared.store.customer.records import Records\n")
    listed = "".join(f"    {name},\n" for name in found)
    return f"{_HEAD}{''.join(sorted(imports))}\nKINDS: tuple[Records[Any], ...] = (\n{listed})\n"


def kinds() -> dict[str, str]:
    """Return the module that declares each kind, by the kind's name."""
    declared: dict[str, str] = {}
    for found in walk_packages(store.__path__, f"{store.__name__}."):
        module = import_module(found.name)
        # The first use of a name runs a module that is imported lazily (shared/lazy_imports.py).
        getattr(module, "a_name", None)
        source = Path(str(module.__file__)).read_text()
        names = [name for name, value in vars(module).items() if isinstance(value, Records)]
        declared |= {name: found.name for name in names if f"\n{name} = " in source}
    return declared
