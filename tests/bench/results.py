"""The runs that were kept, in one JSON file, and the last of them that a new run compares with."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, Field

from tests.bench.figures import Figure
from tests.bench.machine import Machine, current_commit, current_load, this_machine

KEPT_RUNS = 20


class Run(BaseModel):
    """One run. `small` runs measure too little to be compared with whole ones."""

    commit: str = Field(default_factory=current_commit)
    at: datetime = Field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    machine: Machine = Field(default_factory=this_machine)
    load: float = Field(default_factory=current_load)
    rounds: int
    small: bool
    figures: dict[str, list[Figure]] = {}

    def measured(self, kind: str) -> Mapping[tuple[str, str], float]:
        """The figures of a kind by name and column."""
        return {(figure.name, figure.column): figure.rounded for figure in self.figures[kind]}


class Results(BaseModel):
    """Oldest first."""

    runs: list[Run] = []

    @classmethod
    def load(cls, path: Path) -> "Results":
        return cls.model_validate_json(path.read_bytes()) if path.exists() else cls()

    def last(self, kind: str, *, small: bool, of_commit: str | None = None) -> Run | None:
        """The newest run that measured this kind, of one commit where it is named."""
        for run in reversed(self.runs):
            if kind in run.figures and run.small == small and run.commit.startswith(of_commit or ""):
                return run
        return None

    def keep(self, run: Run, path: Path) -> None:
        """Write the newest runs to the file, this one as far as it has come. A kill leaves the earlier file whole."""
        self.runs = [*(one for one in self.runs if one is not run), run][-KEPT_RUNS:]
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(self.model_dump_json(indent=1))
        unfinished.rename(path)
