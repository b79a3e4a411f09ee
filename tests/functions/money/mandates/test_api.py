"""GET, POST /customers/{customer_id}/mandates: what a mandate is, at Mollie and here, whatever fails between."""

import json
from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.payments import mandates
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys, table
from tests.functions.money.mandates.samples import IBAN, SIGNED
from tests.gateway import Answer, Team


def ref(team: Team, customer: str) -> CustomerRef:
    return CustomerRef(MerchantId(team.merchant_id), customer.rpartition("/")[2])


def shown(team: Team, customer: str) -> Any:
    return team.profile(customer.rpartition("/")[2])["mandate"]


def add(team: Team, customer: str, **fields: Any) -> dict[str, Any]:
    answer = team.post(f"{customer}/mandates", SIGNED | fields)
    assert answer.status == 201, answer
    body: dict[str, Any] = answer.body
    return body


def listed(team: Team, customer: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = team.get(f"{customer}/mandates").body["items"]
    return items


def problem(answer: Answer) -> tuple[str, str]:
    assert answer.status == 422, answer
    return answer.body["fields"][0]["field"], answer.body["fields"][0]["code"]


@pytest.mark.feature("S43", "S46", "S47", "S48", "S49", "S50", "S51")
def test_a_signed_mandate_is_at_mollie_and_on_the_first_screen(team: Team, customer: str) -> None:
    assert shown(team, customer) is None
    made = add(team, customer)
    assert (made["status"], made["registered"], made["method"], made["mode"]) == ("valid", True, "directdebit", "test")
    card = shown(team, customer)
    assert (card["id"], card["status"], card["is_test"]) == (made["id"], "valid", True)
    assert (card["holder"], card["iban"], card["bic"]) == ("J. de Vries", "NL91 •••• •••• ••43 00", "ABNANL2A")
    assert (card["signed_on"], card["lapses_on"]) == ("2026-03-01", "2029-03-01")
    assert card["reference"] == made["reference"] == made["id"].replace("mnd_", "MD-")
    assert [one["id"] for one in listed(team, customer)] == [made["id"]]
    assert team.get(f"{customer}/mandates/{made['id']}").body == made


def test_the_account_number_is_stored_encrypted_and_in_no_log_entry(team: Team, customer: str) -> None:
    add(team, customer)
    items = table.query_all(keys.customer_partition(ref(team, customer)))
    assert IBAN not in json.dumps(items, default=str)


def test_a_repetition_makes_no_second_mandate(team: Team, customer: str, mollie: StandIn) -> None:
    first = team.post(f"{customer}/mandates", SIGNED, idempotency_key="once")
    again = team.post(f"{customer}/mandates", SIGNED, idempotency_key="once")
    assert first.body == again.body
    assert len(listed(team, customer)) == 1


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"iban": "NL91 ABNA 0417 1643 01"}, ("iban", "invalid_iban")),
        ({"iban": "BR1500000000000010932840814P2"}, ("iban", "not_in_sepa")),
        ({"iban": "CH9300762011623852957"}, ("bic", "bic_required")),
        ({"signed_on": "2126-01-01"}, ("signed_on", "in_the_future")),
        ({"reference": "MD_1"}, ("reference", "invalid_reference")),
        ({"holder": ""}, ("holder", "required")),
    ],
)
def test_what_no_bank_takes_is_refused_at_its_field(
    team: Team, customer: str, fields: dict[str, str], at: tuple[str, str]
) -> None:
    assert problem(team.post(f"{customer}/mandates", SIGNED | fields)) == at
    assert listed(team, customer) == []


def test_a_reference_is_used_once(team: Team, customer: str) -> None:
    add(team, customer, reference="PAPER-7")
    assert problem(team.post(f"{customer}/mandates", SIGNED | {"reference": "PAPER-7"})) == (
        "reference",
        "reference_used",
    )


def test_without_a_connection_nothing_is_kept(team: Team) -> None:
    customer = f"/customers/{team.create()['id']}"
    answer = team.post(f"{customer}/mandates", SIGNED)
    assert (answer.status, answer.body["code"]) == (409, "mollie_not_connected")
    assert listed(team, customer) == []


def test_where_mollie_does_not_answer_the_sync_sends_it_again_once(
    team: Team, customer: str, mollie: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shared.integrations.mollie import Mollie, MollieUnavailable

    real = Mollie.create_mandate

    def lost(*args: Any, **given: Any) -> Any:
        real(*args, **given)
        raise MollieUnavailable

    monkeypatch.setattr(Mollie, "create_mandate", lost)
    made = add(team, customer)
    assert (made["status"], made["registered"]) == ("pending", False)
    monkeypatch.undo()
    assert mandates.sync(ref(team, customer))
    (only,) = listed(team, customer)
    assert (only["id"], only["status"], only["registered"]) == (made["id"], "valid", True)
    assert not mandates.sync(ref(team, customer))


def test_what_was_revoked_at_mollie_is_revoked_here_and_kept(team: Team, customer: str, mollie: StandIn) -> None:
    older = add(team, customer)
    newer = add(team, customer, iban="DE89 3704 0044 0532 0130 00")
    item = table.get(keys.record(ref(team, customer), keys.MANDATE, newer["id"]))
    assert item
    from shared.commands.money.mollie import connections

    client = connections.client_of(MerchantId(team.merchant_id))
    card = table.get(keys.customer(ref(team, customer)))
    assert card
    client.revoke_mandate(card["mollie_ids"]["test"], item["provider_id"])
    assert mandates.sync(ref(team, customer))
    states = {one["id"]: one["status"] for one in listed(team, customer)}
    assert states == {newer["id"]: "revoked", older["id"]: "valid"}
    assert shown(team, customer)["id"] == older["id"]
