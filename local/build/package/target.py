"""What the package is built for: the Lambda runtime of template.yaml, or this very machine for the local run."""

import os
import subprocess
import sys

# LAMBDA_ARCHITECTURE → the platform whose wheels the layer takes; None is the platform this runs on.
PLATFORMS = {"arm64": "aarch64-manylinux_2_28", "x86_64": "x86_64-manylinux_2_28", "this-machine": None}

PYTHON = os.environ.get("LAMBDA_PYTHON", "3.13")
ARCHITECTURE = os.environ.get("LAMBDA_ARCHITECTURE", "arm64")


def compiler() -> str | None:
    """An interpreter of the target's version: bytecode of any other one would lie unused in the package."""
    for candidate in (sys.executable, f"python{PYTHON}"):
        ask = [candidate, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        try:
            answer = subprocess.run(ask, capture_output=True, text=True)
        except OSError:
            continue
        if answer.stdout.strip() == PYTHON:
            return candidate
    return None


def compile_all(folder: str) -> None:
    """Ships bytecode that needs no look at file times: zipping changes them, and /var/task cannot be written."""
    if python := compiler():
        options = ["-q", "-j", "0", "--invalidation-mode", "unchecked-hash", "-s", folder]
        # A cache kept elsewhere would take the bytecode out of the package.
        env = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"}
        subprocess.run([python, "-m", "compileall", *options, folder], check=True, env=env)
    else:
        print(f"Warning: no Python {PYTHON} here, so no bytecode: cold starts take twice as long.", file=sys.stderr)
