"""The stand-in of the mail service, while a thread of its own delivers what a person sends reports about."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Any

from local.stand_ins.mail.service import MailService


def test_each_event_is_handed_over_once_by_however_many_threads() -> None:
    both_at_once = Barrier(2)
    taken: list[int] = []

    def take(event: dict[str, Any]) -> None:
        # Whoever is alone here goes on after a moment.
        with suppress(BrokenBarrierError):
            both_at_once.wait(0.2)
        taken.append(event["number"])

    service = MailService(report=take, reported=[{"number": number} for number in range(3)])
    with ThreadPoolExecutor(2) as pool:
        for publishing in [pool.submit(service.publish) for _ in range(2)]:
            publishing.result()
    assert taken == [0, 1, 2]
    assert service.reported == []
