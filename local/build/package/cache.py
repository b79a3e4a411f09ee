"""Build a package once for the same inputs: all functions ship the same code, and the layer seldom changes."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from local.build.package.target import ARCHITECTURE, PYTHON
from local.build.stamps import digest
from local.file_lock import exclusive
from local.paths import ROOT, TOOLS

CACHE = TOOLS / "packages"
OWN_CODE = ROOT / "local" / "build" / "package"
KEPT_OF_A_KIND = 3


def cached_copy(kind: str, inputs: list[Path], build: Callable[[Path], None], artifacts: Path) -> None:
    """Fill the artifacts folder with what `build` makes of the inputs, from the cache where possible."""
    shutil.copytree(cached(kind, inputs, build), artifacts, dirs_exist_ok=True)


def cached(kind: str, inputs: list[Path], build: Callable[[Path], None]) -> Path:
    """Return the folder in the cache with what `build` makes of the inputs, which nobody may change."""
    package = CACHE / f"{kind}-{digest([*inputs, OWN_CODE], PYTHON, ARCHITECTURE)}"
    # Processes may ask for the same package at once: the first one builds, the others wait for it.
    with exclusive(CACHE / f"{kind}.lock"):
        if not package.exists():
            _build(kind, package, build)
        os.utime(package)
    return package


def _build(kind: str, package: Path, build: Callable[[Path], None]) -> None:
    """Give the package its name when it is complete, and delete all but those used last."""
    unfinished = CACHE / f"{kind}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    build(unfinished)
    unfinished.rename(package)
    by_last_use = sorted(CACHE.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_last_use[KEPT_OF_A_KIND:]:
        shutil.rmtree(old)
