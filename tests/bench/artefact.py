"""Builds what `sam build` ships, for this machine, laid out as Lambda lays it out."""

import os
import platform
import subprocess
import sys
from pathlib import Path

from tests.template import ROOT

LAYERS = ("DependenciesLayer", "DocumentsLayer", "ImagesLayer")
# These keep bytecode away from its source: a setting of this shell, not of the artefact.
_BYTECODE_ELSEWHERE = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}


def build(folder: Path) -> list[Path]:
    """Return the folders to import from: the code, and the packages of all layers, which Lambda puts into one folder.

    Every file gets a new modification time, as unpacking the archive on Lambda does, so that bytecode that depends on
    modification times is not used here either.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if name not in _BYTECODE_ELSEWHERE},
        "LAMBDA_PYTHON": ".".join(platform.python_version_tuple()[:2]),
        "LAMBDA_ARCHITECTURE": "this-machine",
    }
    for arguments in (*(["layer", layer, str(folder / "opt")] for layer in LAYERS), ["code", str(folder / "code")]):
        command = [sys.executable, "-m", f"local.build.package.{arguments[0]}", *arguments[1:]]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
    for path in folder.rglob("*.py"):
        path.touch()
    return [folder / "code", folder / "opt" / "python"]
