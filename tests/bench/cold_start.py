"""Cold starts: a fresh process imports an entrance of the built artefact and serves its first request.

Compared, in the same rounds, with a process that only makes a stock botocore DynamoDB client. What counts is
processor time: it is what a start consists of, and other programs on the machine do not add to it.
"""

import json
import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests import ENVIRONMENT
from tests.bench import artefact
from tests.bench.entrances import FIRST_SCREENS, entrances, is_http, store_for
from tests.bench.figures import Figure
from tests.bench.memory_store import serving
from tests.bench.race import Race

FLOOR = "a bare botocore client"
BARE = "import os, botocore.session; botocore.session.get_session().create_client('dynamodb'); os._exit(0)"
PROGRAM = Path(__file__).with_name("cold_process.py")
HTTP, OTHER = 1.5, 1.25
# The first screens aim higher.
STRETCH = 1.25


def measure(*, rounds: int) -> Iterator[Figure]:
    asked = entrances()
    packages = Path(sysconfig.get_path("purelib"))
    with ExitStack() as opened:
        built = artefact.build(Path(opened.enter_context(tempfile.TemporaryDirectory())))
        # Nothing is written beside a function on Lambda.
        read_only = {"PYTHONDONTWRITEBYTECODE": "1"}
        contenders = {FLOOR: process(["-c", BARE], [packages])}
        for module, sample in asked.items():
            url = opened.enter_context(serving(store_for(sample)))
            arguments = [str(PROGRAM), module, json.dumps(sample)]
            contenders[module] = process(arguments, built, AWS_ENDPOINT_URL=url, **read_only)
            contenders[f"{module}, compiled"] = process(arguments, [built[0], packages], AWS_ENDPOINT_URL=url)
        for module, reading in FIRST_SCREENS.items():
            url = opened.enter_context(serving(store_for(reading)))
            arguments = [str(PROGRAM), module, json.dumps(reading)]
            contenders[f"{module}, GET"] = process(arguments, built, AWS_ENDPOINT_URL=url, **read_only)
        race = Race(contenders, rounds=rounds)
    yield Figure(FLOOR, race.median(FLOOR) * 1000, unit="ms")
    for module, sample in asked.items():
        note = f"{race.median(module) * 1000:.0f} ms"
        target = HTTP if is_http(sample) else OTHER
        yield Figure(module, race.ratio(module, to=FLOOR), target, note=note)
    for module in FIRST_SCREENS:
        yield Figure(f"{module}, GET, stretch", race.ratio(f"{module}, GET", to=FLOOR), STRETCH)
    worst = max(race.ratio(module, to=f"{module}, compiled") for module in asked)
    yield Figure("artefact, read-only, to a compiled environment", worst, 1.1, note="the worst entrance")


def process(arguments: list[str], places: list[Path], **more: str) -> Callable[[], float]:
    """Runs a Python, without what this machine adds to it (-S), and gives the processor time it took."""
    environment = {
        "PATH": os.defpath,
        "PYTHONPATH": os.pathsep.join(map(str, places)),
        **ENVIRONMENT,
        "USER_POOL_ID": "eu-west-1_Example",
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
