"""Figures are compared beyond noise, and a run compares with the last kept one of its scale."""

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Barrier

import pytest

from tests.bench import kinds, report
from tests.bench.figures import Figure, command_bound
from tests.bench.kinds import Outcome, measure_all
from tests.bench.results import KEPT_RUNS, Results, Run
from tests.bench.scale import Scale, small, whole


@pytest.mark.parametrize(
    ("unit", "earlier", "measured", "change"),
    [
        ("", 4, 4, "same"),
        ("", 4, 5, "worse"),
        ("", 1, 1.001, "worse"),
        ("", 6, 4, "better"),
        ("×", 0.6, 0.7, "same"),
        ("×", 0.6, 0.71, "worse"),
        ("×", 20, 22, "same"),
        ("×", 20, 22.1, "worse"),
        ("ms", 100, 119, "same"),
        ("ms", 100, 121, "worse"),
        ("µs", 100, 79, "better"),
        ("", None, 4, ""),
    ],
)
def test_a_change_is_what_exceeds_the_noise_of_its_unit(
    unit: str, earlier: float | None, measured: float, change: str
) -> None:
    assert Figure("a", measured, unit=unit).change_from(earlier) == change


def test_a_target_is_missed_by_what_is_printed() -> None:
    assert not Figure("a", 1.504, 1.5).falls_short
    assert Figure("a", 1.506, 1.5).falls_short
    assert Figure("a", 5, 4, unit="").falls_short
    assert not Figure("a", 5).falls_short


def test_a_bound_is_the_commands_own_or_that_of_all() -> None:
    assert command_bound("add_note", "items") == 4
    assert command_bound("a_new_command", "items") == 100
    assert command_bound("add_note", "reads") == 1
    assert command_bound("add_note", "write units") is None


def run_of(commit: str, measured: float, *, small: bool = False) -> Run:
    return Run(commit=commit, rounds=1, small=small, figures={"cold": [Figure("a", measured, 1.5)]})


def test_runs_are_kept_and_the_last_one_of_a_kind_and_scale_is_found(tmp_path: Path) -> None:
    path = tmp_path / "new" / "results.json"
    for run in (run_of("aaa", 1.1), run_of("bbb", 1.2), run_of("ccc", 9, small=True)):
        Results.load(path).keep(run, path)
    kept = Results.load(path)
    last = kept.last("cold", small=False)
    assert last == run_of("bbb", 1.2).model_copy(update={"at": last and last.at, "load": last and last.load})
    named = kept.last("cold", small=False, of_commit="aaa")
    assert named is not None
    assert named.measured("cold") == {("a", ""): 1.1}
    assert kept.last("warm", small=False) is None
    for _ in range(KEPT_RUNS):
        kept.keep(run_of("ddd", 1), path)
    assert {run.commit for run in Results.load(path).runs} == {"ddd"}


def test_a_report_shows_target_earlier_value_and_change(capsys: pytest.CaptureFixture[str]) -> None:
    earlier = run_of("aaa", 1.2)
    now = run_of("bbb", 1.6)
    report.show(now.figures["cold"], earlier, "cold")
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  a")]
    assert line.split() == ["a", "≤", "1.5", "×", "1.6", "×", "1.2", "×", "missed", "worse"]
    assert report.closing(now, {"cold": earlier}).splitlines() == [
        "0 of 1 targets are met, 1 missed.",
        "Worse: cold a: 1.2 → 1.6 ×",
    ]


def test_figures_with_columns_share_the_line_of_their_name(capsys: pytest.CaptureFixture[str]) -> None:
    figures = [Figure("add_note", 5, 4, "", column="items"), Figure("add_note", 1, 1, "", column="reads")]
    earlier = Run(rounds=1, small=False, figures={"commands": [Figure("add_note", 4, 4, "", column="items")]})
    report.show(figures, earlier, "commands")
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "add_note" in line]
    assert line.split() == ["add_note", "5", ">", "4", "1", "≤", "1", "worse:", "items", "4", "→", "5"]


def test_a_run_is_kept_once_however_far_it_has_come(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    results, run = Results.load(path), run_of("aaa", 1.1)
    results.keep(run, path)
    run.figures["warm"] = [Figure("b", 1)]
    results.keep(run, path)
    (kept,) = Results.load(path).runs
    assert set(kept.figures) == {"cold", "warm"}


@pytest.mark.parametrize("scale", [whole(rounds=1), small()], ids=["whole", "small"])
def test_a_kind_that_breaks_does_not_stop_the_next(scale: Scale) -> None:
    missing = list(measure_all(["missing", "missing too"], scale))
    assert [(one.name, one.figures) for one in missing] == [("missing", []), ("missing too", [])]
    assert all(one.name in one.broken for one in missing)


@pytest.mark.parametrize("scale", [whole(rounds=1), small()], ids=["whole", "small"])
def test_a_kind_whose_process_dies_is_named_too(scale: Scale, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> Outcome:
        raise BrokenProcessPool("killed")

    monkeypatch.setattr(kinds, "_in_new_process", die)
    dead = list(measure_all(["cold", "lists"], scale))
    assert [(one.name, "killed" in one.broken) for one in dead] == [("cold", True), ("lists", True)]


def test_kinds_that_only_count_are_measured_after_those_that_take_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of them at once, and the others with the machine to themselves."""
    running: list[str] = []
    beside: dict[str, set[str]] = {}
    pair = Barrier(2)

    def measure(_: object, name: str, scale: Scale) -> Outcome:
        running.append(name)
        if name in ("commands", "lists"):
            pair.wait(timeout=30)
        beside[name] = set(running) - {name}
        if name in ("commands", "lists"):
            pair.wait(timeout=30)
        running.remove(name)
        return Outcome(name, [], "", 0)

    monkeypatch.setattr(kinds, "_in_new_process", measure)
    measured = [one.name for one in measure_all(["commands", "cold", "lists", "reads"], whole(rounds=1))]
    assert measured == ["cold", "reads", "commands", "lists"]
    assert beside == {"cold": set(), "reads": set(), "commands": {"lists"}, "lists": {"commands"}}
