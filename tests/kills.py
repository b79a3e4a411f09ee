"""Kill the process before and after each of its calls to the store, to Cognito and to the queues."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from shared import messages
from shared.integrations import user_pool
from shared.store.engine import table

OPERATIONS = {
    table.client: ("get_item", "batch_get_item", "query", "update_item", "transact_write_items"),
    messages.client: ("send_message",),
    user_pool.client: (
        *("admin_create_user", "admin_get_user", "admin_enable_user"),
        *("admin_user_global_sign_out", "admin_delete_user"),
    ),
}


class Killed(BaseException):
    """Ends the process: a BaseException, because no code of the product catches that."""


class Mortal:
    """Clients that kill the process before or after its n-th call."""

    def __init__(self, moment: str, fatal: int) -> None:
        self.moment, self.fatal = moment, fatal
        self.calls: list[str] = []

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(**request: Any) -> Any:
            self.calls.append(name)
            is_fatal = len(self.calls) == self.fatal
            if is_fatal and self.moment == "before":
                raise Killed
            answer = call(**request)
            if is_fatal:
                raise Killed
            return answer

        return called


def deaths(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any]) -> Iterator[str]:
    """Repeat `act`, killed before and after its first, second, third … call, until it runs to its end."""
    for moment in ("before", "after"):
        for fatal in count(1):
            mortal = Mortal(moment, fatal)
            with monkeypatch.context() as patched:
                for client, operations in OPERATIONS.items():
                    for name in operations:
                        patched.setattr(client(), name, mortal.wrap(name, getattr(client(), name)))
                try:
                    act()
                except Killed:
                    pass
                else:
                    break
            yield f"{moment} call {fatal}, {mortal.calls[-1]}"
