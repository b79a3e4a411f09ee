"""Packages entered by the part that is needed: an eighth of what a cold start would load is used by nobody here.

Each of these imports all of its parts in its `__init__`: Powertools its resolvers for AppSync and Bedrock (and asyncio
with them), its metrics and its classes for every event there is; botocore what writes its documentation; phonenumbers
what finds numbers in texts. Here the package exists without having run, so that its parts can be imported, and a name
is looked up in the part from which its `__init__` takes it; asked for a name that it makes itself, it runs after all.
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


def enter() -> None:
    """Before anything imports them; a package that somebody did import stays as it is."""
    for name in PACKAGES:
        if name not in sys.modules:
            _enter(name)


def _enter(name: str) -> None:
    spec = find_spec(name)
    assert spec, f"{name} is not installed"
    package = module_from_spec(spec)
    parts: dict[str, tuple[str, str]] = {}

    def look_up(attribute: str) -> Any:
        if not parts:
            parts.update(_parts(spec.loader.get_source(name)))  # type: ignore[union-attr]
        if attribute in parts:
            part, its_name = parts[attribute]
            setattr(package, attribute, getattr(importlib.import_module(part, name), its_name))
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


def _parts(source: str) -> dict[str, tuple[str, str]]:
    """Of each name that a package imports: the part it comes from, and its name there."""
    return {
        alias.asname or alias.name: ("." * statement.level + (statement.module or ""), alias.name)
        for statement in ast.parse(source).body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
