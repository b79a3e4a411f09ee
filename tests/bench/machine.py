"""The surroundings of a run of the bench: the machine, the Python, the load, and the commit."""

import os
import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.template import ROOT


@dataclass(frozen=True, slots=True)
class Machine:
    processor: str
    cores: int
    python: str

    def __str__(self) -> str:
        return f"{self.processor}, {self.cores} cores, {self.python}"


def this_machine() -> Machine:
    """Count the cores that this process may use: a container often has fewer than the machine."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return Machine(_processor(), len(os.sched_getaffinity(0)), python)


def current_load() -> float:
    """Processes that ran or waited for a core, on average over the last minute."""
    return os.getloadavg()[0]


def current_commit() -> str:
    """The commit that is checked out, with a "+" where files differ from it; "unknown" outside a checkout."""
    hash_ = _git("rev-parse", "--short", "HEAD")
    return f"{hash_}+" if hash_ and _git("status", "--porcelain") else hash_ or "unknown"


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    lines = described.read_text().splitlines() if described.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    except FileNotFoundError:
        return ""
    return done.stdout.strip()
