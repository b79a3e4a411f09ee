"""Where things lie in the checkout, and the one kind of failure that ends a command. Standard library only."""

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
WEB = ROOT / "web"
PAGE = WEB / "dist"
OPENAPI = ROOT / "docs" / "openapi.json"


def data_folder() -> Path:
    """The folder that a run keeps between starts: DATA, or .local in the checkout."""
    return Path(os.environ.get("DATA") or ROOT / ".local").resolve()


class Failure(Exception):
    """Something the person at the keyboard can put right: one sentence on what is wrong, one on what to do."""


@contextmanager
def one_clear_sentence() -> Iterator[None]:
    """Ends a command with the sentence of its Failure, without a traceback."""
    try:
        yield
    except Failure as failure:
        sys.exit(f"\n{failure}")
