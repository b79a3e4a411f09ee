"""An operator opens a merchant."""

from typing import Any

import pytest

from functions.settings.on_merchant_opened import handler
from shared.store.merchants import MerchantExists
from tests.gateway import CONTEXT, Team
from tests.template import load_event


@pytest.fixture
def opening() -> dict[str, Any]:
    return load_event("settings/on_merchant_opened")


def test_its_team_can_start(store: Any, opening: dict[str, Any]) -> None:
    opened = handler(opening, CONTEXT)
    assert opened["name"] == "Van Dijk Installaties"
    assert Team("van-dijk", "owner").create()["number"] == "C-1001"


def test_opening_twice_changes_nothing(store: Any, opening: dict[str, Any]) -> None:
    handler(opening, CONTEXT)
    with pytest.raises(MerchantExists):
        handler(opening | {"name": "Somebody else"}, CONTEXT)
    assert Team("van-dijk", "owner").get("/me").body["merchant"]["name"] == "Van Dijk Installaties"


@pytest.mark.parametrize(
    "wrong",
    [
        {"merchant_id": "a#b"},
        {"name": " "},
        {"country": "Nederland"},
        {"country": "XX"},
        {"base_currency": "ZZZ"},
        {"language": "de"},
        {"time_zone": "Mars/Base"},
    ],
)
def test_what_makes_no_merchant_is_refused(store: Any, opening: dict[str, Any], wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        handler(opening | wrong, CONTEXT)
