"""Lazy imports: what an entrance imports, and its request may not need, runs at the first use of one of its names.

* Packages whose `__init__` imports everything. Powertools imports its resolvers for AppSync and Bedrock (and asyncio
  with them), its metrics and a class for every kind of event; botocore the writer of its documentation; phonenumbers
  the search for numbers in texts. A name is found in the submodule from which the `__init__` imports it; the
  `__init__` itself runs for a name that it defines. This saves an eighth of a cold start.
* Our commands and the store. `from shared.commands.customer import notes` imports no more than the name; `notes.add`
  runs the module. So a read needs none of the commands beside it, without imports inside of functions. Importing a
  name of the module (`from shared.commands.customer.notes import add`) runs it at once.
"""

import ast
import importlib
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

PACKAGES = (
    "aws_lambda_powertools",
    "aws_lambda_powertools.event_handler",
    "aws_lambda_powertools.utilities.data_classes",
    "botocore.docs",
    "importlib.metadata",
    "phonenumbers",
)
OURS = ("shared.commands.", "shared.store.")


def install() -> None:
    """Register the packages. Call this before they are imported: an imported package stays as it is."""
    for name in PACKAGES:
        if name not in sys.modules:
            _install(name)
    sys.meta_path.insert(0, _Ours())


class _Ours(MetaPathFinder):
    """Finds our modules as always, but for the moment at which they run."""

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name.startswith(OURS) else None
        if spec and spec.loader and not spec.submodule_search_locations:
            spec.loader = _AtFirstUse(spec.loader)
        return spec


class _AtFirstUse(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def exec_module(self, module: ModuleType) -> None:
        lock = RLock()

        def look_up(attribute: str) -> Any:
            if attribute.startswith("__"):
                raise AttributeError(f"{module.__name__} has no attribute {attribute} yet")
            with lock:
                if vars(module).pop("__getattr__", None):
                    self._loader.exec_module(module)
            return getattr(module, attribute)

        module.__getattr__ = look_up  # type: ignore[method-assign]  # PEP 562


def _install(name: str) -> None:
    spec = find_spec(name)
    assert spec, f"{name} is not installed"
    package = module_from_spec(spec)
    sources: dict[str, tuple[str, str]] = {}

    def look_up(attribute: str) -> Any:
        if not sources:
            sources.update(_sources(spec.loader.get_source(name)))  # type: ignore[union-attr]
        if attribute in sources:
            submodule, original = sources[attribute]
            setattr(package, attribute, getattr(importlib.import_module(submodule, name), original))
        elif attribute.startswith("__") or find_spec(f"{name}.{attribute}"):
            raise AttributeError(f"{name} has no attribute {attribute} yet")
        else:
            del package.__getattr__
            spec.loader.exec_module(package)  # type: ignore[union-attr]
        return getattr(package, attribute)

    package.__getattr__ = look_up  # type: ignore[method-assign]  # PEP 562
    sys.modules[name] = package
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, package)


def _sources(source: str) -> dict[str, tuple[str, str]]:
    """Return each name that the `__init__` imports → its submodule and its name there."""
    return {
        alias.asname or alias.name: ("." * statement.level + (statement.module or ""), alias.name)
        for statement in ast.parse(source).body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
