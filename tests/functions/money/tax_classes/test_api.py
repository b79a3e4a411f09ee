"""GET, POST /merchant/tax-classes, PATCH, DELETE …/{tax_class_id}, POST …/restore."""

from typing import Any

import pytest
import time_machine

from tests.gateway import Team

CLASSES = "/merchant/tax-classes"


def by_id(team: Team) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in team.get(CLASSES).body["items"]}


def add(team: Team, **sent: Any) -> dict[str, Any]:
    return team.post(CLASSES, {"name": "Catering", "rates": [{"rate": "12"}]} | sent).body


@pytest.mark.feature("S238", "S239")
def test_three_classes_exist_from_the_start_with_the_rates_of_the_country(team: Team) -> None:
    listed = team.get(CLASSES).body
    shown = {one["id"]: (one["name"], one["category"], one["rate"]) for one in listed["items"]}
    assert shown == {"standard": (None, "S", "21"), "reduced": (None, "S", "9"), "zero": (None, "Z", "0")}
    assert listed["default_tax_class_id"] == "standard"
    team.patch("/merchant", {"country": "DE"}, if_match=1)
    assert [one["rate"] for one in team.get(CLASSES).body["items"]] == ["19", "7", "0"]
    team.patch("/merchant", {"country": "US"}, if_match=2)
    assert [one["rate"] for one in team.get(CLASSES).body["items"]] == [None, None, "0"]


@pytest.mark.feature("S239")
def test_the_rate_is_that_of_the_day_at_the_merchant(team: Team) -> None:
    sent = [{"rate": "9", "since": "2030-01-01"}, {"rate": "21"}]
    made = add(team, name="Culture", rates=sent)
    assert [rate["rate"] for rate in made["rates"]] == ["21", "9"]
    with time_machine.travel("2029-12-31T22:30:00Z", tick=False):
        assert by_id(team)[made["id"]]["rate"] == "21"
    with time_machine.travel("2029-12-31T23:30:00Z", tick=False):
        assert by_id(team)[made["id"]]["rate"] == "9"


@pytest.mark.feature("S240")
def test_a_class_is_renamed_also_one_that_exists_from_the_start(team: Team) -> None:
    made = add(team)
    assert team.patch(f"{CLASSES}/{made['id']}", {"name": "Food"}).body == made | {"name": "Food"}
    edited = team.patch(f"{CLASSES}/standard", {"name": "High"}).body
    assert (edited["name"], edited["rate"], edited["rates"]) == ("High", "21", [])
    assert [one["name"] for one in team.get(CLASSES).body["items"]] == ["High", None, None, "Food"]


def test_a_built_in_class_can_have_own_rates_and_those_of_the_law_again(team: Team) -> None:
    own = team.patch(f"{CLASSES}/reduced", {"rates": [{"rate": "12.5"}]}).body
    assert (own["rate"], own["legal_rates"][-1]["rate"]) == ("12.5", "9")
    assert team.patch(f"{CLASSES}/reduced", {"rates": []}).body["rate"] == "9"


def test_a_class_can_be_exempt_with_a_reason(team: Team) -> None:
    made = add(team, name="Education", rates=[], exemption_reason="Art. 11(1)(o) Wet OB")
    assert (made["category"], made["rate"], made["exemption_reason"]) == ("E", "0", "Art. 11(1)(o) Wet OB")
    taxed = team.patch(f"{CLASSES}/{made['id']}", {"exemption_reason": None, "rates": [{"rate": "21"}]}).body
    assert (taxed["category"], taxed["rate"]) == ("S", "21")


@pytest.mark.parametrize(
    ("sent", "field", "code"),
    [
        ({"name": " "}, "name", "required"),
        ({"rates": []}, "rates", "required"),
        ({"exemption_reason": "Art. 11"}, "rates", "rates_or_reason"),
        ({"rates": [{"rate": 21}]}, "rates.0.rate", "invalid_number"),
        ({"rates": [{"rate": "-1"}]}, "rates.0.rate", "out_of_range"),
        ({"rates": [{"rate": "100.01"}]}, "rates.0.rate", "out_of_range"),
        ({"rates": [{"rate": "9"}, {"rate": "21"}]}, "rates", "same_day"),
        ({"rates": [{"rate": "9", "until": "2030-01-01"}]}, "rates.0.until", "unknown_field"),
    ],
)
def test_an_invalid_class_is_refused(team: Team, sent: dict[str, Any], field: str, code: str) -> None:
    answer = team.post(CLASSES, {"name": "Catering", "rates": [{"rate": "12"}]} | sent)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert len(by_id(team)) == 3


def test_an_edit_may_leave_no_class_without_rate_and_reason(team: Team) -> None:
    made = add(team)
    at = f"{CLASSES}/{made['id']}"
    assert team.patch(at, {"rates": []}).body["fields"][0]["code"] == "required"
    assert team.patch(at, {"exemption_reason": "Art. 11"}).body["fields"][0]["code"] == "rates_or_reason"
    assert by_id(team)[made["id"]] == made


def test_two_classes_have_different_names(team: Team) -> None:
    made = add(team)
    answer = team.post(CLASSES, {"name": "catering", "rates": [{"rate": "6"}]})
    assert (answer.status, answer.body["code"], answer.body["current"]["id"]) == (409, "tax_class_exists", made["id"])
    assert team.patch(f"{CLASSES}/zero", {"name": "Catering"}).body["code"] == "tax_class_exists"


def test_a_deleted_class_stays_with_who_has_it_and_can_not_be_chosen(team: Team) -> None:
    made = add(team)
    having = team.create(tax_class_id=made["id"])
    assert team.delete(f"{CLASSES}/{made['id']}").status == 204
    assert by_id(team)[made["id"]]["deleted"]
    assert team.get(f"/customers/{having['id']}/tax").body["tax_class_id"] == made["id"]
    for refused, at in [
        (team.post("/customers", {"kind": "individual", "full_name": "A", "tax_class_id": made["id"]}), "tax_class_id"),
        (team.patch("/merchant", {"default_tax_class_id": made["id"]}, if_match=1), "default_tax_class_id"),
    ]:
        assert (refused.status, refused.body["fields"][0]["field"]) == (422, at)
        assert refused.body["fields"][0]["code"] == "unknown_tax_class"
    kept = team.patch(f"/customers/{having['id']}", {"full_name": "Anna"}, if_match=having["version"])
    assert (kept.status, kept.body["tax_class_id"]) == (200, made["id"])
    assert team.patch(f"{CLASSES}/{made['id']}", {"name": "Food"}).status == 404
    assert team.post(f"{CLASSES}/{made['id']}/restore").body == made
    assert team.patch("/merchant", {"default_tax_class_id": made["id"]}, if_match=1).status == 200


def test_the_classes_that_are_needed_stay(team: Team) -> None:
    assert team.delete(f"{CLASSES}/standard").body["code"] == "tax_class_needed"
    made = add(team)
    team.patch("/merchant", {"default_tax_class_id": made["id"]}, if_match=1)
    answer = team.delete(f"{CLASSES}/{made['id']}")
    assert (answer.status, answer.body["code"]) == (409, "tax_class_needed")


@pytest.mark.feature("S238")
def test_a_new_customer_gets_the_default_class_and_can_get_another(team: Team) -> None:
    made = add(team)
    team.patch("/merchant", {"default_tax_class_id": made["id"]}, if_match=1)
    customer = team.create()
    assert customer["tax_class_id"] == made["id"]
    edited = team.patch(f"/customers/{customer['id']}", {"tax_class_id": "zero"}, if_match=customer["version"])
    assert edited.body["tax_class_id"] == "zero"
    empty = team.patch(f"/customers/{customer['id']}", {"tax_class_id": None}, if_match=edited.body["version"])
    assert empty.status == 422


def test_there_is_an_end_to_the_number_of_classes(team: Team) -> None:
    for number in range(27):
        add(team, name=f"Class {number}")
    answer = team.post(CLASSES, {"name": "One more", "rates": [{"rate": "1"}]})
    assert (answer.status, answer.body["code"]) == (409, "too_many_tax_classes")


@pytest.mark.parametrize("since", [0, 1.5, "1700000000", "2024-01-01T00:00:00", "0001-01-01", "9999-12-31"])
def test_a_rate_begins_on_a_day(team: Team, since: object) -> None:
    answer = team.post("/merchant/tax-classes", {"name": "Own", "rates": [{"rate": "5", "since": since}]})
    assert [(one["field"], one["code"]) for one in answer.body["fields"]] == [("rates.0.since", "invalid_date")]


@pytest.mark.feature("S239")
@pytest.mark.parametrize("section", ["invoices", "orders"])
def test_a_deleted_class_stays_on_its_line_and_comes_on_no_new_one(team: Team, section: str) -> None:
    made = add(team)
    documents = f"/customers/{team.create()['id']}/{section}"
    line = {"description": "Lunch", "unit_price": "10", "tax_class_id": made["id"]}
    having = team.post(documents, {"lines": [line]}).body
    team.delete(f"{CLASSES}/{made['id']}")
    kept = {name: having["lines"][0][name] for name in ("id", *line)}
    at = f"{documents}/{having['id']}"
    for refused, field in [
        (team.post(documents, {"lines": [line]}), "lines.0.tax_class_id"),
        (team.patch(at, {"lines": [kept, line]}, if_match=1), "lines.1.tax_class_id"),
    ]:
        assert refused.status == 422
        assert [(one["field"], one["code"]) for one in refused.body["fields"]] == [(field, "unknown_tax_class")]
    edited = team.patch(at, {"lines": [kept | {"quantity": "2"}]}, if_match=1)
    assert (edited.status, edited.body["lines"][0]["vat"]["rate"]) == (200, "12")
    if section == "orders":
        assert team.post(f"{at}/invoice").body["lines"][0]["tax_class_id"] == made["id"]
