"""docs/permissions.md shows the permissions that the code checks."""

import re

from local.build.generate import permissions
from shared.access import PERMISSIONS, Permission
from shared.domain.team.roles import Role
from tests.openapi import document

TEXT = permissions.DOCUMENT.read_text()


def test_the_matrix_has_a_row_for_each_permission_and_a_column_for_each_role() -> None:
    rows = dict(re.findall(r"^\| `(\S+)` \| (.*) \|$", TEXT, re.MULTILINE))
    assert list(rows) == list(Permission)
    for permission, cells in rows.items():
        marks = dict(zip(Role, cells.split(" | "), strict=True))
        assert {role for role, mark in marks.items() if mark == "✓"} == {
            role for role in Role if permission in PERMISSIONS[role]
        }


def test_every_route_is_listed_once_under_the_permission_it_needs() -> None:
    listed = re.findall(r"^\* `([A-Z]+) (\S+)`", TEXT, re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert set(listed) == {
        (method.upper(), path) for path, methods in document()["paths"].items() for method in methods
    }
