"""`make bench` works: every kind measures and keeps figures, and what is counted rather than timed meets its target."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.kinds import KINDS
from tests.bench.results import Results
from tests.template import ROOT


@pytest.mark.long
def test_a_small_run_measures_every_kind_and_keeps_its_figures(tmp_path: Path) -> None:
    kept = tmp_path / "results.json"
    command = [sys.executable, "-m", "tests.bench", "--small", "--results", str(kept)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (run,) = Results.load(kept).runs
    assert {kind for kind, figures in run.figures.items() if figures} == set(KINDS)
    counted = [figure for kind in ("commands", "reads", "lists") for figure in run.figures[kind] if not figure.unit]
    assert counted
    assert [figure for figure in counted if figure.falls_short] == []
    for figures in run.figures.values():
        assert all(figure.name in done.stdout for figure in figures)
