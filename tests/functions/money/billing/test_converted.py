"""Revenue of other currencies counts for the tier at the stored rate of the day of full payment (Q6)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import time_machine

from shared.domain.money.invoices.exchange_rates import PublishedRates
from shared.store.money.invoices import exchange_rates
from tests.flows.money.explained import check_explained
from tests.functions.money.billing.test_explain import left_out
from tests.functions.money.invoices.drafts import add, complete_seller
from tests.functions.money.payments.recording import act, euros, issued, record, undo
from tests.gateway import Team
from tests.money_cases import find

DAY = "2026-04-03"


def dollars(value: str) -> dict[str, str]:
    return euros(value, "USD")


@pytest.fixture(autouse=True)
def published(store: object) -> None:
    """Rates of the Thursday before Easter, and of the Tuesday after it."""
    days = {date(2026, 4, 2): {"USD": "1.08", "GBP": "0.84"}, date(2026, 4, 7): {"USD": "1.10"}}
    exchange_rates.add(
        [PublishedRates(day=day, rates={code: Decimal(rate) for code, rate in of.items()}) for day, of in days.items()]
    )


@pytest.fixture
def on_good_friday(customer: str) -> Any:
    """The merchant is open first: its tokens are of today."""
    with time_machine.travel(f"{DAY}T10:00:00Z") as travel:
        yield travel


def converted(team: Team, customer: str) -> str:
    base = team.get(f"{customer}/billing").body["currencies"][0]
    in_profile = team.get(customer).body["money"]["currencies"]
    assert {one["converted"]["value"] for one in in_profile if one["currency"] == "EUR"} <= {base["converted"]["value"]}
    return str(base["converted"]["value"])


def rate_of(team: Team, customer: str, invoice: Any) -> tuple[str, str] | None:
    rate = team.get(f"{customer}/invoices/{invoice['id']}").body["exchange_rate"]
    return rate and (rate["per_euro"], rate["published_on"])


def in_one_payment(team: Team, customer: str) -> Any:
    invoice = issued(team, customer, "540.00", currency="USD")
    record(team, customer, "", invoice, amount=dollars("540.00"))
    return invoice


def in_two_payments(team: Team, customer: str) -> Any:
    invoice = issued(team, customer, "540.00", currency="USD")
    record(team, customer, "", invoice, amount=dollars("500.00"), received_on="2026-03-20")
    assert rate_of(team, customer, invoice) is None
    record(team, customer, "", invoice, amount=dollars("40.00"))
    return invoice


def by_an_edit(team: Team, customer: str) -> Any:
    invoice = issued(team, customer, "540.00", currency="USD")
    paid = record(team, customer, "", invoice, amount=dollars("500.00"))["payment"]
    edited = team.patch(f"{customer}/payments/{paid['id']}", {"amount": dollars("540.00")}, if_match=paid["version"])
    assert edited.status == 200
    return invoice


def by_restoring(team: Team, customer: str) -> Any:
    invoice = issued(team, customer, "540.00", currency="USD")
    paid = record(team, customer, "", invoice, amount=dollars("540.00"))["payment"]
    assert undo(team, customer, paid).status == 204
    assert rate_of(team, customer, invoice) is None
    assert converted(team, customer) == "0.00"
    assert act(team, customer, paid, "restore").status == 200
    return invoice


def by_credit(team: Team, customer: str) -> Any:
    record(team, customer, "", amount=dollars("540.00"), remainder="credit")
    invoice = issued(team, customer, "540.00", currency="USD")
    assert team.post(f"{customer}/credit/apply", {"currency": "USD"}).status == 200
    return invoice


def at_issue(team: Team, customer: str) -> Any:
    complete_seller(team, apply_credit=True)
    record(team, customer, "", amount=dollars("540.00"), remainder="credit")
    invoice = issued(team, customer, "540.00", currency="USD")
    assert invoice["exchange_rate"]["published_on"] == "2026-04-02"
    return invoice


def by_a_credit_note(team: Team, customer: str) -> Any:
    invoice = issued(team, customer, "600.00", currency="USD")
    record(team, customer, "", invoice, amount=dollars("540.00"))
    path = f"{customer}/invoices/{invoice['id']}"
    note = {"kind": "amount", "reason": "Agreed", "amount": dollars("60.00")}
    credited = team.post(f"{path}/credit", note, if_match=team.get(path).body["version"])
    assert credited.body["invoice"]["exchange_rate"]["published_on"] == "2026-04-02"
    return invoice


WAYS = [in_one_payment, in_two_payments, by_an_edit, by_restoring, by_credit, at_issue, by_a_credit_note]


@pytest.mark.feature("S19", "S23")
@pytest.mark.usefixtures("on_good_friday")
@pytest.mark.parametrize("pay", WAYS)
def test_every_way_to_full_payment_converts_at_the_rate_of_its_day(
    team: Team, customer: str, pay: Callable[[Team, str], Any]
) -> None:
    invoice = pay(team, customer)
    assert rate_of(team, customer, invoice) == ("1.08", "2026-04-02")
    assert converted(team, customer) == "500.00"


@pytest.mark.feature("S19")
@pytest.mark.parametrize("case_id", ["CU-08", "CU-09"])
def test_a_case_of_conversion_counts_for_the_tier(team: Team, customer: str, case_id: str) -> None:
    """Strictly above the threshold of what the case comes to."""
    case = find("currencies", case_id)
    rates: dict[str, dict[str, Decimal]] = {}
    for one in case["input"]["ecb_rates"]:
        rates.setdefault(one["date"], {})[one["currency"]] = Decimal(one["rate"])
    exchange_rates.add([PublishedRates(day=date.fromisoformat(day), rates=of) for day, of in rates.items()])
    with time_machine.travel("2026-04-20T10:00:00Z"):
        for one in case["input"]["amounts"]:
            invoice = issued(team, customer, one["value"], currency=one["currency"], issue_on="2026-03-01")
            paid = euros(one["value"], one["currency"])
            record(team, customer, "", invoice, amount=paid, received_on=one["payment_date"])
        expected = sum(map(Decimal, case["expected"]["converted"]))
        assert converted(team, customer) == str(expected)
        for threshold, tier in ((expected, "new"), (expected - Decimal("0.01"), "vip")):
            complete_seller(team, vip_threshold=euros(str(threshold)))
            assert team.get(f"{customer}/billing").body["tier"] == tier


@pytest.mark.usefixtures("on_good_friday")
def test_a_changed_day_of_payment_changes_the_rate(team: Team, customer: str, on_good_friday: Any) -> None:
    invoice = in_one_payment(team, customer)
    on_good_friday.move_to("2026-04-08T10:00:00Z")
    (payment,) = team.get(f"{customer}/payments").body["items"]
    path = f"{customer}/payments/{payment['id']}"
    version = team.get(path).body["payment"]["version"]
    assert team.patch(path, {"received_on": "2026-04-07"}, if_match=version).status == 200
    assert rate_of(team, customer, invoice) == ("1.1", "2026-04-07")
    assert converted(team, customer) == "490.91"


@pytest.mark.usefixtures("on_good_friday")
def test_a_credit_note_on_a_paid_invoice_takes_its_part_at_the_same_rate(team: Team, customer: str) -> None:
    invoice = in_one_payment(team, customer)
    path = f"{customer}/invoices/{invoice['id']}"
    note = {"kind": "amount", "reason": "Agreed", "amount": dollars("108.00")}
    assert team.post(f"{path}/credit", note, if_match=team.get(path).body["version"]).status == 200
    assert converted(team, customer) == "400.00"


@pytest.mark.feature("S272")
@pytest.mark.usefixtures("on_good_friday")
def test_revenue_is_explained_with_each_rate_and_what_has_none(team: Team, customer: str) -> None:
    early = issued(team, customer, "10.00", currency="USD", issue_on="2026-01-02")
    record(team, customer, "", early, amount=dollars("10.00"), received_on="2026-01-05")
    record(team, customer, "70.00", issued(team, customer, "70.00"))
    in_one_payment(team, customer)
    in_two_payments(team, customer)
    pounds = issued(team, customer, "84.00", currency="GBP")
    record(team, customer, "", pounds, amount=euros("84.00", "GBP"))
    # The bank publishes no rate of dirhams, and none was stored for January.
    dirhams = issued(team, customer, "50.00", currency="AED")
    record(team, customer, "", dirhams, amount=euros("50.00", "AED"))
    issued(team, customer, "30.00", currency="USD")
    add(team, f"{customer}/invoices", lines=[{"description": "Work", "unit_price": "5.00", "tax_class_id": "zero"}])
    explained = check_explained(team, customer, "EUR")["revenue"]
    assert explained["value"] == euros("70.00")
    assert explained["converted"] == [
        {
            "number": 1,
            "sum": euros("84.00", "GBP"),
            "converted": euros("100.00"),
            "rate": "0.84",
            "published_on": "2026-04-02",
        },
        {
            "number": 2,
            "sum": dollars("1080.00"),
            "converted": euros("1000.00"),
            "rate": "1.08",
            "published_on": "2026-04-02",
        },
    ]
    assert left_out(explained) == {"no_exchange_rate": 2, "other_currency": 1, "draft": 1}
    assert converted(team, customer) == "1100.00"
    in_dollars = check_explained(team, customer, "USD")["revenue"]
    assert in_dollars["converted"] == []
    assert "no_exchange_rate" not in left_out(in_dollars)


@pytest.mark.usefixtures("on_good_friday")
def test_what_is_paid_in_the_base_currency_reads_no_rate(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[date] = []
    monkeypatch.setattr(exchange_rates, "last_until", read.append)
    record(team, customer, "70.00", issued(team, customer, "70.00"))
    invoice = issued(team, customer, "50.00", currency="USD")
    record(team, customer, "", invoice, amount=dollars("20.00"))
    assert read == []
    record(team, customer, "", invoice, amount=dollars("30.00"))
    assert read == [date.fromisoformat(DAY)]
