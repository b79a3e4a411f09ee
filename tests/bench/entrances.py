"""The entrances that template.yaml declares, each with the event that stands for it and what its request expects."""

import json
from collections.abc import Mapping
from typing import Any

from tests.bench.memory_store import MERCHANT, MemoryStore
from tests.gateway import Team, event
from tests.template import ROOT, functions, load_template

Event = dict[str, Any]

# The two screens that a member may be the first to open.
FIRST_SCREENS: dict[str, Event] = {
    module: event("GET", path, claims=Team(MERCHANT, "owner").claims)
    for module, path in {
        "functions.customers.api": "/customers",
        "functions.profile.api": "/customers/cst_01K00000000000000000000000",
    }.items()
}


def entrances() -> dict[str, Event]:
    """Module → the event that stands for it."""
    modules = [properties["Handler"].removesuffix(".handler") for properties in functions(load_template()).values()]
    return {module: event_of(module) for module in modules}


def event_of(module: str) -> Event:
    _, section, entrance = module.split(".")
    sample: Event = json.loads((ROOT / "events" / section / f"{entrance}.json").read_text())
    return sample


def is_http(asked: Event) -> bool:
    return "requestContext" in asked


def store_for(asked: Mapping[str, Any], **more: Any) -> MemoryStore:
    """What the event's request expects to find."""
    seen = asked.get("headers", {}).get("if-match", '"1"')
    act = asked.get("rawPath", "").rpartition("/")[2]
    return MemoryStore(
        status={"reactivate": "archived", "lift-suspension": "suspended"}.get(act, "active"),
        version=int(seen.strip('"')),
        # Opening a merchant expects that there is none.
        opened="owner" not in asked,
        joined=act != "invite-again",
        in_trash=act == "restore",
        tag_ids=json.loads(asked.get("body", "{}")).get("tag_ids", []),
        **more,
    )
