"""The emulator of tests, which empties its tables and queues at one request, and names the queues with messages.

Purging each queue and making the table anew took six requests before each test, as much as a short test itself. Asking
each queue whether it has messages took eleven, a fifth of a test that drains them.
"""

import json
import urllib.request

from local.emulator.process import Emulator

EMPTY_PATH = "/_ministack/empty"
WAITING_PATH = "/_ministack/waiting"


class EmptiedEmulator(Emulator):
    module = "tests.emulator_server"

    def empty(self) -> None:
        """Delete all items and messages. Tables and queues stay."""
        urllib.request.urlopen(f"{self.url}{EMPTY_PATH}", data=b"", timeout=60).close()

    def waiting_queues(self) -> set[str]:
        """Return the names of the queues that have messages, those that are being delivered included."""
        with urllib.request.urlopen(f"{self.url}{WAITING_PATH}", timeout=60) as answer:
            return set(json.load(answer))
