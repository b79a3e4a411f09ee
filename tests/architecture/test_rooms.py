"""Each module of money is in a room, and each room has its place in the order that import-linter checks."""

import tomllib

from tests.template import ROOT

LAYERS = ("commands", "store", "domain")


def test_every_room_of_money_has_a_place_in_the_order_of_imports() -> None:
    """Import-linter passes over a module that no contract names."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (order,) = (one["layers"] for one in contracts if one["name"].startswith("Rooms of money"))
    named = {place for line in order for place in line.split(" : ")}
    found = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for layer in LAYERS
        for path in (ROOT / "shared" / layer / "money").iterdir()
        if path.name not in ("__init__.py", "__pycache__")
    }
    assert found == named
