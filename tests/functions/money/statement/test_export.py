"""POST /customers/{customer_id}/statement/export."""

import csv
from io import StringIO
from typing import Any

import pytest

from shared.commands.money.statements import statements
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team


def rows(text: str, **format: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), **format))


@pytest.mark.feature("S272")
def test_the_sheet_has_what_the_page_has(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "1200.00")
    record(team, customer, "200.50", invoice)
    shown = team.get(f"{customer}/statement").body
    answer = team.post(f"{customer}/statement/export", {})
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    opening, *entries, closing = rows(answer.body)
    assert (opening["kind"], opening["balance"]) == ("opening_balance", "0.00")
    assert (closing["kind"], closing["date"], closing["balance"]) == ("closing_balance", shown["last"], "999.50")
    assert [(one["date"], one["kind"], one["number"], one["amount"], one["balance"]) for one in entries] == [
        (one["day"], one["kind"], one["number"], one["amount"]["value"], one["balance"]["value"])
        for one in shown["entries"]
    ]
    assert closing["balance"] == shown["closing"]["value"]
    items = {"form": "open_items", "separator": "semicolon"}
    (item,) = rows(team.post(f"{customer}/statement/export", items).body, delimiter=";")
    assert (item["number"], item["total"], item["balance"]) == (invoice["number"], "1200,00", "999,50")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"currency": "XXX"}, "currency"),
        ({"from": "2026-06-02", "to": "2026-06-01"}, "to"),
        ({"from": "2100-01-01"}, "from"),
        ({"to": "9999-01-01"}, "to"),
        ({"form": "all"}, "form"),
    ],
)
def test_bad_input_is_refused_at_its_field(team: Team, customer: str, body: dict[str, str], field: str) -> None:
    answer = team.post(f"{customer}/statement/export", body)
    assert (answer.status, [one["field"] for one in answer.body["fields"]]) == (422, [field])


def test_a_statement_that_is_too_long_is_refused_with_the_remedy(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "MAX_EXPORTED", 1)
    issued(team, customer, "1.00")
    assert team.post(f"{customer}/statement/export", {}).status == 200
    issued(team, customer, "1.00")
    answer = team.post(f"{customer}/statement/export", {})
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, "too_many_documents")
