"""The code of every function: functions/ and shared/, compiled. `python -m local.build.package.code FOLDER`."""

import shutil
import sys
from pathlib import Path

from local.build.package.cache import copy_of
from local.build.package.target import compile_all
from local.paths import ROOT

SHIPPED = [ROOT / "functions", ROOT / "shared"]


def build(folder: Path) -> None:
    """The code as it lies in the checkout, without what tools left in it."""
    for source in SHIPPED:
        shutil.copytree(source, folder / source.name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    compile_all(str(folder))


if __name__ == "__main__":
    copy_of("code", SHIPPED, build, Path(sys.argv[1]))
