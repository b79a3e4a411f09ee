"""Rows exactly as the store writes them, without a request each: to fill a table faster than its API can."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from unittest.mock import patch

from shared.domain.actors import Actor, ActorKind
from shared.domain.customers import Customer, CustomerDraft, Kind, Language
from shared.domain.notes import NoteDraft, new_note
from shared.store import customers, merchants, notes, table
from shared.store.merchants import Numbered
from shared.store.writes import Write

EncodedItem = dict[str, Any]
Result = TypeVar("Result")

AUTHOR = Actor(kind=ActorKind.MEMBER, id="11111111-aaaa-4bbb-8ccc-222222222222", name="Sanne de Wit")
SURNAMES = ["de Vries", "Jansen", "van den Berg", "Bakker", "Peeters", "García", "Müller", "Dubois"]
# With it, a page of 100 notes is about 59 KB.
CONTENT = "Called about the yearly service of the boiler; prefers mornings, ring the second bell. " * 2


def customer(merchant_id: str, n: int) -> tuple[Customer, list[EncodedItem]]:
    """The n-th customer of a merchant, with what its creation writes."""
    draft = CustomerDraft(
        kind=Kind.INDIVIDUAL,
        full_name=f"Klant{n:06d} {SURNAMES[n % len(SURNAMES)]}",
        email=f"klant{n:06d}@example.com",
    )
    numbered = Numbered(f"C-{100_000 + n}", "NL", Language.NL)
    with patch.object(merchants, "next_customer_number", lambda _: numbered):
        return _written(lambda: customers.create(merchant_id, draft, by=AUTHOR, once=None))


def note(merchant_id: str, customer_id: str, n: int) -> list[EncodedItem]:
    """The n-th note of a customer, and the activity entry that tells of it."""
    draft = NoteDraft(title=f"Call {n:06d}", content=CONTENT)
    return _written(lambda: notes.add(merchant_id, customer_id, new_note(draft, author=AUTHOR), once=None))[1]


def _written(command: Callable[[], Result]) -> tuple[Result, list[EncodedItem]]:
    with _caught() as writes:
        result = command()
    return result, [write.part["Put"]["Item"] for write in writes if "Put" in write.part]


@contextmanager
def _caught() -> Iterator[list[Write]]:
    """What would have been written, instead of writing it."""
    caught: list[Write] = []
    with patch.object(table, "transact", caught.extend):
        yield caught


def write(client: Any, table_name: str, items: list[EncodedItem]) -> None:
    """Straight into the table, 25 at a time."""
    for start in range(0, len(items), 25):
        batch = [{"PutRequest": {"Item": item}} for item in items[start : start + 25]]
        client.batch_write_item(RequestItems={table_name: batch})
