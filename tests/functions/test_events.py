"""The sample events: each function takes its own, and answers."""

import importlib
from typing import Any

import pytest

from shared.errors import NotFound
from tests.conftest import open_merchant
from tests.gateway import CONTEXT
from tests.template import ROOT, load_event

EVENTS = sorted(str(path.relative_to(ROOT / "events").with_suffix("")) for path in (ROOT / "events").glob("*/*.json"))


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_is_one_that_its_function_understands(store: Any, name: str) -> None:
    if name != "settings/on_merchant_opened":
        open_merchant("van-dijk")
    handler = importlib.import_module(f"functions.{name.replace('/', '.')}").handler
    # The customer that most of them name is nobody's.
    try:
        answer = handler(load_event(name), CONTEXT)
    except NotFound:
        answer = {"statusCode": 404}
    assert answer.get("statusCode", 200) in (200, 201, 404)
