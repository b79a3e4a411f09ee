"""The table that ends a run: tests and seconds by suite, and the longest test of each.

`python -m tests.suite_times web local.build.web check` runs a module and keeps the time it took, so that `make test`
can show the checks of web/, which run outside pytest, in the same table.
"""

import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import pytest

from tests.template import ROOT

KEPT = ROOT / ".pytest_cache" / "suite_times.json"
STARTED = "MAKE_TEST_STARTED"  # when `make test` began, in seconds since 1970


@dataclass
class Suite:
    """`seconds` adds up over all processes, so two processors finish in half of it."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def row(self, name: str) -> str:
        slowest = max(self.seconds, key=lambda test: self.seconds[test])
        test = slowest.rpartition("/")[2]
        whole = sum(self.seconds.values())
        return f"{name:<13} {len(self.seconds):>6} {whole:>8.1f} {self.seconds[slowest]:>8.1f}  {test}"


def table(reports: Iterable[pytest.TestReport]) -> Iterator[str]:
    """Set-up and teardown count, so what a session shares is on the account of the first test that needs it."""
    suites: dict[str, Suite] = defaultdict(Suite)
    for report in reports:
        suites[PurePosixPath(report.nodeid).parts[1]].seconds[report.nodeid] += report.duration
    yield f"{'suite':<13} {'tests':>6} {'seconds':>8} {'longest':>8}"
    for name in sorted(suites):
        yield suites[name].row(name)


def outside_pytest() -> Iterator[str]:
    """The times of what `make test` ran before pytest, and of the whole. Nothing when pytest was started by hand."""
    if STARTED in os.environ:
        kept: dict[str, float] = json.loads(KEPT.read_text()) if KEPT.exists() else {}
        for name, seconds in kept.items():
            yield f"{name:<13} {'':>6} {seconds:>8.1f}"
        whole = time.time() - float(os.environ[STARTED])
        yield f"make test took {int(whole // 60)}:{int(whole % 60):02} minutes"


def main(name: str, *module: str) -> int:
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-m", *module])
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps({name: time.monotonic() - started}))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
