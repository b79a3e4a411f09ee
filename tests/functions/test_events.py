"""Each function accepts its sample event (events/) and answers."""

import importlib
from typing import Any

import pytest

from shared.errors import NotFound
from tests.conftest import open_merchant
from tests.gateway import CONTEXT
from tests.template import ROOT, load_event

EVENTS = sorted(str(path.relative_to(ROOT / "events").with_suffix("")) for path in (ROOT / "events").glob("*/*.json"))


# The code and the tokens of sample events are no real ones.
REFUSED = {"session/begin": 422, "session/renew": 401}


@pytest.mark.usefixtures("app_client")
@pytest.mark.parametrize("name", EVENTS)
def test_each_function_accepts_its_sample_event(store: Any, name: str) -> None:
    if name != "settings/on_merchant_opened":
        open_merchant("van-dijk")
    handler = importlib.import_module(f"functions.{name.replace('/', '.')}").handler
    # Most sample events name a customer that does not exist.
    try:
        answer = handler(load_event(name), CONTEXT)
    except NotFound:
        answer = {"statusCode": 404}
    expected = (REFUSED[name],) if name in REFUSED else (200, 201, 204, 404)
    assert answer.get("statusCode", 200) in expected
