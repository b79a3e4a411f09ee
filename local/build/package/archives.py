"""Build and archive what a deployment ships: `python -m local.build.package.archives FOLDER`.

The code of all functions, and each layer under its name in template.yaml. Archives are kept as packages are, because to
make those of the layers, 70 megabytes, takes longer than all else in a deployment.
"""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from local.build.package import code, layer
from local.build.package.archive import archive
from local.build.package.cache import cached
from local.paths import SHIPPED

CODE = "code"


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _archived(CODE, [*SHIPPED, *layer.LOCK], code.build, folder)
    for name in layer.PACKAGES:
        _archived(name, layer.LOCK, partial(layer.build, name), folder)


def _archived(kind: str, inputs: list[Path], build: Callable[[Path], None], folder: Path) -> None:
    """Copy the archive, because a package that is used no more is deleted."""

    def archived(goal: Path) -> None:
        archive(cached(kind, inputs, build), goal / f"{kind}.zip")

    shutil.copy(cached(f"archive-of-{kind}", inputs, archived) / f"{kind}.zip", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
