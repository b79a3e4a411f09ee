"""How long pages of very many customers take: through the handler, in this process, on the emulator."""

import random
from collections.abc import Iterator
from statistics import median, quantiles
from time import perf_counter

from shared.store.customer.customer_lists import Sort
from tests.bench import rows
from tests.bench.emulated import Subject
from tests.bench.figures import Figure

MILLISECONDS = 1000
LIST_TARGET, SEARCH_TARGET = 300, 200
LISTS = [
    *(f"sort={sort}" for sort in Sort),
    "status=any",
    "status=archived",
    f"tags={rows.TAGS[1]}",
    f"tags={rows.TAGS[1]},{rows.TAGS[12]}&tag_match=any&sort=-created",
    f"tags={rows.TAGS[1]},{rows.TAGS[12]}&tag_match=all",
    f"tags={rows.TAGS[1]}&tag_match=none",
]
SEARCHES = [
    *("klant", "j", "jan", "de vries", "jan de vr", "bakkerij", "müller gmbh", "jan klant"),
    *("klant000007@example.com", "klant09", "C-100123", "06 10 00 12 34", "+31 20 200", "60000123", "nobody"),
]


def measure(subject: Subject, *, rounds: int) -> Iterator[Figure]:
    """Time each first page of a hundred and the page after it, in shuffled rounds."""
    lists = [f"/customers?limit=100&{query}" for query in LISTS]
    searches = [f"/customers?limit=100&search={words.replace('+', '%2B')}" for words in SEARCHES]
    for name, paths, target in (("list", lists, LIST_TARGET), ("search", searches, SEARCH_TARGET)):
        times = [
            seconds * MILLISECONDS
            for _ in range(rounds)
            for path in random.sample(paths, len(paths))
            for seconds in _pages(subject, path)
        ]
        p95 = quantiles(times, n=20)[-1]
        note = f"median {median(times):.0f} ms of {len(times)} pages at {subject.size:,} customers"
        yield Figure(f"{name} customers, p95 on the emulator", p95, target, "ms", note)


def _pages(subject: Subject, path: str) -> Iterator[float]:
    began = perf_counter()
    answer = subject.team.get(path)
    yield perf_counter() - began
    if cursor := answer.body["next_cursor"]:
        began = perf_counter()
        subject.team.get(f"{path}&cursor={cursor}")
        yield perf_counter() - began
