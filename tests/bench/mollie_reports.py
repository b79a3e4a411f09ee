"""Mollie's reports in disorder: whether the books are those of one report of each payment, and what a report takes."""

from collections.abc import Iterator
from time import perf_counter

from tests import deliveries
from tests.bench import emulated
from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.deliveries import Merchant, Rush
from tests.mollie import KEY, OTHER_KEY

MILLISECONDS = 1000


def measure(scale: Scale) -> Iterator[Figure]:
    lives = deliveries.lives_of(scale.payments, seed=2026)
    with emulated.surroundings() as around:
        rushed, clean = (
            Merchant(emulated.open_merchant(name), key, around.mollie, around.queues, lives)
            for name, key in (("rushed", KEY), ("clean", OTHER_KEY))
        )
        rush = Rush(rushed, reports=scale.reports, seed=2026)
        began = perf_counter()
        rush.run()
        seconds = perf_counter() - began
        clean.report_once()
        wrong, left = deliveries.wrong(rushed, clean), rush.left()
    name = f"{scale.payments * scale.reports:,} reports of {scale.payments:,} payments"
    deaths = rush.died.total()
    yield Figure(name, len(wrong), 0, "", column="wrong")
    yield Figure(name, len(left), 0, "", column="left")
    yield Figure("reports that came", rush.delivered, None, "", f"{deaths:,} functions died")
    yield Figure("one report, booked", seconds / rush.delivered * MILLISECONDS, unit="ms")
