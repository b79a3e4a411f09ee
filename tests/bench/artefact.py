"""What `sam build` would ship, built for this machine and laid out as Lambda does."""

import os
import platform
import subprocess
import sys
from pathlib import Path

from tests.template import ROOT

_BYTECODE_ELSEWHERE = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}


def build(folder: Path) -> list[Path]:
    """The places to import from: the code, and the packages of the layer, every file stamped anew.

    Unpacking an archive stamps files too, so bytecode that goes by file times would lie unused.
    """
    environment = {
        # Settings that keep bytecode from lying beside its source are about this shell, not about the artefact.
        **{name: value for name, value in os.environ.items() if name not in _BYTECODE_ELSEWHERE},
        "LAMBDA_PYTHON": ".".join(platform.python_version_tuple()[:2]),
        "LAMBDA_ARCHITECTURE": "this-machine",
    }
    for part in ("layer", "code"):
        command = [sys.executable, "-m", f"local.build.package.{part}", str(folder / part)]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
    for path in folder.rglob("*.py"):
        path.touch()
    return [folder / "code", folder / "layer" / "python"]
