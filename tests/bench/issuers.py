"""A rush on the numbers of invoices: fifty issuers at once, of whom a third die midway and repeat with the same key."""

from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from tests.bench import emulated
from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.functions.money.invoices.drafts import add, complete_seller
from tests.gateway import Team
from tests.rush import Draft, issue_all

MILLISECONDS = 1000
ISSUERS = 50
# After which a request that waits for its turn is answered `busy` (shared/store/engine/retries.py).
LONGEST_WAIT = 12_000


def measure(scale: Scale) -> Iterator[Figure]:
    with emulated.emulator():
        team = emulated.open_merchant("rush")
        complete_seller(team)
        customers = [team.create()["id"] for _ in range(5)]
        drafts = [_draft(team, customers[n % 5], dies=n % 3 == 0) for n in range(scale.invoices)]
        began = perf_counter()
        outcomes = issue_all(drafts, issuers=ISSUERS)
        seconds = perf_counter() - began
    name = f"issue {scale.invoices:,} invoices by {ISSUERS} at once"
    numbers = sorted(one.invoice.number or "" for one in outcomes if one.invoice)
    year = datetime.now(UTC).year
    wanted = [f"{year}-{n:04}" for n in range(1, scale.invoices + 1)]
    yield Figure(name, len(set(wanted) ^ set(numbers)) + len(numbers) - len(set(numbers)), 0, "", column="wrong")
    yield Figure(name, sum(one.busy for one in outcomes), 0, "", column="busy")
    yield Figure("one invoice in a rush", seconds / scale.invoices * MILLISECONDS, unit="ms")
    waited = [one.seconds * MILLISECONDS for one in outcomes]
    yield Figure("longest request in a rush", max(waited), LONGEST_WAIT, "ms", f"median {median(waited):,.0f} ms")


def _draft(team: Team, customer: str, *, dies: bool) -> Draft:
    return Draft(team.ref(customer), add(team, f"/customers/{customer}/invoices")["id"], dies=dies)
