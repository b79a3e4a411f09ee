"""Lazy imports: what an entrance imports, and its request may not need, runs at the first use of one of its names.

* Packages whose `__init__` imports everything. Powertools imports its resolvers for AppSync and Bedrock (and asyncio
  with them), its metrics and a class for every kind of event; botocore the writer of its documentation; phonenumbers
  the search for numbers in texts; pydantic and urllib3 the metadata of installed packages. A name is found in the
  submodule from which the `__init__` imports it; the `__init__` itself runs for a name that it defines.
* Modules of the standard library that the packages import for what no request does, as reading a configuration file.
* Our commands and the store. `from shared.commands.customer import notes` imports no more than the name; `notes.add`
  runs the module. So a read needs none of the commands beside it, without imports inside of functions. Importing a
  name of the module (`from shared.commands.customer.notes import add`) runs it at once.

Together they save a fifth of a cold start. (This module does not use importlib.abc, whose import takes a fiftieth.)
"""

import ast
import importlib
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any

PACKAGES = frozenset(
    {
        "aws_lambda_powertools",
        "aws_lambda_powertools.event_handler",
        "aws_lambda_powertools.utilities.data_classes",
        "botocore.docs",
        "importlib.metadata",
        "phonenumbers",
        "urllib3.http2",
    }
)
STANDARD = frozenset({"configparser", "locale", "shlex", "stringprep"})
OURS = ("shared.commands.", "shared.store.")
# Other threads wait until a module has run. One lock, because two modules that use each other would wait for ever.
_RUNNING = RLock()


def install() -> None:
    """Call this before the packages are imported: what is imported already stays as it is."""
    sys.meta_path.insert(0, _Finder())


class _Finder:
    """Finds the modules as always, and defers the moment at which they run."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in PACKAGES and name not in STANDARD and not name.startswith(OURS):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec and (name in PACKAGES or not spec.submodule_search_locations):
            spec.loader = _AtFirstUse(spec.loader)  # type: ignore[assignment]
        return spec


class _AtFirstUse:
    """A loader that gives the module a `__getattr__` (PEP 562) instead of running it."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def exec_module(self, module: ModuleType) -> None:
        started: list[bool] = []
        sources: dict[str, tuple[str, str | None]] = {}

        def look_up(name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(f"{module.__name__} has no attribute {name} yet")
            if module.__name__ in PACKAGES:
                if not sources:
                    sources.update(_sources(self._loader.get_source(module.__name__)))
                if name in sources:
                    submodule, original = sources[name]
                    found = importlib.import_module(submodule, module.__name__)
                    return getattr(found, original) if original else found
                if find_spec(f"{module.__name__}.{name}"):
                    raise AttributeError(f"{module.__name__} has no attribute {name} yet")
            with _RUNNING:
                if not started:
                    started.append(True)
                    try:
                        self._loader.exec_module(module)
                    except BaseException:
                        # The next use fails in the same way, rather than find half of a module.
                        started.clear()
                        raise
                if name not in vars(module):
                    raise AttributeError(f"module {module.__name__} has no attribute {name}")
                return vars(module)[name]

        module.__getattr__ = look_up  # type: ignore[method-assign]


def _sources(source: str) -> dict[str, tuple[str, str | None]]:
    """Return each name that the `__init__` imports → its submodule and its name there, None if it is the submodule."""
    return {
        alias.asname or alias.name: (
            (f"{'.' * statement.level}{statement.module}", alias.name)
            if statement.module
            else (f"{'.' * statement.level}{alias.name}", None)
        )
        for statement in ast.parse(source).body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
