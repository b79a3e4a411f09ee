"""Fault injection: a crash before and after each call to the store, to Cognito and to the queues."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

import pytest

from shared.integrations import cognito, sign_in, user_pool
from shared.store.engine import sqs, table

OPERATIONS: dict[Callable[[], Any], tuple[str, ...]] = {
    table.client: ("get_item", "batch_get_item", "query", "update_item", "transact_write_items"),
    sqs.client: ("send_message",),
    partial(cognito.client, user_pool.READ_SECONDS): (
        *("admin_create_user", "admin_get_user", "admin_enable_user"),
        *("admin_user_global_sign_out", "admin_delete_user"),
    ),
    partial(cognito.client, sign_in.READ_SECONDS): ("get_tokens_from_refresh_token", "revoke_token"),
}


class Crash(BaseException):
    """Ends the process: a BaseException, because no code of the product catches that."""


class FaultInjection:
    """Wraps clients: raises Crash before or after the n-th call, as if the process ended there."""

    def __init__(self, moment: str, nth: int) -> None:
        self.moment, self.nth = moment, nth
        self.calls: list[str] = []

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(**request: Any) -> Any:
            self.calls.append(name)
            crashes_now = len(self.calls) == self.nth
            if crashes_now and self.moment == "before":
                raise Crash
            answer = call(**request)
            if crashes_now:
                raise Crash
            return answer

        return called


def crashes(monkeypatch: pytest.MonkeyPatch, act: Callable[[], Any]) -> Iterator[str]:
    """Repeat `act` with a crash before, then after, its first, second, third … call, until it runs to its end."""
    for moment in ("before", "after"):
        for nth in count(1):
            injection = FaultInjection(moment, nth)
            with monkeypatch.context() as patched:
                for client, operations in OPERATIONS.items():
                    for name in operations:
                        patched.setattr(client(), name, injection.wrap(name, getattr(client(), name)))
                try:
                    act()
                except Crash:
                    pass
                else:
                    assert injection.calls, "the act makes no call, so it proves nothing"
                    break
            yield f"{moment} call {nth}, {injection.calls[-1]}"
