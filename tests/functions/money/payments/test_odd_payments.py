"""Payments, edits and refunds that no bookkeeper means: each is refused at its field, or moves its amount."""

from typing import Any

import pytest
import time_machine

from shared.domain.money.payments import payment_acts
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import act, credit, euros, issued, record, state
from tests.gateway import Answer, Team

# In Amsterdam it is 1 January, in UTC and New York 31 December, on Kiritimati 1 January as well.
NEW_YEAR = "2026-12-31T23:30:00Z"


def refused(answer: Answer) -> tuple[str, str]:
    assert answer.status == 422, answer
    field = answer.body["fields"][0]
    assert field["problem"].endswith(".")
    return field["field"], field["code"]


@pytest.mark.parametrize(("time_zone", "tomorrow"), [("Europe/Amsterdam", "2027-01-02"), ("UTC", "2027-01-01")])
def test_the_day_of_a_payment_is_at_most_today_at_the_merchant(
    team: Team, customer: str, time_zone: str, tomorrow: str
) -> None:
    complete_seller(team, time_zone=time_zone)
    with time_machine.travel(NEW_YEAR):
        payment = record(team, customer, "10.00")["payment"]
        ahead = {"received_on": tomorrow}
        path = f"{customer}/payments"
        answers = (
            team.post(path, {"amount": euros("10.00")} | ahead),
            team.patch(f"{path}/{payment['id']}", ahead, if_match=1),
            act(team, customer, payment, "refunds", {"refunded_on": tomorrow}),
        )
        assert [refused(answer)[1] for answer in answers] == ["in_the_future"] * 3


@pytest.mark.parametrize("day", ["1026-11-29", "1899-12-31", "0226-11-29"])
def test_a_mistyped_year_is_refused(team: Team, customer: str, day: str) -> None:
    """A day in the year 1026 would make a month of figures that no list of months shows."""
    answer = team.post(f"{customer}/payments", {"amount": euros("10.00"), "received_on": day})
    assert refused(answer) == ("received_on", "invalid_date")


def test_a_part_in_another_currency_is_refused_at_its_amount(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "10.00")
    payment = record(team, customer, "10.00", remainder="credit")["payment"]
    dollars = {"invoices": [{"invoice_id": invoice["id"], "amount": euros("5.00", "USD")}]}
    for answer in (
        team.post(f"{customer}/payments", {"amount": euros("10.00")} | dollars),
        team.patch(f"{customer}/payments/{payment['id']}", dollars, if_match=1),
        team.post(f"{customer}/credit/apply", dollars),
    ):
        assert refused(answer) == ("invoices.0.amount", "other_currency")


def test_an_invoice_that_is_chosen_twice_is_refused(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "10.00")
    payment = record(team, customer, "10.00", remainder="credit")["payment"]
    twice = {"invoices": [{"invoice_id": invoice["id"], "amount": euros(value)} for value in ("5.00", "3.00")]}
    for answer in (
        team.post(f"{customer}/payments", {"amount": euros("10.00")} | twice),
        team.patch(f"{customer}/payments/{payment['id']}", twice, if_match=1),
        team.post(f"{customer}/credit/apply", twice),
    ):
        assert refused(answer) == ("invoices.1.invoice_id", "chosen_twice")
    assert state(team, customer, invoice) == ("open", "10.00")


def test_less_credit_than_its_invoices_shall_get_is_refused(team: Team, customer: str) -> None:
    record(team, customer, "30.00")
    chosen = [{"invoice_id": issued(team, customer, "9.00")["id"], "amount": euros("4.00")} for _ in range(2)]
    answer = team.post(f"{customer}/credit/apply", {"amount": euros("5.00"), "invoices": chosen})
    assert refused(answer) == ("amount", "less_than_chosen")
    assert credit(team, customer) == "30.00"


def test_an_edit_settles_the_invoices_that_it_opens_by_their_age(team: Team, customer: str) -> None:
    old, new = issued(team, customer, "50.00"), issued(team, customer, "70.00")
    payment = record(team, customer, "60.00", old)["payment"]
    edited = edit(team, customer, payment, invoices=[{"invoice_id": new["id"], "amount": euros("20.00")}])
    assert (state(team, customer, old), state(team, customer, new)) == (("open", "10.00"), ("open", "50.00"))
    assert edited["credit_balance"]["value"] == "0.00"


def test_an_edit_cannot_choose_what_was_cancelled_since(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "10.00")
    payment = record(team, customer, "6.00", invoice)["payment"]
    path = f"{customer}/invoices/{invoice['id']}"
    cancelled = team.post(f"{path}/cancel", {"reason": "Made twice"}, if_match=team.get(path).body["version"])
    assert cancelled.body["status"] == "cancelled"
    chosen = {"invoices": [{"invoice_id": invoice["id"]}]}
    answer = team.patch(f"{customer}/payments/{payment['id']}", chosen, if_match=1)
    assert refused(answer) == ("invoices.0.invoice_id", "nothing_to_pay")


def test_an_invoice_with_the_most_settlements_is_refused_rather_than_left_out(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(payment_acts, "MAX_SETTLEMENTS", 2)
    invoice = issued(team, customer, "10.00")
    for _ in range(2):
        record(team, customer, "1.00", invoice)
    chosen = [{"invoice_id": invoice["id"]}]
    answer = team.post(f"{customer}/payments", {"amount": euros("1.00"), "invoices": chosen})
    assert refused(answer) == ("invoices.0.invoice_id", "too_many_settlements")


@pytest.mark.feature("S298")
def test_money_that_came_before_its_invoice_pays_it_on_the_day_of_issue(team: Team, customer: str) -> None:
    """Nothing is collected in minus ten days, and no revenue is in a month before its invoice."""
    invoice = issued(team, customer, "10.00")
    record(team, customer, "10.00", invoice, received_on="2020-02-29")
    assert team.get(f"{customer}/invoices/{invoice['id']}").body["paid_on"] == invoice["issued_on"]
    billing = team.get(f"{customer}/billing").body["currencies"][0]
    assert billing["days_to_collect"] == {"weighted": "0.0", "simple": "0.0", "sample": 1}
    assert billing["months"][-1]["revenue"] == billing["revenue"] == euros("10.00")


@pytest.mark.feature("S298")
@pytest.mark.parametrize("entered", ["payment, note", "note, payment"])
def test_an_invoice_is_paid_on_the_day_of_what_took_the_last_of_it(team: Team, customer: str, entered: str) -> None:
    """The payment came in on the 10th, whenever it was entered, and the credit note is of the 20th."""
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as travel:
        invoice = issued(team, customer, "10.00")
        path = f"{customer}/invoices/{invoice['id']}"
        travel.move_to("2026-03-20T12:00:00Z")
        for act_of in entered.split(", "):
            if act_of == "payment":
                record(team, customer, "6.00", invoice, received_on="2026-03-10")
            else:
                part = {"kind": "amount", "reason": "Late", "amount": euros("4.00")}
                seen = team.get(path).body["version"]
                assert team.post(f"{path}/credit", part, if_match=seen).status == 200
        shown = team.get(path).body
    assert (shown["status"], shown["paid_on"]) == ("paid", "2026-03-20")


def edit(team: Team, customer: str, payment: dict[str, Any], **fields: Any) -> dict[str, Any]:
    answer = team.patch(f"{customer}/payments/{payment['id']}", fields, if_match=payment["version"])
    assert answer.status == 200, answer
    edited: dict[str, Any] = answer.body
    return edited
