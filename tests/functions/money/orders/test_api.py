"""GET, POST /customers/{customer_id}/orders, GET …/figures, GET, PATCH …/{order_id}."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.functions.money.orders.placing import LINES, act, place, price
from tests.gateway import Team


@pytest.mark.feature("S29", "S79", "S81")
def test_an_order_is_placed_with_the_next_number_and_its_totals(team: Team, orders: str) -> None:
    first, second = place(team, orders), place(team, orders)
    assert int(second["number"].removeprefix("ORD-")) == int(first["number"].removeprefix("ORD-")) + 1
    assert (first["status"], first["payment"]) == ("pending", "pending")
    assert first["totals"]["net_total"] == {"currency": "EUR", "value": "130.90"}
    assert first["totals"]["vat_total"] == {"currency": "EUR", "value": "27.49"}
    assert first["totals"]["gross_total"] == {"currency": "EUR", "value": "158.39"}
    assert first["lines"][0]["vat"]["reason"] == "customer_class" or first["lines"][0]["vat"]["rate"] == "21"
    assert team.get(f"{orders}/{first['id']}").body == first
    assert [row["id"] for row in team.get(orders).body["items"]] == [second["id"], first["id"]]


@pytest.mark.feature("S15", "S80", "S121", "S122")
def test_numbers_and_log_follow_every_act(team: Team, orders: str) -> None:
    order = place(team, orders)
    processing = act(team, orders, order, "status", {"status": "processing"}).body
    cancelled = act(team, orders, processing, "cancel", {"reason": "Ordered twice"}).body
    place(team, orders)
    counts = team.get(f"{orders}/figures").body["counts"]
    assert (counts["all"], counts["pending"], counts["cancelled"]) == (2, 1, 1)
    assert team.profile(orders.split("/")[2])["counts"]["orders"] == 2
    assert cancelled["cancel_reason"] == "Ordered twice"
    log = team.get(f"{orders.removesuffix('/orders')}/activity?topic=orders").body["items"]
    assert [entry["kind"] for entry in log] == [
        "orders.placed",
        "orders.cancelled",
        "orders.status_changed",
        "orders.placed",
    ]
    assert log[2]["subject"]["label"] == order["number"]
    assert log[2]["changes"] == [{"field": "order.status", "old": "pending", "new": "processing"}]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"lines": []}, "lines"),
        ({"lines": [{"description": "", "unit_price": "1"}]}, "lines.0.description"),
        ({"lines": [{"description": "Work"}]}, "lines.0.unit_price"),
        ({"lines": [{"description": "Work", "unit_price": 1.5}]}, "lines.0.unit_price"),
        ({"lines": [{"description": "Work", "unit_price": "1", "quantity": "0.1234567"}]}, "lines.0.quantity"),
        ({"lines": [{"description": "Work", "unit_price": "1", "tax_class_id": "luxury"}]}, "lines.0.tax_class_id"),
        ({"lines": price("1") * 201}, "lines"),
        ({"lines": price("-1")}, "lines"),
        ({"lines": [price("999999999")[0] | {"quantity": "999999999"}]}, "lines"),
        ({"lines": price("1"), "currency": "XXX"}, "currency"),
        ({"lines": price("1"), "discount": {"amount": {"currency": "EUR", "value": "2.00"}}}, "discount.amount"),
        ({"lines": price("1"), "ordered_on": str(date.today() + timedelta(days=3))}, "ordered_on"),
        ({"lines": price("1"), "payment": "refunded"}, "payment"),
    ],
)
def test_a_bad_order_takes_no_number(team: Team, orders: str, fields: dict[str, Any], field: str) -> None:
    before = place(team, orders)["number"]
    refused = team.post(orders, fields)
    assert refused.status == 422
    assert [problem["field"] for problem in refused.body["fields"]] == [field]
    assert int(place(team, orders)["number"].split("-")[-1]) == int(before.split("-")[-1]) + 1
    assert team.get(f"{orders}/figures").body["counts"]["all"] == 2


def test_a_retry_places_one_order(team: Team, orders: str) -> None:
    first, again = (team.post(orders, {"lines": LINES}, idempotency_key="once") for _ in range(2))
    assert first.body == again.body
    assert team.get(f"{orders}/figures").body["counts"]["all"] == 1


def test_no_order_for_a_suspended_or_archived_customer(team: Team) -> None:
    """Q14; what exists stays readable (S196)."""
    for name, code in (("suspend", "customer_suspended"), ("archive", "customer_archived")):
        customer = team.create()
        at = f"/customers/{customer['id']}"
        place(team, f"{at}/orders")
        team.post(f"{at}/{name}", {"reason": "other"}, if_match=customer["version"])
        refused = team.post(f"{at}/orders", {"lines": LINES})
        assert (refused.status, refused.body["code"]) == (409, code)
        assert len(team.get(f"{at}/orders").body["items"]) == 1


def test_an_edit_prices_the_lines_again(team: Team, orders: str) -> None:
    order = place(team, orders)
    at = f"{orders}/{order['id']}"
    edited = team.patch(at, {"lines": price("10"), "reference": "PO 7"}, if_match=1).body
    assert edited["totals"]["gross_total"]["value"] == "10.00"
    assert team.patch(at, {"reference": "PO 8"}, if_match=1).body["code"] == "stale_version"
    assert team.patch(at, {"lines": []}, if_match=2).status == 422
    row = team.get(orders).body["items"][0]
    assert (row["total"]["value"], row["reference"]) == ("10.00", "PO 7")


def test_the_lines_of_a_paid_order_are_final(team: Team, orders: str) -> None:
    order = place(team, orders, payment="paid")
    at = f"{orders}/{order['id']}"
    assert team.patch(at, {"lines": price("10")}, if_match=1).body["code"] == "order_final"
    assert team.patch(at, {"internal_note": "Ring twice."}, if_match=1).status == 200
    closed = act(team, orders, order | {"version": 2}, "status", {"status": "completed"}).body
    assert team.patch(at, {"reference": "x"}, if_match=closed["version"]).body["code"] == "order_closed"


@pytest.mark.feature("S80", "S82", "S83", "S84", "S85", "S87")
def test_every_column_sorts_both_ways_over_pages(team: Team, orders: str) -> None:
    for n, (amount, payment) in enumerate([("9", "paid"), ("100", "pending"), ("20", "failed"), ("3", "paid")]):
        day = str(date(2026, 1, 10 - n))
        place(team, orders, lines=price(amount), payment=payment, ordered_on=day)
    rows = team.get(orders).body["items"]
    values = {
        "number": lambda row: row["number"],
        "date": lambda row: row["date"],
        "total": lambda row: float(row["total"]["value"]),
        "payment": lambda row: (["paid", "pending", "failed"].index(row["payment"]), row["date"]),
        "status": lambda row: row["date"],
    }
    for column, value in values.items():
        for sign in ("", "-"):
            found: list[str] = []
            cursor = ""
            while True:
                page = team.get(f"{orders}?sort={sign}{column}&limit=3{cursor}").body
                found += [row["id"] for row in page["items"]]
                if not page["next_cursor"]:
                    break
                cursor = f"&cursor={page['next_cursor']}"
            wanted = sorted(rows, key=value, reverse=bool(sign))
            assert found == [row["id"] for row in wanted], (sign, column)


@pytest.mark.feature("S80")
def test_the_list_is_filtered_by_each_column(team: Team, orders: str) -> None:
    old = place(team, orders, lines=price("9"), ordered_on="2025-03-01", payment="paid")
    new = place(team, orders, lines=price("500"), ordered_on="2026-03-01")
    yen = place(team, orders, lines=price("500"), ordered_on="2026-04-01", currency="JPY")
    failed = act(team, orders, yen, "status", {"status": "failed"}).body
    for query, wanted in {
        "status=failed": [failed],
        "status=pending,failed": [failed, new, old],
        "payment=paid": [old],
        "date_from=2026-01-01": [failed, new],
        "date_to=2025-12-31": [old],
        "date_from=2026-01-01&date_to=2025-12-31": [],
        "date_from=2026-01-01&date_to=2025-12-31&sort=total": [],
        "total_from=10": [new],
        "total_from=10&sort=total": [new],
        "total_to=500&currency=JPY": [failed],
        f"number={old['number'].lower()}": [old],
        f"number={old['number']}&sort=-number": [old],
        "number=none": [],
        "date_from=2026-01-01&sort=-total": [failed, new],
    }.items():
        found = [row["id"] for row in team.get(f"{orders}?{query}").body["items"]]
        assert found == [one["id"] for one in wanted], query
    assert team.get(f"{orders}?currency=XXX").body["fields"][0]["field"] == "currency"


def test_orders_of_a_foreign_customer_are_not_found(team: Team, orders: str) -> None:
    unknown = orders.replace(orders.split("/")[2][-6:], "000000")
    assert team.get(unknown).body["code"] == "customer_not_found"
    assert team.get(f"{unknown}/figures").status == 404
    assert team.post(unknown, {"lines": LINES}).status == 404


@pytest.mark.feature("S81")
def test_a_customer_is_found_by_the_number_of_an_order(team: Team, orders: str) -> None:
    place(team, f"/customers/{team.create()['id']}/orders")
    number = place(team, orders)["number"]
    for typed in (number, number.lower().replace("-", " ")):
        found = team.get(f"/customers?search={typed.replace(' ', '%20')}").body["items"]
        assert [row["id"] for row in found] == [orders.split("/")[2]], typed


@pytest.mark.feature("S85")
def test_the_figures_add_up_each_currency_by_itself(team: Team, orders: str) -> None:
    """Q8; cancelled and failed orders add nothing, what was refunded is no longer paid."""

    def sums() -> dict[str, tuple[str, ...]]:
        return {
            one["currency"]: tuple(one[name]["value"] for name in ("total", "paid", "refunded"))
            for one in team.get(f"{orders}/figures").body["sums"]
        }

    assert sums() == {}
    paid = place(team, orders, lines=price("100"), payment="paid")
    place(team, orders, lines=price("50"))
    place(team, orders, lines=price("7000"), currency="JPY", payment="paid")
    assert sums() == {"EUR": ("150.00", "100.00", "0.00"), "JPY": ("7000", "7000", "0")}
    part = {"reason": "Late", "amount": {"currency": "EUR", "value": "30.00"}}
    paid = act(team, orders, paid, "refund", part).body
    assert sums()["EUR"] == ("150.00", "70.00", "30.00")
    act(team, orders, paid, "refund", {"reason": "Returned"})
    assert sums()["EUR"] == ("150.00", "0.00", "100.00")
    failed = act(team, orders, place(team, orders, lines=price("9")), "status", {"status": "failed"}).body
    assert sums()["EUR"] == ("150.00", "0.00", "100.00")
    act(team, orders, failed, "status", {"status": "pending"})
    assert sums()["EUR"] == ("159.00", "0.00", "100.00")
