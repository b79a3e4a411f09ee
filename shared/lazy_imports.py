"""Lazy imports for packages whose `__init__` imports everything. Saves an eighth of a cold start.

Powertools imports its resolvers for AppSync and Bedrock (and asyncio with them), its metrics and a class for every kind
of event; botocore the writer of its documentation; phonenumbers the search for numbers in texts. `install` registers an
empty module in their place, so that submodules can be imported. Its `__getattr__` (PEP 562) finds a name in the
submodule from which the real `__init__` imports it, and runs the real `__init__` for a name that this defines itself.
"""

import ast
import importlib
import sys
from importlib.util import find_spec, module_from_spec
from typing import Any

PACKAGES = (
    "aws_lambda_powertools",
    "aws_lambda_powertools.event_handler",
    "aws_lambda_powertools.utilities.data_classes",
    "botocore.docs",
    "phonenumbers",
)


def install() -> None:
    """Register the packages. Call this before they are imported: an imported package stays as it is."""
    for name in PACKAGES:
        if name not in sys.modules:
            _install(name)


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
