"""The functions that template.yaml declares, each with its sample event and the store that its request needs."""

import json
from collections.abc import Mapping
from typing import Any

from tests.bench.memory_store import MERCHANT, MemoryStore
from tests.gateway import Team, event
from tests.template import functions, load_event, load_template

Event = dict[str, Any]

# The two screens that a member opens first.
FIRST_SCREENS: dict[str, Event] = {
    module: event("GET", path, claims=Team(MERCHANT, "owner").claims)
    for module, path in {
        "functions.customers.api": "/customers",
        "functions.profile.api": "/customers/cst_01K00000000000000000000000",
    }.items()
}


def entrances(*, every: bool = True) -> dict[str, Event]:
    """Module → sample event; without `every`, the first screens and one function of each trigger."""
    modules = [properties["Handler"].removesuffix(".handler") for properties in functions(load_template()).values()]
    samples = {module: event_of(module) for module in modules}
    if every:
        return samples
    one_of_each = {trigger(sample): module for module, sample in samples.items()}
    return {module: samples[module] for module in {**FIRST_SCREENS, **dict.fromkeys(one_of_each.values())}}


def event_of(module: str) -> Event:
    _, section, entrance = module.split(".")
    return load_event(f"{section}/{entrance}")


def trigger(sample: Event) -> str:
    """What invokes the function, by the shape of its event."""
    if "requestContext" in sample:
        return "HTTP"
    if "Records" in sample:
        return "queue"
    return "schedule" if sample.get("source") in {"aws.scheduler", "aws.events"} else "operator"


def short(module: str) -> str:
    return module.removeprefix("functions.")


def method_of(sample: Event) -> str:
    return str(sample["requestContext"]["http"]["method"])


def store_for(sample: Mapping[str, Any], **more: Any) -> MemoryStore:
    """The records in the state that the event's request expects."""
    version = sample.get("headers", {}).get("if-match", '"1"')
    act = sample.get("rawPath", "").rpartition("/")[2]
    return MemoryStore(
        status={"reactivate": "archived", "lift-suspension": "suspended"}.get(act, "active"),
        version=int(version.strip('"')),
        # Opening a merchant expects that there is none.
        opened="merchant_id" not in sample,
        joined=act != "invite-again",
        in_trash=act == "restore",
        tag_ids=json.loads(sample.get("body", "{}")).get("tag_ids", []),
        **more,
    )
