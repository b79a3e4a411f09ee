"""A rush on one number series: many issuers at once, of whom some die midway.

Each issuer is a thread that calls the command, as its function does: fifty processes would need gigabytes. A thread
dies alone, before or after one of its own calls to the store or to the queues.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from botocore.exceptions import HTTPClientError

from shared.commands.money.invoices import issuing
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.invoices import Invoice
from shared.store.engine import sqs, table
from shared.store.engine.idempotency import InFlight
from shared.store.engine.retries import Contended
from tests.crashes import Crash, FaultInjection

BY = Actor(kind=ActorKind.MEMBER, id="11111111-aaaa-4bbb-8ccc-222222222222", name="Sanne de Wit")
CALLS: dict[Callable[[], Any], tuple[str, ...]] = {
    table.client: ("batch_get_item", "get_item", "update_item", "transact_write_items"),
    sqs.client: ("send_message",),
}
# A request without a rush makes a read, a transaction and a message; one in a rush queues and reads once more.
MOST_CALLS = 5


@dataclass(frozen=True)
class Draft:
    """An invoice to issue, and whether the request for it dies. One that is not `repeated` is left as it is."""

    customer: CustomerRef
    invoice_id: str
    dies: bool = False
    repeated: bool = True


@dataclass
class Outcome:
    """A client's answer: the invoice, or None where it died and was not repeated.

    `busy` counts the answers that asked to repeat or never came, `seconds` is the longest that one request took.
    """

    draft: Draft
    invoice: Invoice | None = None
    busy: int = 0
    seconds: float = 0


_doom = threading.local()


def issue_all(drafts: Sequence[Draft], *, issuers: int) -> list[Outcome]:
    """Issue all drafts, each issuer one after another, and return when the last has ended."""
    with _mortal(), ThreadPoolExecutor(issuers) as pool:
        return list(pool.map(_issue, drafts))


def _issue(draft: Draft) -> Outcome:
    """Send the request until it is answered otherwise than `busy`, with one Idempotency-Key.

    An answer that the store did not give in time, as on a busy machine, is none either.
    """
    outcome = Outcome(draft)
    # Also where it lives: the request before it on this thread may have ended before its last call came.
    _doom.injection = _death(draft) if draft.dies else None
    while True:
        began = time.monotonic()
        try:
            outcome.invoice = _request(draft)
        except Crash:
            if not draft.repeated:
                return outcome
        except (Contended, InFlight, HTTPClientError):
            outcome.busy += 1
        else:
            return outcome
        finally:
            outcome.seconds = max(outcome.seconds, time.monotonic() - began)
        _doom.injection = None


def _death(draft: Draft) -> FaultInjection:
    chance = random.Random(draft.invoice_id)
    return FaultInjection(chance.choice(["before", "after"]), chance.randint(1, MOST_CALLS))


def _request(draft: Draft) -> Invoice:
    once = Once(draft.customer.merchant_id, BY.id or "", draft.invoice_id, "issue")
    return issuing.issue(draft.customer, draft.invoice_id, seen=1, by=BY, once=once, dry_run=False).invoice


@contextmanager
def _mortal() -> Iterator[None]:
    """Let every call of a doomed thread count, and kill it at the one that its injection names."""

    def wrap(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(**request: Any) -> Any:
            injection: FaultInjection | None = getattr(_doom, "injection", None)
            return injection.wrap(name, call)(**request) if injection else call(**request)

        return called

    with pytest.MonkeyPatch.context() as patched:
        for client, operations in CALLS.items():
            for name in operations:
                patched.setattr(client(), name, wrap(name, getattr(client(), name)))
        yield
