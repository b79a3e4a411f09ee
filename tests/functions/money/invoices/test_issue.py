"""POST /customers/{customer_id}/invoices/{invoice_id}/issue."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from tests.crashes import crashes
from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Answer, Team
from tests.pictures import as_upload, png
from tests.races import Meanwhile


@pytest.fixture(autouse=True)
def _seller(team: Team) -> None:
    complete_seller(team)


def send(team: Team, invoices: str, invoice: dict[str, Any], query: str = "", **headers: Any) -> Answer:
    return team.post(f"{invoices}/{invoice['id']}/issue{query}", if_match=invoice["version"], **headers)


def until_served(team: Team, invoices: str, invoice: dict[str, Any]) -> Answer:
    """Repeat the request while others hold the series, as its answer asks for; a loaded machine serves few at once."""
    while (answer := send(team, invoices, invoice, idempotency_key=invoice["id"])).body.get("code") == "busy":
        pass
    return answer


def numbers(team: Team, invoices: str) -> list[str]:
    return sorted(row["number"] for row in team.get(f"{invoices}?limit=100").body["items"] if row["number"])


@pytest.mark.feature("S92", "S93", "S94", "S95", "S96")
def test_an_issued_invoice_has_number_dates_seller_buyer_and_reference(team: Team, invoices: str) -> None:
    draft = add(team, invoices, payment_term_days=14)
    answer = send(team, invoices, draft)
    assert (answer.status, answer.body["missing"], answer.body["notices"]) == (200, [], [])
    invoice = answer.body["invoice"]
    today = date.fromisoformat(invoice["issued_on"])
    assert (invoice["status"], invoice["number"]) == ("open", f"{today.year}-0001")
    assert invoice["due_on"] == (today + timedelta(days=14)).isoformat()
    assert (invoice["seller"]["name"], invoice["seller"]["iban"]) == (
        "Van Dijk Installaties B.V.",
        "NL91ABNA0417164300",
    )
    assert invoice["seller"]["address"]["lines"] == ["Kanaalweg 12"]
    assert (invoice["buyer"]["name"], invoice["buyer"]["language"]) == ("Jan de Vries", "nl")
    assert invoice["payment_reference"].startswith("RF")
    assert team.get(f"{invoices}/{draft['id']}").body == invoice
    (row,) = team.get(invoices).body["items"]
    assert row == {
        "id": draft["id"],
        "number": invoice["number"],
        "date": invoice["issued_on"],
        "due_on": invoice["due_on"],
        "total": {"currency": "EUR", "value": "121.00"},
        "balance": {"currency": "EUR", "value": "121.00"},
        "status": "open",
        "reference": None,
        "is_sent": False,
        "is_credited": False,
        "reminder_hold": None,
    }


def test_an_issued_invoice_keeps_seller_and_buyer_whatever_changes_later(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    customer = invoices.removesuffix("/invoices")
    team.patch(customer, {"full_name": "Jan Smit"}, if_match=1)
    complete_seller(team, legal_name="Another name", iban="NL02ABNA0123456789")
    assert team.get(f"{invoices}/{issued['id']}").body == issued


def test_an_issued_invoice_keeps_the_logo_of_that_day(team: Team, invoices: str) -> None:
    version = team.get("/me").body["merchant"]["version"]
    logo = team.put("/merchant/logo", as_upload(png()), if_match=version).body["logo"]
    issued = issue(team, invoices)
    assert issued["seller"]["logo"] == logo["name"]
    team.delete("/merchant/logo", if_match=version + 1)
    assert team.get(f"{invoices}/{issued['id']}").body == issued
    assert issue(team, invoices)["seller"]["logo"] is None


@pytest.mark.feature("S97", "S231")
def test_of_an_issued_invoice_due_date_reference_and_note_can_be_edited(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    later = (date.fromisoformat(issued["due_on"]) + timedelta(days=40)).isoformat()
    edit = {"due_on": later, "reference": "PO 7", "internal_note": "Called"}
    edited = team.patch(path, edit, if_match=issued["version"])
    assert (edited.status, {name: edited.body[name] for name in edit}) == (200, edit)
    finals: list[dict[str, Any]] = [
        {"lines": []},
        {"note": "x"},
        {"reference": "x", "currency": "USD"},
        {"concept": True},
    ]
    for final in finals:
        refused = team.patch(path, final, if_match=edited.body["version"])
        assert (refused.status, refused.body["code"]) == (409, "invoice_issued")
    before = (date.fromisoformat(issued["issued_on"]) - timedelta(days=1)).isoformat()
    assert team.patch(path, {"due_on": before}, if_match=edited.body["version"]).status == 422
    assert team.patch(path, {"due_on": None}, if_match=edited.body["version"]).status == 422
    assert team.delete(path, if_match=edited.body["version"]).body["code"] == "invoice_issued"
    assert team.get(path).body == edited.body


def test_what_a_legal_invoice_lacks_is_named_and_no_number_is_drawn(team: Team, invoices: str) -> None:
    complete_seller(team, address={"city": None}, vat_number=None)
    draft = add(team, invoices)
    preview = send(team, invoices, draft, "?dry_run=true")
    missing = [(one["party"], one["field"]) for one in preview.body["missing"]]
    assert (preview.status, missing) == (200, [("seller", "address.city"), ("seller", "vat_number")])
    refused = send(team, invoices, draft)
    assert (refused.status, refused.body["code"]) == (422, "invoice_incomplete")
    assert [one["field"] for one in refused.body["fields"]] == ["seller.address.city", "seller.vat_number"]
    assert team.get(f"{invoices}/{draft['id']}").body == draft
    complete_seller(team)
    assert send(team, invoices, draft).body["invoice"]["number"].endswith("-0001")


def test_a_merchant_in_spain_gets_a_notice_of_what_is_not_made_yet(strangers: Team) -> None:
    spanish = {"vat_number": "ESA58818501", "registration_number": None, "iban": None, "bic": None}
    complete_seller(strangers, **spanish)
    invoices = f"/customers/{strangers.create()['id']}/invoices"
    draft = add(strangers, invoices)
    assert send(strangers, invoices, draft, "?dry_run=true").body["notices"] == ["no_verifactu"]
    issued = send(strangers, invoices, draft).body
    assert (issued["notices"], issued["invoice"]["payment_reference"]) == (["no_verifactu"], None)


def test_a_dry_run_answers_the_invoice_without_a_number_and_draws_none(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    preview = send(team, invoices, draft, "?dry_run=true").body
    assert (preview["dry_run"], preview["invoice"]["number"], preview["invoice"]["status"]) == (True, None, "open")
    assert team.get(f"{invoices}/{draft['id']}").body == draft
    assert numbers(team, invoices) == []


def test_an_incomplete_draft_is_not_issued(team: Team, invoices: str) -> None:
    draft = add(team, invoices, lines=[BOILER, {"description": "Later"}])
    refused = send(team, invoices, draft)
    assert [problem["field"] for problem in refused.body["fields"]] == ["lines.1.unit_price"]
    assert numbers(team, invoices) == []


def test_an_issue_date_is_neither_in_the_future_nor_before_the_last(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    today = date.fromisoformat(issued["issued_on"])
    for day, code in ((today + timedelta(days=1), "in_the_future"), (today - timedelta(days=1), "before_last")):
        refused = send(team, invoices, add(team, invoices, issue_on=day.isoformat()))
        assert refused.status == 422
        assert [(one["field"], one["code"]) for one in refused.body["fields"]] == [("issue_on", code)]
    assert len(numbers(team, invoices)) == 1


def test_an_invoice_is_not_dated_before_the_last_one(team: Team, invoices: str) -> None:
    """Today becomes yesterday where the merchant's time zone moves to the west."""
    with time_machine.travel("2026-12-31T23:30:00Z", tick=False):
        issue(team, invoices)
        complete_seller(team, time_zone="America/New_York")
        later = [issue(team, invoices), issue(team, invoices, issue_on="2027-01-01")]
        refused = send(team, invoices, add(team, invoices, issue_on="2026-12-31"))
    assert [(one["issued_on"], one["number"]) for one in later] == [
        ("2027-01-01", "2027-0002"),
        ("2027-01-01", "2027-0003"),
    ]
    assert refused.body["fields"][0]["code"] == "before_last"


def test_an_invoice_of_nothing_is_paid_at_once(team: Team, invoices: str) -> None:
    free = issue(team, invoices, lines=[BOILER | {"unit_price": "0"}])
    assert (free["status"], free["payment_reference"]) == ("paid", None)
    figures = team.get(f"{invoices}/figures").body
    assert (figures["counts"]["paid"], figures["counts"]["outstanding"]) == (1, 0)


def test_the_rate_is_that_of_the_day_of_supply(team: Team, invoices: str) -> None:
    """The standard rate of the Netherlands was 19 % until October 2012 (Wet op de omzetbelasting 1968, article 9)."""
    draft = add(team, invoices, delivered_on="2012-09-30")
    assert send(team, invoices, draft).body["invoice"]["lines"][0]["vat"]["rate"] == "19"


def test_an_archived_customer_gets_no_number(team: Team, invoices: str, meanwhile: Meanwhile) -> None:
    draft = add(team, invoices)
    customer = invoices.removesuffix("/invoices")
    meanwhile(lambda: team.post(f"{customer}/archive", {"reason": "other"}, if_match=1))
    assert send(team, invoices, draft).body["code"] == "customer_archived"
    assert send(team, invoices, draft).body["code"] == "customer_archived"
    assert numbers(team, invoices) == []


def test_an_invoice_is_issued_once(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    first = send(team, invoices, draft, idempotency_key="one")
    assert send(team, invoices, draft, idempotency_key="one").body == first.body
    assert send(team, invoices, draft).body["code"] == "stale_version"
    assert send(team, invoices, first.body["invoice"]).body["code"] == "invoice_issued"
    assert len(numbers(team, invoices)) == 1


def test_a_number_that_another_drew_meanwhile_is_not_given_twice(
    team: Team, invoices: str, meanwhile: Meanwhile
) -> None:
    draft = add(team, invoices)
    meanwhile(lambda: issue(team, invoices), before=1)
    answer = send(team, invoices, draft)
    assert answer.status == 200
    assert [number[-4:] for number in numbers(team, invoices)] == ["0001", "0002"]


def test_a_crash_at_any_call_leaves_no_gap_and_no_double(
    team: Team, invoices: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [add(team, invoices)]

    def issue_next() -> None:
        drafts.append(add(team, invoices))
        send(team, invoices, drafts[-1], idempotency_key=str(len(drafts)))

    for at in crashes(monkeypatch, issue_next):
        # The client repeats a request that it got no answer to.
        assert send(team, invoices, drafts[-1], idempotency_key=str(len(drafts))).status < 300, at
    found = numbers(team, invoices)
    assert [int(number[-4:]) for number in found] == list(range(1, len(found) + 1))
    assert len(found) > 3


def test_concurrent_issuers_share_one_series(team: Team) -> None:
    paths = [f"/customers/{team.create()['id']}/invoices" for _ in range(4)]
    drafts = [(path, add(team, path)) for path in paths * 3]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda one: until_served(team, *one), drafts))
    assert {answer.status for answer in answers} == {200}
    found = sorted(int(answer.body["invoice"]["number"][-4:]) for answer in answers)
    assert found == list(range(1, 13))


@pytest.mark.feature("S88", "S89", "S91")
def test_an_open_invoice_is_unpaid_from_the_day_after_it_was_due(team: Team, invoices: str) -> None:
    issued = issue(team, invoices, payment_term_days=14)
    draft = add(team, invoices)
    due = date.fromisoformat(issued["due_on"])
    for day, status in ((due, "open"), (due + timedelta(days=1), "unpaid"), (due + timedelta(days=40), "unpaid")):
        with time_machine.travel(f"{day}T12:00:00+01:00", tick=False):
            assert team.get(f"{invoices}/{issued['id']}").body["status"] == status
            assert {row["status"] for row in team.get(invoices).body["items"]} == {"draft", status}
            for asked in ("open", "unpaid", "open,unpaid", "draft"):
                found = [row["id"] for row in team.get(f"{invoices}?status={asked}").body["items"]]
                expected = [issued["id"]] if status in asked else [draft["id"]] if asked == "draft" else []
                assert found == expected, (day, asked)
            figures = team.get(f"{invoices}/figures").body
            assert (figures["counts"][status], figures["counts"]["outstanding"], figures["counts"]["all"]) == (1, 1, 2)
            assert figures["sums"] == [
                {
                    "currency": "EUR",
                    "total": {"currency": "EUR", "value": "121.00"},
                    "outstanding": {"currency": "EUR", "value": "121.00"},
                    "paid": {"currency": "EUR", "value": "0.00"},
                    "credited": {"currency": "EUR", "value": "0.00"},
                }
            ]


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"currency": "KWD"}, "currency", "too_many_decimals"),
        ({"lines": [BOILER, BOILER | {"supply": "goods"}]}, "lines", "out_of_scope_beside_others"),
        ({"lines": [BOILER, BOILER | {"tax_class_id": "standard"}]}, "lines", "out_of_scope_beside_others"),
    ],
)
def test_what_no_e_invoice_can_express_is_not_issued(team: Team, fields: dict[str, Any], field: str, code: str) -> None:
    """EN 16931: BR-DEC-09 and following, BR-O-11 and BR-O-12. A service to a customer outside the EU has no VAT."""
    abroad = {"country": "US", "city": "Austin", "street": "1 Main Street"}
    customer = team.create(kind="business", company_name="Acme", address=abroad)
    invoices = f"/customers/{customer['id']}/invoices"
    draft = add(team, invoices, **fields)
    for refused in (
        send(team, invoices, draft),
        team.patch(f"{invoices}/{draft['id']}", {"concept": True}, if_match=draft["version"]),
    ):
        assert [(one["field"], one["code"]) for one in refused.body["fields"]] == [(field, code)]
    assert team.get(f"{invoices}/{draft['id']}").body == draft
    assert numbers(team, invoices) == []
    issue(team, invoices, lines=[BOILER])
