"""The copies of mails of a deleted customer: they end with the mails that are removed, once nobody can restore them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.core.clock import now
from shared.store.engine import keys, outbox, table
from tests.crashes import crashes
from tests.functions.customer.mail.conftest import Mailing
from tests.queues import sweep

pytestmark = pytest.mark.feature("S57")
MONTH = timedelta(days=30)


@pytest.fixture
def copies(bucket: Any, mailed: Mailing) -> Callable[[], int]:
    """The number of copies of mails that were made since, of which the customer got three."""

    def kept() -> set[str]:
        found = bucket.list_objects_v2(Bucket="klantkaart-documents", Prefix="mails/")
        return {one["Key"] for one in found.get("Contents", [])}

    before = kept()
    for _ in range(3):
        assert mailed.send()["state"] == "sent"
    assert len(kept() - before) == 3
    return lambda: len(kept() - before)


def delete(mailed: Mailing, linked: str) -> None:
    assert mailed.team.delete(f"/customers/{mailed.id}?linked={linked}", if_match="*").status == 200
    mailed.queues.drain()


def end_of_customers(mailed: Mailing) -> None:
    """Pass the end of those that were deleted, whose work ends without an error."""
    with time_machine.travel(now() + MONTH + timedelta(hours=1)):
        sweep(mailed.queues)
        assert mailed.queues.waiting("CustomersOnDeletedDeadLetters") == []
        assert outbox.list_due(limit=10) == []


def rows(mailed: Mailing) -> list[Any]:
    partition = keys.customer_partition(mailed.team.ref(mailed.id))
    items, _ = table.query(partition, prefix=keys.MAIL, limit=1000, with_hidden=True)
    return items


def test_they_go_with_the_customer_and_not_before(mailed: Mailing, copies: Callable[[], int]) -> None:
    delete(mailed, "remove")
    with time_machine.travel(now() + MONTH - timedelta(days=1)):
        sweep(mailed.queues)
        assert copies() == 3
    end_of_customers(mailed)
    assert (copies(), rows(mailed)) == (0, [])


def test_they_stay_where_the_mails_are_kept(mailed: Mailing, copies: Callable[[], int]) -> None:
    delete(mailed, "keep")
    end_of_customers(mailed)
    assert (copies(), len(rows(mailed))) == (3, 3)


def test_they_stay_where_the_customer_was_restored(mailed: Mailing, copies: Callable[[], int]) -> None:
    delete(mailed, "remove")
    assert mailed.team.post(f"/customers/{mailed.id}/restore").status == 200
    end_of_customers(mailed)
    assert copies() == 3
    assert all(keys.HIDDEN not in row and "expires_at" not in row for row in rows(mailed))


def test_other_customers_keep_theirs(
    mailed: Mailing, mailing_of: Callable[[], Mailing], copies: Callable[[], int]
) -> None:
    assert mailing_of().send()["state"] == "sent"
    delete(mailed, "remove")
    end_of_customers(mailed)
    assert copies() == 1


def test_they_go_after_their_worker_is_killed_anywhere(
    mailed: Mailing, mailing_of: Callable[[], Mailing], copies: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def work() -> None:
        with time_machine.travel(now() + MONTH + timedelta(hours=1)):
            sweep(mailed.queues)

    deleted = mailed
    delete(deleted, "remove")
    for crash in crashes(monkeypatch, work):
        # A day later, by when the sweep sends again what nobody finished.
        with time_machine.travel(now() + MONTH + timedelta(days=1)):
            sweep(deleted.queues)
        assert (copies(), rows(deleted)) == (0, []), crash
        deleted = mailing_of()
        deleted.send()
        delete(deleted, "remove")
