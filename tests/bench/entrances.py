"""The functions that template.yaml declares, each with its sample event and the store that its request needs."""

import json
from collections.abc import Mapping
from functools import cache
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

# The function of the default route exists to answer that there is no such route, and nobody answers for Mollie, KVK and
# KMS.
# tests/bench/cold_process.py has the same, because it imports nothing but its function.
EXPECTED_REFUSALS = (
    "no_such_route",
    "kvk_not_connected",
    "mollie_not_connected",
    "no_account_number",
    "vat_not_checkable",
)
# It begins a payment at Mollie, which does not answer here.
BEGINS_PAYMENT = "functions.pay.start"


def entrances(*, every: bool = True) -> dict[str, Event]:
    """Module → sample event; without `every`, the first screens and one function of each other trigger."""
    modules = list(_properties())
    if not every:
        others = {trigger(module): module for module in modules if trigger(module) != "HTTP"}
        modules = [*FIRST_SCREENS, *others.values()]
    return {module: event_of(module) for module in modules}


@cache
def _properties() -> dict[str, dict[str, Any]]:
    """Module → the properties of its function."""
    return {one["Handler"].removesuffix(".handler"): one for one in functions(load_template()).values()}


def event_of(module: str) -> Event:
    _, section, entrance = module.split(".")
    return load_event(f"{section}/{entrance}")


def trigger(module: str) -> str:
    """The trigger of the function: HTTP, or the event in template.yaml, or an operator where that has none."""
    if "requestContext" in event_of(module):
        return "HTTP"
    events = _properties()[module].get("Events", {}).values()
    kinds = {"SQS": "queue", "ScheduleV2": "schedule", "Cognito": "sign-in"}
    return next((kinds[event["Type"]] for event in events), "operator")


def short(module: str) -> str:
    return module.removeprefix("functions.")


def method_of(sample: Event) -> str:
    return str(sample["requestContext"]["http"]["method"])


# A draft has no file, and is neither sent, paid, credited nor exported.
_ISSUED = {
    "document",
    "send",
    "reminders",
    "reminder-hold",
    "sent",
    "credit",
    "export",
    "payments",
    "apply",
    "statement",
    "pdf",
    "pay-link",
}


def store_for(sample: Mapping[str, Any], **more: Any) -> MemoryStore:
    """The records in the state that the event's request expects."""
    return MemoryStore(**state_for(sample), **more)


def state_for(sample: Mapping[str, Any]) -> dict[str, Any]:
    version = sample.get("headers", {}).get("if-match", '"1"')
    act = sample.get("rawPath", "").rpartition("/")[2]
    body = sample.get("body", "")
    message = json.loads(sample["Records"][0]["body"]) if "Records" in sample else {}
    return {
        "status": {"reactivate": "archived", "lift-suspension": "suspended"}.get(act, "active"),
        "version": int(version.strip('"')),
        # Opening a merchant expects that there is none.
        "opened": "owner" not in sample,
        "joined": act != "invite-again",
        "paid": act == "refund",
        "paused": act == "resume",
        "issued": act in _ISSUED or sample.get("rawPath", "").startswith("/pay/"),
        # A worker finishes what was deleted.
        "in_trash": act == "restore" or bool(message),
        "pending": message.get("id", ""),
        "tag_ids": json.loads(body).get("tag_ids", []) if body.startswith("{") else [],
    }
