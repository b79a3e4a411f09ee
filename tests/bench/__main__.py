"""`make bench`: measures every figure in one run and says which fall short of their target.

`--strict` fails when one does, and words choose kinds.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

from tests import ENVIRONMENT
from tests.bench import cold_start, store_requests, warm
from tests.bench.figures import Figure, show


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="kind", help="cold, warm, store; all if left out")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--strict", action="store_true", help="fail when a figure falls short")
    chosen = parser.parse_args()

    os.environ.update(ENVIRONMENT, USER_POOL_ID="eu-west-1_Example")
    # A bundle of certificates that the machine's owner set costs 100 ms to read, and has nothing to do with us.
    os.environ.pop("AWS_CA_BUNDLE", None)
    measures: dict[str, tuple[str, Callable[[], Iterable[Figure]]]] = {
        "cold": ("Cold start, processor time", partial(cold_start.measure, rounds=chosen.rounds)),
        "warm": ("Warm, in one process", partial(warm.measure, rounds=chosen.rounds * 3)),
        "store": ("Requests to the store, and pages of 100,000 customers", store_requests.measure),
    }
    if unknown := set(chosen.kinds) - measures.keys():
        parser.error(f"no kind is called {', '.join(sorted(unknown))}; there are {', '.join(measures)}")
    print(f"Python {platform.python_version()}; ratios are medians of {chosen.rounds} or more shuffled rounds")
    figures: list[Figure] = []
    # The entrances write their log lines, but nobody need read them here.
    with Path(os.devnull).open("w") as nowhere:
        for kind in chosen.kinds or measures:
            heading, measure = measures[kind]
            with redirect_stdout(nowhere):
                found = list(measure())
            show(heading, found)
            figures += found
    short = [figure.name for figure in figures if figure.falls_short]
    print(f"\n{len(short)} of {len(figures)} fall short." if short else "\nEvery target is met.")
    return 1 if short and chosen.strict else 0


if __name__ == "__main__":
    sys.exit(main())
