"""`make bench`: measure every figure, print it beside its target and its value in an earlier run, and keep the run.

The exit code is 0 unless a measurement breaks; with --strict, also where a target is missed.
"""

import argparse
import sys
from pathlib import Path

from tests.bench import report
from tests.bench.kinds import KINDS, measure_all
from tests.bench.results import Results, Run
from tests.bench.scale import small, whole
from tests.template import ROOT

RESULTS = ROOT / ".bench" / "results.json"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="kind", help=f"{', '.join(KINDS)}; all where none is named")
    parser.add_argument("--rounds", type=int, default=9, help="how often each time is taken (default: %(default)s)")
    parser.add_argument("--small", action="store_true", help="measure little of everything, to see that it works")
    parser.add_argument("--against", metavar="COMMIT", help="compare with the last kept run of this commit")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the file that runs are kept in")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a target is missed")
    options = parser.parse_args()
    if unknown := set(options.kinds) - KINDS.keys():
        parser.error(f"no kind is called {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")

    names = options.kinds or list(KINDS)
    scale = small() if options.small else whole(options.rounds)
    results = Results.load(options.results)
    earlier = {name: results.last(name, small=scale.small, of_commit=options.against) for name in names}
    run = Run(rounds=scale.rounds, small=scale.small)
    print(report.opening(run), flush=True)
    broken: list[str] = []
    took: list[str] = []
    for outcome in measure_all(names, scale):
        name = outcome.name
        print(f"\n{KINDS[name].heading} ({name})\n{KINDS[name].explanation}")
        took.append(f"{name} {outcome.seconds:.0f} s")
        if outcome.broken:
            broken.append(name)
            print(outcome.broken, file=sys.stderr)
            continue
        run.figures[name] = outcome.figures
        # After each kind, so that a run that is stopped has measured something.
        results.keep(run, options.results)
        print(report.compared_with(earlier[name], run))
        report.show(outcome.figures, earlier[name], name)
        sys.stdout.flush()
    print(f"\n{report.closing(run, earlier)}\nTime: {', '.join(took)}.\nKept in {options.results}.")
    if broken:
        print(f"Not measured: {', '.join(broken)}.", file=sys.stderr)
    missed = any(figure.falls_short for figures in run.figures.values() for figure in figures)
    return 1 if broken or (missed and options.strict) else 0


if __name__ == "__main__":
    sys.exit(main())
