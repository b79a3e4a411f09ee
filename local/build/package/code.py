"""Build the code of all functions, compiled: `python -m local.build.package.code FOLDER`."""

import shutil
import sys
from pathlib import Path

from local.build.package.cache import cached_copy
from local.build.package.layer import LOCK
from local.build.package.target import compile_all, prepare_code
from local.paths import SHIPPED


def build(folder: Path) -> None:
    """Copy the shipped folders as they are, without what tools left in them."""
    for source in SHIPPED:
        shutil.copytree(source, folder / source.name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    compile_all(str(folder))
    prepare_code(folder / "prepared_code.bin")


if __name__ == "__main__":
    cached_copy("code", [*SHIPPED, *LOCK], build, Path(sys.argv[1]))
