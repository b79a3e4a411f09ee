"""Cold starts: a fresh process imports a function of the built artefact and serves its first request.

Each is compared, in the same rounds, with a process that only makes a stock botocore DynamoDB client. Processor time
counts, because a cold start consists of it and other programs on the machine do not add to it.
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
from tests.bench.entrances import BEGINS_PAYMENT, FIRST_SCREENS, Event, entrances, short, store_for, trigger
from tests.bench.figures import Figure
from tests.bench.memory_store import serving
from tests.bench.race import Race
from tests.bench.scale import Scale

FLOOR = "a bare botocore client"
BARE = "import os, botocore.session; botocore.session.get_session().create_client('dynamodb'); os._exit(0)"
PROGRAM = Path(__file__).with_name("cold_process.py")
HTTP_TARGET, OTHER_TARGET, FIRST_SCREEN_TARGET, ARTEFACT_TARGET = 1.5, 1.25, 1.25, 1.1


def measure(scale: Scale) -> Iterator[Figure]:
    samples = entrances(every=scale.every_entrance)
    samples.pop(BEGINS_PAYMENT, None)
    # Whether bytecode is used is the same for all functions, so one of each kind shows it.
    compiled = list(entrances(every=False))
    race = _race(samples, compiled, rounds(scale), warmed=not scale.small)
    yield Figure(FLOOR, race.median(FLOOR) * 1000, unit="ms")
    for module in sorted(samples, key=lambda module: trigger(module) == "HTTP"):
        target = HTTP_TARGET if trigger(module) == "HTTP" else OTHER_TARGET
        name, note = f"{short(module)}, {trigger(module)}", f"{race.median(module) * 1000:.0f} ms"
        yield Figure(name, race.ratio(module, to=FLOOR), target, note=note)
    for module in FIRST_SCREENS:
        ratio = race.ratio(f"{module}, GET", to=FLOOR)
        yield Figure(f"{short(module)}, HTTP GET of a first screen", ratio, FIRST_SCREEN_TARGET)
    worst = max(race.ratio(module, to=f"{module}, compiled") for module in compiled)
    name = "read-only artefact, to a compiled environment"
    yield Figure(name, worst, ARTEFACT_TARGET, note="the slowest function")


def rounds(scale: Scale) -> int:
    """Half of what other times take, because a start is long, repeats well and there are 120 of them."""
    return (scale.rounds + 1) // 2


def _race(samples: dict[str, Event], compiled: list[str], times: int, *, warmed: bool) -> Race:
    packages = Path(sysconfig.get_path("purelib"))
    with ExitStack() as opened:
        built = artefact.build(Path(opened.enter_context(tempfile.TemporaryDirectory())))
        # Lambda's file system is read-only, so a function writes no bytecode there.
        read_only = {"PYTHONDONTWRITEBYTECODE": "1"}
        contenders = {FLOOR: process(["-c", BARE], [packages])}
        for module, sample in samples.items():
            url = opened.enter_context(serving(store_for(sample)))
            arguments = [str(PROGRAM), module, json.dumps(sample)]
            contenders[module] = process(arguments, built, AWS_ENDPOINT_URL=url, SIGN_IN_URL=url, **read_only)
            if module in compiled:
                contenders[f"{module}, compiled"] = process(
                    arguments, [built[0], packages], AWS_ENDPOINT_URL=url, SIGN_IN_URL=url
                )
        for module, sample in FIRST_SCREENS.items():
            url = opened.enter_context(serving(store_for(sample)))
            arguments = [str(PROGRAM), module, json.dumps(sample)]
            contenders[f"{module}, GET"] = process(arguments, built, AWS_ENDPOINT_URL=url, SIGN_IN_URL=url, **read_only)
        return Race(contenders, rounds=times, warmed=warmed)


def process(arguments: list[str], places: list[Path], **more: str) -> Callable[[], float]:
    """Return a contender that runs Python without this machine's own packages (-S) and returns its processor time."""
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
