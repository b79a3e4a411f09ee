"""GET, POST /customers/{customer_id}/invoices, GET, PATCH, DELETE …/{invoice_id}."""

from typing import Any

import pytest

from tests.functions.money.invoices.drafts import BOILER, add
from tests.gateway import Team


@pytest.mark.feature("S293", "S27")
def test_a_draft_has_the_merchants_currency_and_live_totals(team: Team, invoices: str) -> None:
    invoice = add(team, invoices)
    assert (invoice["status"], invoice["number"], invoice["currency"]) == ("draft", None, "EUR")
    assert invoice["totals"]["net_total"] == {"currency": "EUR", "value": "100.00"}
    assert invoice["totals"]["gross_total"] == {"currency": "EUR", "value": "121.00"}
    assert invoice["lines"][0]["vat"]["rate"] == "21"
    assert team.get(f"{invoices}/{invoice['id']}").body == invoice


@pytest.mark.feature("S63")
def test_a_draft_has_the_payment_method_that_the_customer_prefers(team: Team) -> None:
    invoices = f"/customers/{team.create(payment_method='ideal')['id']}/invoices"
    assert add(team, invoices)["payment_method"] == "ideal"
    assert add(team, invoices, payment_method=None)["payment_method"] is None


def test_a_draft_may_be_incomplete_and_a_concept_not(team: Team, invoices: str) -> None:
    incomplete = {"lines": [BOILER, {"description": "", "unit_price": None}]}
    draft = team.post(invoices, incomplete)
    assert (draft.status, draft.body["totals"]["net_total"]["value"]) == (201, "100.00")
    refused = team.post(invoices, incomplete | {"concept": True})
    assert refused.status == 422
    assert [problem["field"] for problem in refused.body["fields"]] == ["lines.1.description", "lines.1.unit_price"]
    empty = team.patch(f"{invoices}/{draft.body['id']}", {"lines": [], "concept": True}, if_match=1)
    assert [problem["field"] for problem in empty.body["fields"]] == ["lines"]
    concept = team.patch(f"{invoices}/{draft.body['id']}", {"lines": [BOILER], "concept": True}, if_match=1)
    assert (concept.body["status"], concept.body["version"]) == ("concept", 2)


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"lines": [BOILER] * 201}, "lines", "too_long"),
        ({"lines": [BOILER, BOILER | {"unit_price": 1.5}]}, "lines.1.unit_price", "invalid_number"),
        ({"lines": [BOILER | {"quantity": "1.1234567"}]}, "lines.0.quantity", "invalid_number"),
        ({"lines": [BOILER | {"discount_percent": "100.1"}]}, "lines.0.discount_percent", "out_of_range"),
        ({"lines": [BOILER | {"quantity": "999999999", "unit_price": "999999999"}]}, "lines", "total_too_large"),
        ({"lines": [BOILER | {"tax_class_id": "tcl_01M805S10V0RTSBQDNJ0PJTAW8"}]}, "lines.0.tax_class_id", None),
        ({"lines": [BOILER | {"unit_price": "-50"}], "concept": True}, "lines", "negative_total"),
        ({"currency": "XXX"}, "currency", "invalid_currency"),
        ({"currency": "JPY", "discount": {"amount": {"currency": "EUR", "value": "1.00"}}}, "discount.amount", None),
        ({"discount": {"percent": "10", "amount": {"currency": "EUR", "value": "1.00"}}}, "discount", "one_discount"),
        ({"due_on": 20_000}, "due_on", "invalid_date"),
        ({"due_on": "20260-01-01"}, "due_on", "invalid_date"),
        ({"due_on": "2026-01-01", "issue_on": "2026-01-02", "concept": True}, "due_on", "before_issue"),
        ({"payment_term_days": 366}, "payment_term_days", "too_large"),
        ({"note": "x" * 2001}, "note", "too_long"),
        ({"number": "1"}, "number", "unknown_field"),
    ],
)
def test_bad_input_names_field_and_remedy_and_saves_nothing(
    team: Team, invoices: str, fields: dict[str, Any], field: str, code: str | None
) -> None:
    answer = team.post(invoices, {"lines": [BOILER]} | fields)
    assert answer.status == 422, answer
    (problem,) = answer.body["fields"]
    assert problem["field"] == field
    assert code in (None, problem["code"])
    assert problem["problem"]
    assert team.get(invoices).body["items"] == []


def test_an_edit_prices_anew_and_keeps_what_was_not_sent(team: Team, invoices: str) -> None:
    draft = add(team, invoices, reference="Order 7", discount={"percent": "10"})
    path = f"{invoices}/{draft['id']}"
    line = {name: draft["lines"][0][name] for name in ("id", "description", "quantity", "unit_price")}
    edited = team.patch(path, {"lines": [line | {"quantity": "3"}]}, if_match=1).body
    assert (edited["reference"], edited["totals"]["net_total"]["value"]) == ("Order 7", "135.00")
    assert edited["lines"][0]["id"] == draft["lines"][0]["id"]
    undiscounted = team.patch(path, {"discount": None}, if_match=2).body
    assert undiscounted["totals"]["net_total"]["value"] == "150.00"
    assert undiscounted["lines"] == edited["lines"]
    assert team.patch(path, {"discount": None}, if_match=3).body["version"] == 3


def test_two_browsers_that_edit_a_draft_lose_nothing(team: Team, invoices: str) -> None:
    path = f"{invoices}/{add(team, invoices)['id']}"
    theirs = team.patch(path, {"reference": "Theirs"}, if_match=1).body
    for answer in (team.patch(path, {"reference": "Mine"}, if_match=1), team.delete(path, if_match=1)):
        assert (answer.status, answer.body["code"]) == (409, "stale_version")
        assert answer.body["current"] == theirs
    assert team.get(path).body == theirs


@pytest.mark.feature("S121")
def test_typing_in_a_draft_is_not_logged_and_the_rest_is(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    path = f"{invoices}/{draft['id']}"
    team.patch(path, {"reference": "Order"}, if_match=1)
    team.patch(path, {"reference": "Order 8", "concept": True}, if_match=2)
    team.patch(path, {"internal_note": "secret"}, if_match=3)
    team.delete(path, if_match=4)
    team.post(f"{path}/restore")
    entries = team.get(invoices.replace("/invoices", "/activity?topic=invoices")).body["items"]
    kinds = [entry["kind"].removeprefix("invoices.") for entry in entries]
    assert kinds == ["restored", "deleted", "edited", "edited", "created"]
    assert entries[3]["subject"] == {"type": "invoice", "id": draft["id"], "label": "Order 8"}
    assert {"field": "invoice.status", "old": "draft", "new": "concept"} in entries[3]["changes"]
    assert "secret" not in str(entries)


def test_an_archived_customer_gets_no_new_invoice_and_keeps_the_others(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    customer = invoices.removesuffix("/invoices")
    team.post(f"{customer}/archive", {"reason": "other"}, if_match=1)
    for path in (invoices, f"{invoices}/{draft['id']}/duplicate"):
        answer = team.post(path, {"lines": [BOILER]} if path == invoices else None)
        assert (answer.status, answer.body["code"]) == (409, "customer_archived")
    assert team.get(f"{invoices}/{draft['id']}").body == draft


def test_a_customer_that_is_archived_meanwhile_gets_no_invoice(team: Team, invoices: str, meanwhile: Any) -> None:
    customer = invoices.removesuffix("/invoices")
    meanwhile(lambda: team.post(f"{customer}/archive", {"reason": "other"}, if_match=1))
    assert team.post(invoices, {"lines": [BOILER]}).body["code"] == "customer_archived"
    assert team.get(invoices).body["items"] == []


def test_an_invoice_is_found_under_its_own_customer_only(team: Team, invoices: str) -> None:
    invoice = add(team, invoices)
    elsewhere = f"/customers/{team.create()['id']}/invoices/{invoice['id']}"
    assert team.get(elsewhere).status == 404
    assert team.patch(elsewhere, {"note": "x"}, if_match=1).status == 404
    assert team.delete(elsewhere, if_match=1).status == 404
    assert team.get(f"{invoices}/{invoice['id']}").body == invoice


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_customer_that_does_not_exist_has_no_invoices(team: Team, method: str) -> None:
    path = "/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/invoices"
    answer = team.get(path) if method == "get" else team.post(path, {})
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")


@pytest.mark.feature("S14", "S88")
def test_the_figures_count_drafts_and_concepts_and_add_nothing_for_them(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    add(team, invoices, concept=True)
    figures = team.get(f"{invoices}/figures").body
    counts = {name: number for name, number in figures["counts"].items() if number}
    assert (counts, figures["sums"]) == ({"all": 2, "draft": 1, "concept": 1}, [])
    customer = invoices.split("/")[2]
    assert team.profile(customer)["counts"]["invoices"] == 2
    team.delete(f"{invoices}/{draft['id']}", if_match=1)
    assert team.profile(customer)["counts"]["invoices"] == 1
    assert "invoice_counts" not in team.profile(customer)
