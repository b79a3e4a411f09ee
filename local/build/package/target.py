"""The target of a build: the Lambda runtime of template.yaml, or this machine for the one-machine run."""

import os
import subprocess
import sys
from pathlib import Path

from local.paths import ROOT

# LAMBDA_ARCHITECTURE → the platform of the layer's wheels, as uv names it; None for the platform of this machine.
PLATFORMS = {"arm64": "aarch64-manylinux_2_28", "x86_64": "x86_64-manylinux_2_28", "this-machine": None}

PYTHON = os.environ.get("LAMBDA_PYTHON", "3.13")
ARCHITECTURE = os.environ.get("LAMBDA_ARCHITECTURE", "arm64")


def compiler() -> str | None:
    """Return an interpreter of the target's version, or None: Python ignores the bytecode of another version."""
    for candidate in (sys.executable, f"python{PYTHON}"):
        command = [candidate, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except OSError:
            continue
        if done.stdout.strip() == PYTHON:
            return candidate
    return None


def compile_all(folder: str) -> None:
    """Add bytecode that Python loads without comparing file times, because zipping changes the times.

    Lambda could not cache it in turn: /var/task is read-only.
    """
    if python := compiler():
        options = ["-q", "-j", "0", "--invalidation-mode", "unchecked-hash", "-s", folder]
        # With this variable compileall would write the bytecode outside of the package.
        env = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
        subprocess.run([python, "-m", "compileall", *options, folder], check=True, env=env)
    else:
        print(f"Warning: no Python {PYTHON} here, so no bytecode: cold starts take twice as long.", file=sys.stderr)


def prepare_code(file: Path) -> None:
    """Write the file of local/build/package/prepare.py, for which the packages have to be importable here."""
    if compiler() == sys.executable:
        command = [sys.executable, "-m", "local.build.package.prepare", str(file)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    else:
        print(f"Warning: this is no Python {PYTHON}, so nothing is prepared: cold starts take longer.", file=sys.stderr)
