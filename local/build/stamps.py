"""Tells whether what a step is made from has changed since it last succeeded. Standard library only."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

# Made by tools, never an input.
LEFT_OUT = {"__pycache__", "node_modules", "dist", ".DS_Store"}


def files_of(places: Iterable[Path]) -> list[Path]:
    """Every file in the places (files or folders), in a fixed order."""
    found: set[Path] = set()
    for place in places:
        found.update([place] if place.is_file() else (path for path in place.rglob("*") if path.is_file()))
    return sorted(path for path in found if not LEFT_OUT & set(path.parts))


def digest(places: Iterable[Path], *also: str) -> str:
    """One short name for the contents of the places and whatever else decides the result."""
    whole = hashlib.sha256("\n".join(also).encode())
    for path in files_of(places):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.name}\0{path.parent}\0{content}\n".encode())
    return whole.hexdigest()[:20]


class Stamp:
    """A file that remembers the digest a step last succeeded with."""

    def __init__(self, path: Path, current: str):
        self._path, self._current = path, current

    def is_fresh(self) -> bool:
        """The step has been done with these very inputs."""
        return self._path.is_file() and self._path.read_text() == self._current

    def set(self) -> None:
        """The step has just succeeded."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(self._current)
