"""Paths in the checkout, and the failure that ends a command. Standard library only."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
ENVIRONMENT = ROOT / ".venv"
SAM_ENVIRONMENT = TOOLS / "sam"
NODE = TOOLS / "node"
UV = TOOLS / "uv" / "bin" / "uv"
SAM = SAM_ENVIRONMENT / "bin" / "sam"
# The code of the functions.
SHIPPED = [ROOT / "functions", ROOT / "shared"]
WEB = ROOT / "web"
PAGE = WEB / "dist"
OPENAPI = ROOT / "docs" / "openapi.json"


def data_folder() -> Path:
    """Return the folder that a run keeps between starts: DATA, or .local in the checkout."""
    return Path(os.environ.get("DATA") or ROOT / ".local").resolve()


class Failure(Exception):
    """A problem that the user can solve. Its text is one sentence on what is wrong and one on what to do."""


@contextmanager
def one_clear_sentence() -> Iterator[None]:
    """End the command with the text of a Failure, without a traceback."""
    try:
        yield
    except Failure as failure:
        sys.exit(f"\n{failure}")
