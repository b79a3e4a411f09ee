"""An operator opens a merchant."""

from typing import Any
from uuid import uuid4

import pytest

from functions.settings.on_merchant_opened import handler
from shared import config
from shared.domain.core.refs import MerchantId
from shared.store.engine import table
from shared.store.team.merchants import MerchantExists
from tests.gateway import CONTEXT, Team
from tests.members import SignedIn, sign_in
from tests.template import load_event


@pytest.fixture
def opening() -> dict[str, Any]:
    """An opening with a new owner each time, because accounts are not reset between tests."""
    event = load_event("settings/on_merchant_opened")
    event["owner"]["email"] = f"{uuid4()}@van-dijk.example"
    return event


def test_the_team_of_a_new_merchant_can_start(store: Any, opening: dict[str, Any]) -> None:
    opened = handler(opening, CONTEXT)
    assert opened["name"] == "Van Dijk Installaties"
    assert Team(MerchantId("van-dijk"), "owner").create()["number"] == "C-1001"


def test_the_owner_is_invited_and_is_the_first_member(store: Any, accounts: Any, opening: dict[str, Any]) -> None:
    handler(opening, CONTEXT)
    (owner,) = Team(MerchantId("van-dijk"), "owner").get("/members").body["items"]
    about = {"id": owner["id"], "role": "owner", "active": True, "joined_at": None, "version": 1}
    assert owner == opening["owner"] | about
    found = accounts.admin_get_user(UserPoolId=config.user_pool_id(), Username=opening["owner"]["email"])
    assert {"Name": "sub", "Value": owner["id"]} in found["UserAttributes"]
    assert sign_in(owner["id"]) == SignedIn("van-dijk", "owner")


def test_an_opening_that_was_interrupted_can_be_repeated(
    store: Any, opening: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first try created the account of the owner, but did not write the table."""
    with monkeypatch.context() as broken:
        broken.setattr(table.client(), "transact_write_items", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            handler(opening, CONTEXT)
    assert handler(opening, CONTEXT)["id"] == "van-dijk"


def test_somebody_may_own_two_merchants(store: Any, opening: dict[str, Any]) -> None:
    for merchant_id in ("van-dijk", "de-vries"):
        handler(opening | {"merchant_id": merchant_id}, CONTEXT)
    (at_first,), (at_second,) = (
        Team(MerchantId(merchant_id), "owner").get("/members").body["items"] for merchant_id in ("van-dijk", "de-vries")
    )
    assert at_first["id"] == at_second["id"]
    assert sign_in(at_first["id"], wanted="de-vries") == SignedIn("de-vries", "owner")


def test_opening_twice_changes_nothing(store: Any, accounts: Any, opening: dict[str, Any]) -> None:
    handler(opening, CONTEXT)
    somebody = {"name": "Somebody", "email": f"{uuid4()}@else.example"}
    with pytest.raises(MerchantExists):
        handler(opening | {"name": "Somebody else", "owner": somebody}, CONTEXT)
    with pytest.raises(accounts.exceptions.UserNotFoundException):
        accounts.admin_get_user(UserPoolId=config.user_pool_id(), Username=somebody["email"])
    assert Team(MerchantId("van-dijk"), "owner").get("/me").body["merchant"]["name"] == "Van Dijk Installaties"


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
        {"owner": None},
        {"owner": {"name": "Sanne", "email": "nobody"}},
    ],
)
def test_an_invalid_opening_is_refused(store: Any, opening: dict[str, Any], wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        handler(opening | wrong, CONTEXT)
