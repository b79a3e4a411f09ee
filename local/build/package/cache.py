"""Builds a package once for the same inputs: all functions ship the same code, and the layer seldom changes."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from local.build.package.target import ARCHITECTURE, PYTHON
from local.build.stamps import digest
from local.file_lock import exclusive
from local.paths import ROOT, TOOLS

KEPT = TOOLS / "packages"
OWN_CODE = ROOT / "local" / "build" / "package"


def copy_of(kind: str, inputs: list[Path], build: Callable[[Path], None], artifacts: Path) -> None:
    """Fills the artifacts folder with what build makes of the inputs, from the last time if nothing changed."""
    package = KEPT / f"{kind}-{digest([*inputs, OWN_CODE], PYTHON, ARCHITECTURE)}"
    # sam builds several functions at once: the first one builds, the others wait for it.
    with exclusive(KEPT / f"{kind}.lock"):
        if not package.exists():
            _build(kind, package, build)
        os.utime(package)
        shutil.copytree(package, artifacts, dirs_exist_ok=True)


def _build(kind: str, package: Path, build: Callable[[Path], None]) -> None:
    """Appears under its name only when it is complete; the three used last stay."""
    unfinished = KEPT / f"{kind}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    build(unfinished)
    unfinished.rename(package)
    for old in sorted(KEPT.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime, reverse=True)[3:]:
        shutil.rmtree(old)
