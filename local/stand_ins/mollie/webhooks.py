"""Webhooks to deliver: an id to an address, repeated on Mollie's schedule until the address answers 200."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from local.stand_ins.mollie.wire import moment_of

# Mollie, "Webhooks": ten attempts. On one machine a minute takes a second.
RETRIED_AFTER_MINUTES = (1, 3, 7, 15, 31, 60, 120, 240, 1560)
COMPRESSED = 60
Deliver = Callable[[str, str], int]
"""Posts an id to an address and returns the status, 0 for no answer."""


@dataclass
class Webhook:
    """`attempt` counts from 0; it is not sent before `due`, an ISO moment of the real clock."""

    url: str
    id: str
    due: str
    attempt: int = 0


class Webhooks:
    """The queue, and the faults of its delivery: late by seconds, twice, in any order."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.pending: list[Webhook] = []
        self.late_seconds, self.twice, self.shuffled = 0, False, False
        self._random = Random(11)

    def add(self, url: str | None, mollie_id: str) -> None:
        if not url:
            return
        for _ in range(2 if self.twice else 1):
            delay = self.late_seconds + (self._random.random() * 3 if self.shuffled else 0)
            self.pending.append(Webhook(url, mollie_id, (self._now() + timedelta(seconds=delay)).isoformat()))

    def take(self) -> list[Webhook]:
        """Take all that are pending, due or not, for a caller who delivers or loses them."""
        taken, self.pending = self.pending, []
        return taken

    def take_due(self) -> list[Webhook]:
        now = self._now()
        due = [one for one in self.pending if moment_of(one.due) <= now]
        self.pending = [one for one in self.pending if one not in due]
        return sorted(due, key=lambda one: one.due)

    def failed(self, webhook: Webhook) -> None:
        """Queue the next attempt, or give up after the tenth."""
        if webhook.attempt < len(RETRIED_AFTER_MINUTES):
            wait = timedelta(minutes=RETRIED_AFTER_MINUTES[webhook.attempt]) / COMPRESSED
            due = (self._now() + wait).isoformat()
            self.pending.append(Webhook(webhook.url, webhook.id, due, webhook.attempt + 1))

    def deliver(self, webhooks: list[Webhook], post: Deliver) -> None:
        for webhook in webhooks:
            if post(webhook.url, webhook.id) != 200:
                self.failed(webhook)

    def kept(self) -> dict[str, Any]:
        faults = {"late_seconds": self.late_seconds, "twice": self.twice, "shuffled": self.shuffled}
        return {"pending": [asdict(one) for one in self.pending], **faults}

    def restore(self, kept: dict[str, Any]) -> None:
        self.pending = [Webhook(**one) for one in kept["pending"]]
        self.late_seconds, self.twice, self.shuffled = kept["late_seconds"], kept["twice"], kept["shuffled"]
