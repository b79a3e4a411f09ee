"""The stand-in of Mollie in the process of a test: the whole client works, and no request leaves the process.

Time stands still until a test sets it forward, and webhooks wait until a test delivers them.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import requests
from requests.adapters import HTTPAdapter

from local.emulator.process import client as emulator_client
from local.stand_ins.mollie.standin import TIMEOUT, StandIn
from shared import config

URL = "http://mollie.test"
KEY, OTHER_KEY, LIVE_KEY = "test_StandIn00000001", "test_StandIn00000002", "live_StandIn00000001"
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@contextmanager
def vault_of_mollie(emulator_url: str) -> Iterator[Any]:
    """Make the key that encrypts secrets of merchants, and return the client of KMS."""
    client = emulator_client("kms", emulator_url)
    made = client.create_key(Description="Secrets of merchants")["KeyMetadata"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECRETS_KEY_ID", made["KeyId"])
        config.secrets_key_id.cache_clear()
        yield client
    config.secrets_key_id.cache_clear()
    client.close()


@contextmanager
def stand_in_of_mollie(start: datetime = START) -> Iterator[StandIn]:
    """Give every request for Mollie to a new stand-in, whose time begins at `start`."""
    stand_in = StandIn(URL, clock=lambda: start)

    def send(_: HTTPAdapter, request: requests.PreparedRequest, **more: Any) -> requests.Response:
        parts = urlsplit(str(request.url))
        headers = {name: str(value) for name, value in request.headers.items()}
        answer = stand_in.answer(
            str(request.method),
            parts.path.removeprefix("/v2/"),
            dict(parse_qsl(parts.query)),
            headers["Authorization"].removeprefix("Bearer "),
            headers.get("Idempotency-Key", ""),
            str(request.body or "").encode(),
        )
        if answer.status == TIMEOUT:
            raise requests.ReadTimeout(request=request)
        response = requests.Response()
        response.status_code, response.url, response.request = answer.status, str(request.url), request
        response.headers.update({"Content-Type": "application/hal+json", **answer.headers})
        response._content = b"" if answer.body is None else json.dumps(answer.body).encode()
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HTTPAdapter, "send", send)
        patch.setattr(config, "mollie_url", lambda: URL)
        yield stand_in
