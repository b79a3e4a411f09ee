"""The stand-in of KVK in the process of a test: the whole client works, and no request leaves the process."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import httpx
import pytest

from local.stand_ins.kvk.companies import Company
from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared import config
from shared.domain.registries.kvk_keys import PUBLIC_TEST_KEY
from shared.integrations import kvk

URL = "http://kvk.test"
KEY, REFUSED_KEY = PUBLIC_TEST_KEY, "k0000000000000000000000000000000000a"


@contextmanager
def stand_in_of_kvk(more: Sequence[Company] = ()) -> Iterator[KvkStandIn]:
    """Give every request for KVK to a new stand-in."""
    stand_in = KvkStandIn(more)

    def handle(request: httpx.Request) -> httpx.Response:
        if stand_in.mode is Mode.SLOW:
            raise httpx.ReadTimeout("slow", request=request)
        path = request.url.path.partition("/api/")[2]
        answer = stand_in.answer(path, dict(request.url.params), request.headers.get("apikey", ""))
        headers = {"Content-Type": answer.media_type, **answer.headers}
        return httpx.Response(answer.status, headers=headers, content=answer.content)

    with pytest.MonkeyPatch.context() as patch, httpx.Client(transport=httpx.MockTransport(handle)) as client:
        patch.setattr(config, "kvk_url", lambda: URL)
        patch.setattr(kvk, "client", lambda: client)
        yield stand_in
