"""Customers and invoices of a release without payments: commands on money work on them, and a recount is exact."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from functions.customers import on_rebuild_requested
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.flows.money.recounts import collection, credit_sums, invoice_sums, payment_sums
from tests.flows.money.stored import items, ref
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import act, euros, issued, record, undo
from tests.gateway import CONTEXT, Team

NEW_MAPS = ["payment_sums", "credit_sums", "collection"]
NEW_FIELDS = ["settlements", "paid_on"]


@pytest.fixture
def older(team: Team) -> str:
    """The path of a customer with three open invoices, as they were stored before there were payments."""
    complete_seller(team)
    customer = f"/customers/{team.create()['id']}"
    for total in ("50.00", "70.00", "90.00"):
        issued(team, customer, total)
    spoil = Changes()
    spoil.update(keys.customer(ref(team, customer)), remove=NEW_MAPS, when=[Exists(impossible)])
    for item in items(team, customer, keys.INVOICE):
        spoil.update({"PK": item["PK"], "SK": item["SK"]}, remove=NEW_FIELDS, when=[Exists(impossible)])
    table.transact(list(spoil))
    return customer


def restored(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00")["payment"]
    assert undo(team, customer, payment).status == 204
    assert act(team, customer, payment, "restore").status == 200


def refunded_and_not(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00")["payment"]
    refund = act(team, customer, payment, "refunds", {"amount": euros("20.00")}).body
    at = f"{customer}/payments/{payment['id']}/refunds/{refund['refund']['id']}"
    assert team.delete(at, if_match=refund["payment"]["version"]).status == 200
    assert act(team, customer, payment, "refunds", {}, if_match=3).status == 201


def edited(team: Team, customer: str) -> None:
    payment = record(team, customer, "60.00", remainder="credit")["payment"]
    edit = {"amount": euros("130.00"), "received_on": "2026-01-05"}
    assert team.patch(f"{customer}/payments/{payment['id']}", edit, if_match=1).status == 200


def applied(team: Team, customer: str) -> None:
    record(team, customer, "130.00", remainder="credit")
    assert team.post(f"{customer}/credit/apply", {"currency": "EUR"}).status == 200


def credited(team: Team, customer: str) -> None:
    record(team, customer, "60.00")
    for row in team.get(f"{customer}/invoices").body["items"]:
        full = {"kind": "full", "reason": "Returned"}
        at = f"{customer}/invoices/{row['id']}"
        assert team.post(f"{at}/credit", full, if_match=team.get(at).body["version"]).status == 200


def sent_and_cancelled(team: Team, customer: str) -> None:
    (row, *_) = team.get(f"{customer}/invoices").body["items"]
    at = f"{customer}/invoices/{row['id']}"
    assert team.post(f"{at}/sent", if_match=team.get(at).body["version"]).status == 200
    cancel = {"reason": "Made twice"}
    assert team.post(f"{at}/cancel", cancel, if_match=team.get(at).body["version"]).status == 200


COMMANDS: list[Callable[[Team, str], Any]] = [
    restored,
    refunded_and_not,
    edited,
    applied,
    credited,
    sent_and_cancelled,
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_on_what_an_earlier_release_has_written(
    team: Team, older: str, command: Callable[[Team, str], Any]
) -> None:
    command(team, older)
    assert figures(team, older) == recounted(team, older)


def test_a_rebuild_recounts_the_money_and_files_payments_again(team: Team, older: str) -> None:
    for command in (applied, refunded_and_not, credited):
        command(team, older)
    found = team.get(f"{older}/payments").body
    before = figures(team, older)
    spoil = Changes()
    spoil.update(keys.customer(ref(team, older)), remove=[*NEW_MAPS, "invoice_sums"], when=[Exists(impossible)])
    table.transact(list(spoil))
    assert figures(team, older) != before
    on_rebuild_requested.handler({"merchant_id": team.merchant_id, "customer_id": ref(team, older).id}, CONTEXT)
    assert figures(team, older) == before == recounted(team, older)
    assert team.get(f"{older}/payments").body == found


def figures(team: Team, customer: str) -> dict[str, dict[str, int]]:
    stored = table.get(keys.customer(ref(team, customer))) or {}
    return {
        name: {key: number for key, number in stored.get(name, {}).items() if number}
        for name in (*NEW_MAPS, "invoice_sums", "invoice_counts")
    }


def recounted(team: Team, customer: str) -> dict[str, dict[str, int]]:
    invoices = items(team, customer, keys.INVOICE)
    return {
        "payment_sums": payment_sums(items(team, customer, keys.PAYMENT)),
        "credit_sums": credit_sums(items(team, customer, keys.CREDIT)),
        "collection": collection(invoices),
        "invoice_sums": invoice_sums(invoices),
        "invoice_counts": Counter(item["status"] for item in invoices),
    }
