"""GET, PUT, DELETE /settings/mollie: the key is checked, kept encrypted for its merchant, and shown to nobody."""

import json
from io import StringIO
from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.commands import api_keys
from shared.commands.money.mollie import connections
from shared.domain.core.clock import now
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.connections import NotConnected, broken
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.domain.team.api_keys import KeyAct
from shared.integrations import key_vault
from shared.integrations.key_vault import VaultUnavailable
from shared.integrations.mollie import ConnectionBroken
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Exists, impossible
from shared.store.money.mollie import connections as store_of
from shared.store.money.mollie import public_links
from tests import ENVIRONMENT
from tests.functions.team.settings.test_merchant import settings
from tests.gateway import Answer, Team
from tests.mollie import KEY, LIVE_KEY


def connect(team: Team, key: str = KEY) -> Answer:
    return team.put("/settings/mollie", {"api_key": key})


def kept(team: Team) -> Any:
    connection = store_of.kept_of(MerchantId(team.merchant_id))
    assert connection
    return connection


def test_before_the_first_key_nothing_is_connected(team: Team) -> None:
    assert team.as_role("read_only").get("/settings/mollie").body["state"] == "not_connected"
    with pytest.raises(NotConnected):
        connections.client_of(MerchantId(team.merchant_id))
    assert team.delete("/settings/mollie").status == 204


def test_a_key_connects_and_everybody_sees_no_more_than_its_end(team: Team) -> None:
    answer = connect(team, f" {KEY}\n")
    assert answer.status == 200
    assert (answer.body["state"], answer.body["mode"], answer.body["last_four"]) == ("connected", "test", KEY[-4:])
    assert team.as_role("field").get("/settings/mollie").body == answer.body
    opened = connections.opened(MerchantId(team.merchant_id))
    assert opened.client.check() == "test"
    token = kept(team).webhook_token
    assert opened.webhook_url == f"{ENVIRONMENT['PAGE_URL']}/api/webhooks/mollie/{token}"
    assert public_links.find(token) == PublicLink(merchant_id=MerchantId(team.merchant_id), kind=LinkKind.WEBHOOK)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("", "malformed_key"),
        ("access_1234567890123456", "malformed_key"),
        ("test_kürz5678901234567890", "malformed_key"),
        ("test_a b45678901234567890", "malformed_key"),
        ("test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM", "refused_key"),
    ],
)
def test_a_wrong_key_is_refused_by_its_field(team: Team, key: str, code: str) -> None:
    answer = connect(team, key)
    assert (answer.status, [(one["field"], one["code"]) for one in answer.body["fields"]]) == (422, [("api_key", code)])
    assert key not in json.dumps(answer.body) or not key
    assert store_of.kept_of(MerchantId(team.merchant_id)) is None


def test_a_mollie_that_does_not_answer_leaves_the_connection_as_it_was(team: Team, stand_in: StandIn) -> None:
    connect(team)
    stand_in.faults = [503]
    answer = connect(team, LIVE_KEY)
    assert (answer.status, answer.body["code"]) == (502, "mollie_unavailable")
    assert kept(team).last_four == KEY[-4:]
    assert kept(team).mode == "test"


def test_the_key_is_in_no_item_no_answer_and_no_log_line(team: Team, log: StringIO, store: Any) -> None:
    answers = [connect(team), team.get("/settings/mollie"), connect(team, LIVE_KEY), team.delete("/settings/mollie")]
    items = store.scan(TableName=ENVIRONMENT["TABLE_NAME"])["Items"]
    everything = json.dumps([one.body for one in answers]) + json.dumps(items, default=str) + log.getvalue()
    for key in (KEY, LIVE_KEY):
        assert key not in everything
        assert key[5:] not in everything


def test_what_is_encrypted_for_one_merchant_cannot_be_decrypted_for_another(team: Team) -> None:
    connect(team)
    encrypted = kept(team).encrypted_key
    assert key_vault.decrypt(encrypted, MerchantId(team.merchant_id)) == KEY
    with pytest.raises(VaultUnavailable):
        key_vault.decrypt(encrypted, MerchantId("cervantes"))


def test_each_merchant_has_its_own(team: Team, strangers: Team) -> None:
    connect(team)
    assert strangers.get("/settings/mollie").body["state"] == "not_connected"


def test_a_replaced_key_keeps_the_address_of_webhooks_and_who_did_it_is_kept(team: Team) -> None:
    connect(team)
    token = kept(team).webhook_token
    assert connect(team.as_role("admin"), LIVE_KEY).body["mode"] == "live"
    assert kept(team).webhook_token == token
    assert team.delete("/settings/mollie").status == 204
    assert public_links.find(token) is None
    assert team.get("/settings/mollie").body["state"] == "not_connected"
    connect(team)
    assert public_links.find(token)
    changes = kept(team).changes
    assert [one.act for one in changes] == [KeyAct.CONNECTED, KeyAct.REPLACED, KeyAct.REMOVED, KeyAct.CONNECTED]
    assert [one.by.id for one in changes[:2]] == [team.member_id, team.as_role("admin").member_id]
    assert [one.last_four for one in changes[:2]] == [KEY[-4:], LIVE_KEY[-4:]]


def test_a_key_that_mollie_refuses_breaks_the_connection_until_it_is_replaced(team: Team, stand_in: StandIn) -> None:
    merchant_id = MerchantId(team.merchant_id)
    connect(team)
    assert connections.mark_broken(merchant_id) is False
    assert team.get("/settings/mollie").body["state"] == "connected"
    stand_in.revoke_key(KEY)
    assert connections.mark_broken(merchant_id) is True
    shown = team.get("/settings/mollie").body
    assert shown["state"] == "broken"
    assert settings(team)["mollie_broken_at"] == shown["broken_at"] is not None
    stand_in.faults = [503]
    with pytest.raises(ConnectionBroken):
        connections.client_of(merchant_id)
    assert stand_in.faults == [503]
    stand_in.faults = []
    assert connect(team, LIVE_KEY).body["state"] == "connected"
    assert settings(team)["mollie_broken_at"] is None
    assert connections.client_of(merchant_id).check() == "live"


def test_a_key_that_is_replaced_meanwhile_is_not_the_broken_one(team: Team) -> None:
    connect(team)
    refused = kept(team)
    connect(team, LIVE_KEY)
    api_keys.note(store_of, MerchantId(team.merchant_id), refused, lambda before: broken(before, at=now()))
    assert team.get("/settings/mollie").body["state"] == "connected"


def test_an_unreadable_secret_is_an_outage(team: Team) -> None:
    connect(team)
    changes = Changes()
    changes.update(
        keys.mollie_connection(MerchantId(team.merchant_id)),
        assign={"encrypted_key": "bm8gc2VjcmV0"},
        when=[Exists(impossible)],
    )
    write(changes)
    with pytest.raises(VaultUnavailable):
        connections.client_of(MerchantId(team.merchant_id))
