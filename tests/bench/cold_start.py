"""Cold starts: a fresh process imports an entrance of the built artefact and serves its first request.

Compared, in the same rounds, with a process that only makes a stock botocore DynamoDB client. What counts is
processor time: it is what a start consists of, and other programs on the machine do not add to it.
"""

import json
import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from local.emulator import CREDENTIALS
from tests.bench import artefact
from tests.bench.figures import Figure
from tests.bench.memory_store import MERCHANT, MemoryStore, serving
from tests.bench.race import Race
from tests.gateway import Team, event
from tests.template import ROOT, functions, load_template, routes

FLOOR = "a bare botocore client"
BARE = "import os, botocore.session; botocore.session.get_session().create_client('dynamodb'); os._exit(0)"
PROGRAM = Path(__file__).with_name("cold_process.py")
HTTP, OTHER = 1.5, 1.25
# The two screens that a member may be the first to open aim higher.
FIRST_SCREENS = {
    "functions.customers.api": "/customers",
    "functions.profile.api": "/customers/cst_01K00000000000000000000000",
}
STRETCH = 1.25


def measure(*, rounds: int) -> Iterator[Figure]:
    entrances = {properties["Handler"].removesuffix(".handler"): properties for properties in _functions()}
    packages = Path(sysconfig.get_path("purelib"))
    with ExitStack() as opened:
        built = artefact.build(Path(opened.enter_context(tempfile.TemporaryDirectory())))
        # Nothing is written beside a function on Lambda.
        read_only = {"PYTHONDONTWRITEBYTECODE": "1"}
        contenders = {FLOOR: process(["-c", BARE], [packages])}
        for module in entrances:
            sample = event_of(module)
            url = opened.enter_context(serving(store_for(sample)))
            arguments = [str(PROGRAM), module, json.dumps(sample)]
            contenders[module] = process(arguments, built, AWS_ENDPOINT_URL=url, **read_only)
            contenders[f"{module}, compiled"] = process(arguments, [built[0], packages], AWS_ENDPOINT_URL=url)
        for module, path in FIRST_SCREENS.items():
            reads = event("GET", path, claims=Team(MERCHANT, "owner").claims)
            url = opened.enter_context(serving(store_for(reads)))
            arguments = [str(PROGRAM), module, json.dumps(reads)]
            contenders[f"{module}, GET"] = process(arguments, built, AWS_ENDPOINT_URL=url, **read_only)
        race = Race(contenders, rounds=rounds)
    yield Figure(FLOOR, race.median(FLOOR) * 1000, unit="ms")
    for module, properties in entrances.items():
        note = f"{race.median(module) * 1000:.0f} ms"
        target = HTTP if routes(properties) else OTHER
        yield Figure(module, race.ratio(module, to=FLOOR), target, note=note)
    for module in FIRST_SCREENS:
        yield Figure(f"{module}, GET, stretch", race.ratio(f"{module}, GET", to=FLOOR), STRETCH)
    worst = max(race.ratio(module, to=f"{module}, compiled") for module in entrances)
    yield Figure("artefact, read-only, to a compiled environment", worst, 1.1, note="the worst entrance")


def event_of(module: str) -> dict[str, Any]:
    """The event that stands for the entrance."""
    _, section, entrance = module.split(".")
    sample: dict[str, Any] = json.loads((ROOT / "events" / section / f"{entrance}.json").read_text())
    return sample


def store_for(asked: Mapping[str, Any]) -> MemoryStore:
    """What the event's request expects to find."""
    seen = asked.get("headers", {}).get("if-match", '"1"')
    status = "archived" if asked.get("rawPath", "").endswith("/reactivate") else "active"
    return MemoryStore(status=status, version=int(seen.strip('"')))


def process(arguments: list[str], places: list[Path], **more: str) -> Callable[[], float]:
    """Runs a Python, without what this machine adds to it (-S), and gives the processor time it took."""
    environment = {
        **CREDENTIALS,
        "PATH": os.defpath,
        "PYTHONPATH": os.pathsep.join(map(str, places)),
        "TABLE_NAME": "klantkaart",
        "POWERTOOLS_SERVICE_NAME": "klantkaart",
        **more,
    }
    python: str = sys._base_executable  # type: ignore[attr-defined]

    def run() -> float:
        silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        pid = os.posix_spawn(python, [python, "-S", *arguments], environment, file_actions=silent)
        _, status, used = os.wait4(pid, 0)
        if status:
            raise SystemExit(f"`{' '.join(arguments)[:80]} …` failed, see above")
        return used.ru_utime + used.ru_stime

    return run


def _functions() -> list[dict[str, Any]]:
    return list(functions(load_template()).values())
