"""docs/permissions.md: which role has which permission, and the routes that each permission opens."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from local.build.generate.openapi import document
from local.paths import ROOT
from shared.access import Permission
from shared.domain.team.roles import Role

DOCUMENT = ROOT / "docs" / "permissions.md"

_HEAD = """# Permissions

Generated from [shared/access.py](../shared/access.py) and the routes of `functions/` by `make openapi`.
A member has the permissions of their role; the API answers 403 to a request that needs another one.
"""
_ANY_MEMBER = "Routes that are open to every member"
_OF_THE_PAGE = "Routes of the page before it has a token"
_PUBLIC = "Routes that are open to strangers"


def text() -> str:
    """Return the whole document."""
    lines = [_HEAD, *_matrix()]
    for need, operations in _operations().items():
        lines += ["", f"## {need}", "", *(f"* {operation}" for operation in operations)]
    return "\n".join(lines) + "\n"


def _matrix() -> Iterator[str]:
    """Yield the rows of a table with a row for each permission and a column for each role."""
    yield _row("permission", *(role.replace("_", "-") for role in Role))
    yield _row("---", *(":-:" for _ in Role))
    for permission in Permission:
        yield _row(f"`{permission}`", *("✓" if role in permission.roles else " " for role in Role))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _operations() -> dict[str, list[str]]:
    """Return what a route needs → the routes that need it, in the order of the permissions."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, methods in sorted(document()["paths"].items()):
        for method, operation in sorted(methods.items()):
            reason = f": {operation['x-public']}" if "x-public" in operation else ""
            found[_need(operation)].append(f"`{method.upper()} {path}` {operation['summary']}{reason}")
    order = [*Permission, _ANY_MEMBER, _OF_THE_PAGE, _PUBLIC]
    return {need: found[need] for need in order if need in found}


def _need(operation: dict[str, Any]) -> str:
    if "x-permission" in operation:
        return operation["x-permission"] or _ANY_MEMBER
    return _PUBLIC if "x-public" in operation else _OF_THE_PAGE
