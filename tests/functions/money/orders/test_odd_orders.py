"""Orders at the limits: many lines, odd texts, quantities and prices, currencies without decimals, prices with VAT."""

from typing import Any

import pytest

from shared.domain.money.pricing.lines import MAX_LINES
from tests.functions.money.orders.placing import act, place, price
from tests.gateway import Team

RIGHT_TO_LEFT = "שסתום לרדיאטור (2×) \u202eabc"


def line(quantity: str, unit_price: str, **fields: Any) -> dict[str, Any]:
    return price(unit_price)[0] | {"quantity": quantity} | fields


def total(order: dict[str, Any]) -> tuple[str, str]:
    gross = order["totals"]["gross_total"]
    return gross["currency"], gross["value"]


def test_as_many_lines_as_there_may_be_are_kept_over_an_edit(team: Team, orders: str) -> None:
    order = place(team, orders, lines=price("0.01") * MAX_LINES)
    assert total(order) == ("EUR", "2.00")
    edited = team.patch(f"{orders}/{order['id']}", {"lines": order_lines(order)}, if_match=1)
    assert edited.status == 200, edited
    assert (len(edited.body["lines"]), total(edited.body)) == (MAX_LINES, ("EUR", "2.00"))
    refused = team.patch(f"{orders}/{order['id']}", {"lines": price("1") * (MAX_LINES + 1)}, if_match=1)
    assert (refused.status, refused.body["fields"][0]["field"]) == (422, "lines")
    assert str(MAX_LINES) in refused.body["fields"][0]["problem"]


def order_lines(order: dict[str, Any]) -> list[dict[str, Any]]:
    names = ("id", "description", "quantity", "unit_price", "tax_class_id")
    return [{name: one[name] for name in names} for one in order["lines"]]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"lines": [line("0", "99.99")]}, ("EUR", "0.00")),
        ({"lines": [line("3", "10"), line("-1", "10")]}, ("EUR", "20.00")),
        ({"lines": [line("1", "10"), line("1", "-10")]}, ("EUR", "0.00")),
        ({"lines": [line("0.000001", "0.000001")]}, ("EUR", "0.00")),
        ({"lines": [line("1.5", "333")], "currency": "JPY"}, ("JPY", "500")),
        ({"lines": [line("1", "1.2345")], "currency": "BHD"}, ("BHD", "1.235")),
        ({"lines": [line("99", "999999999")]}, ("EUR", "98999999901.00")),
        ({"lines": [line("3", "100")], "discount": {"percent": "33.333"}}, ("EUR", "200.00")),
        ({"lines": [line("3", "100", discount_percent="100")]}, ("EUR", "0.00")),
        (
            {"lines": [line("3", "100")], "discount": {"amount": {"currency": "EUR", "value": "299.99"}}},
            ("EUR", "0.01"),
        ),
    ],
)
def test_odd_amounts_add_up(team: Team, orders: str, fields: dict[str, Any], wanted: tuple[str, str]) -> None:
    order = place(team, orders, **fields)
    assert total(order) == wanted
    row = team.get(orders).body["items"][0]
    assert (row["total"]["currency"], row["total"]["value"]) == wanted


def test_the_payer_of_prices_with_vat_pays_their_sum(team: Team, orders: str) -> None:
    """Q53."""
    lines = [{"description": "Filter", "quantity": "3", "unit_price": "4.99"}]
    order = place(team, orders, lines=lines, prices_include_vat=True)
    assert total(order) == ("EUR", "14.97")
    part = {"percent": "10"}
    assert total(place(team, orders, lines=lines, prices_include_vat=True, discount=part)) == ("EUR", "13.47")


def test_all_of_a_very_large_order_can_be_refunded(team: Team, orders: str) -> None:
    order = place(team, orders, lines=[line("99", "999999999")], payment="paid")
    refunded = act(team, orders, order, "refund", {"reason": "Returned"}).body
    assert (refunded["status"], refunded["refunded"]["value"]) == ("refunded", "98999999901.00")


def test_a_description_from_right_to_left_is_kept_without_what_would_turn_the_rest(team: Team, orders: str) -> None:
    order = place(team, orders, lines=[line("1", "1", description=RIGHT_TO_LEFT)])
    assert order["lines"][0]["description"] == "שסתום לרדיאטור (2×) abc"


def test_a_description_may_be_so_long_and_no_longer(team: Team, orders: str) -> None:
    order = place(team, orders, lines=[line("1", "1", description="x" * 1000)])
    assert len(order["lines"][0]["description"]) == 1000
    refused = team.post(orders, {"lines": [line("1", "1", description="x" * 1001)]})
    assert (refused.status, refused.body["fields"][0]["field"]) == (422, "lines.0.description")
