"""Skip a step whose inputs have not changed since it last succeeded. Standard library only."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

# Written by tools into the folders of the sources.
NOT_INPUTS = {"__pycache__", "node_modules", "dist", ".DS_Store"}


def files_of(places: Iterable[Path]) -> list[Path]:
    """Return every file in the places (files or folders), in a fixed order."""
    found: set[Path] = set()
    for place in places:
        found.update([place] if place.is_file() else (path for path in place.rglob("*") if path.is_file()))
    return sorted(path for path in found if not NOT_INPUTS & set(path.parts))


def digest(places: Iterable[Path], *more: str) -> str:
    """Return a short hash of the files in the places and of whatever else decides the result."""
    whole = hashlib.sha256("\n".join(more).encode())
    for path in files_of(places):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.name}\0{path.parent}\0{content}\n".encode())
    return whole.hexdigest()[:20]


class Stamp:
    """A file with the digest of the inputs with which a step last succeeded."""

    def __init__(self, path: Path, current: str):
        self._path, self._current = path, current

    def is_fresh(self) -> bool:
        """Return whether the step has succeeded with the current inputs."""
        return self._path.is_file() and self._path.read_text() == self._current

    def set(self) -> None:
        """Record that the step has succeeded."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(self._current)
