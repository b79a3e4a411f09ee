"""The web of a test, for whatever asks a website."""

import pytest

from tests.websites import Web
from tests.websites import web as web_of_tests


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    return web_of_tests(monkeypatch)
