"""GET, PUT, DELETE /settings/kvk: the key is kept encrypted for its merchant, and shown to nobody."""

import json
from collections.abc import Iterator

import pytest

from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared.domain.core.refs import MerchantId
from shared.domain.registries.kvk_keys import KvkConnection
from shared.domain.team.api_keys import KeyAct
from shared.store.registries import kvk_connections
from tests.gateway import Team
from tests.kvk import KEY, REFUSED_KEY, stand_in_of_kvk

OTHER = "l7xx0000000000000000000000000000000b"


@pytest.fixture
def register() -> Iterator[KvkStandIn]:
    with stand_in_of_kvk() as running:
        yield running


def kept(team: Team) -> KvkConnection:
    connection = kvk_connections.kept_of(MerchantId(team.merchant_id))
    assert connection
    return connection


def is_connected(team: Team) -> bool:
    return bool(team.get("/me").body["merchant"]["kvk_connected"])


@pytest.mark.usefixtures("register")
def test_a_key_connects_and_everybody_sees_no_more_than_its_end(team: Team) -> None:
    assert team.get("/settings/kvk").body["state"] == "not_connected"
    assert team.delete("/settings/kvk").status == 204
    answer = team.put("/settings/kvk", {"api_key": f" {KEY}\n"})
    assert answer.status == 200
    assert (answer.body["state"], answer.body["is_test"], answer.body["last_four"]) == ("connected", True, KEY[-4:])
    assert team.as_role("field").get("/settings/kvk").body == answer.body
    assert KEY not in kept(team).model_dump_json()
    assert is_connected(team)


@pytest.mark.usefixtures("register")
def test_a_key_is_replaced_and_removed_and_who_did_it_is_kept(team: Team) -> None:
    for key in (KEY, OTHER):
        team.put("/settings/kvk", {"api_key": key})
    assert kept(team).is_test is False
    assert team.delete("/settings/kvk").status == 204
    assert team.get("/settings/kvk").body["state"] == "not_connected"
    assert [change.act for change in kept(team).changes] == [
        KeyAct.CONNECTED,
        KeyAct.REPLACED,
        KeyAct.REMOVED,
    ]
    assert kept(team).encrypted_key is None
    assert not is_connected(team)


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    ("key", "code"),
    [("", "malformed_kvk_key"), ("l7xx a b", "malformed_kvk_key"), (REFUSED_KEY, "refused_kvk_key")],
)
def test_a_wrong_key_is_refused_by_its_field(team: Team, key: str, code: str) -> None:
    answer = team.put("/settings/kvk", {"api_key": key})
    assert (answer.status, [(one["field"], one["code"]) for one in answer.body["fields"]]) == (422, [("api_key", code)])
    assert not key or key not in json.dumps(answer.body)
    assert kvk_connections.kept_of(MerchantId(team.merchant_id)) is None


@pytest.mark.parametrize("mode", [Mode.DEAD, Mode.SLOW, Mode.WRONG, Mode.THROTTLED])
def test_a_key_is_kept_while_kvk_does_not_answer_and_checked_later(
    team: Team, register: KvkStandIn, mode: Mode
) -> None:
    register.mode = mode
    assert team.put("/settings/kvk", {"api_key": KEY}).body["state"] == "unchecked"
    register.mode = Mode.WORKING
    assert team.get("/companies?name=donald").body["problem"] is None
    assert team.get("/settings/kvk").body["state"] == "connected"


@pytest.mark.usefixtures("register")
def test_only_who_may_change_the_settings_changes_the_key(team: Team) -> None:
    assert team.as_role("sales").put("/settings/kvk", {"api_key": KEY}).status == 403
    assert team.as_role("sales").delete("/settings/kvk").status == 403
