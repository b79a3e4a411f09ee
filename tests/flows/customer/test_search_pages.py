"""A search finds the same customers on pages of any length."""

from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shared.store.customer import customer_search
from tests.gateway import Team
from tests.queues import Queues

WORDS = ("anna", "annabel", "bert", "berta", "cor")
LIMITS = (1, 2, 25, 100)
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
CUSTOMERS = st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=2)), min_size=1, max_size=5)
QUERIES = st.lists(st.sampled_from(["ann", "annab", "bert", "berta", "c"]), min_size=1, max_size=3, unique=True)


def pages(team: Team, query: str, limit: int) -> list[str]:
    """Return the ids of all pages, in order."""
    found: list[str] = []
    cursor = ""
    while cursor is not None:
        following = f"&cursor={cursor}" if cursor else ""
        answer: Any = team.get(f"/customers?status=any&search={quote(query)}&limit={limit}{following}").body
        assert len(answer["items"]) <= limit
        found += [row["id"] for row in answer["items"]]
        cursor = answer["next_cursor"]
    return found


def is_found(query: list[str], records: list[str], *, together: bool) -> bool:
    """Whether one record has all words of a query, or `together` all records have them."""
    texts = [" ".join(records)] if together else records
    return any(all(any(word.startswith(part) for word in text.split()) for part in query) for text in texts)


@given(made=CUSTOMERS, queries=st.lists(QUERIES, min_size=1, max_size=4), most=st.sampled_from([1, 2, 3, 200]))
@settings(
    max_examples=12, database=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_a_search_finds_the_same_with_any_limit(
    team: Team, queues: Queues, made: list[tuple[str, list[str]]], queries: list[list[str]], most: int
) -> None:
    """`most` is how many entries and customers a word may have for the words of a customer and its contacts to match
    together, low enough for both cases with a few customers."""
    ids = []
    for name, contacts in made:
        ids.append(team.create(kind="business", company_name=name, full_name=None, email=None)["id"])
        for contact in contacts:
            team.post(f"/customers/{ids[-1]}/contacts", {"name": contact})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(customer_search, "_MOST_SPANNED", most)
        patch.setattr(customer_search, "MAX_KEYS", most)
        for query in queries:
            first, *others = [pages(team, " ".join(query), limit) for limit in LIMITS]
            assert all(other == first for other in others)
            assert len(first) == len(set(first))
            records = [[name, *contacts] for name, contacts in made]
            alone, together = (
                {i for i, of_one in zip(ids, records, strict=True) if is_found(query, of_one, together=spans)}
                for spans in (False, True)
            )
            assert set(first) in (alone, together)
            assert set(first) == together or most < 200
    for customer_id in ids:
        team.delete(f"/customers/{customer_id}?linked=remove", if_match="*")
    # The worker deletes the entries of contacts, which would count for the next example.
    queues.drain()
