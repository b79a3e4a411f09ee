"""The stand-in of VIES in the process of a test: no request leaves the process, and time is the test's."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from local.stand_ins.vies.standin import Answer, Mode, Vies
from shared import config
from shared.domain.core.clock import now

URL = "http://vies.test"


@contextmanager
def stand_in_of_vies() -> Iterator[Vies]:
    """Give every question for VIES to a new stand-in."""
    vies = Vies()

    @contextmanager
    def stream(method: str, url: str, *, json: dict[str, str], timeout: Any) -> Iterator[httpx.Response]:
        assert (method, url) == ("POST", f"{URL}/check-vat-number")
        answer = vies.answer(url, json, now())
        if vies.mode is Mode.SLOW:
            # Slower than we wait.
            raise httpx.ReadTimeout("slow")
        if answer.body is None:
            raise httpx.ReadTimeout("no answer")
        yield response_of(answer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx, "stream", stream)
        patch.setattr(config, "vies_url", lambda: URL)
        yield vies


def response_of(answer: Answer) -> httpx.Response:
    is_page = isinstance(answer.body, str)
    text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
    kind = "text/html" if is_page else "application/json"
    request = httpx.Request("POST", URL)
    return httpx.Response(answer.status, content=text.encode(), headers={"Content-Type": kind}, request=request)


__all__ = ["Mode", "Vies", "stand_in_of_vies"]
