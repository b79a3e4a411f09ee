"""GET, POST /customers/{customer_id}/smart-links, GET, PATCH …/{smart_link_id}."""

from typing import Any

import pytest

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.money.mollie import public_links
from tests.functions.money.smart_links.samples import WORKSHOP
from tests.gateway import Team


def euros(value: str, currency: str = "EUR") -> dict[str, str]:
    return {"currency": currency, "value": value}


@pytest.fixture
def customer(team: Team) -> str:
    return f"/customers/{team.create()['id']}"


def make(team: Team, customer: str, **fields: Any) -> dict[str, Any]:
    answer = team.post(f"{customer}/smart-links", WORKSHOP | fields)
    assert answer.status == 201, answer
    link: dict[str, Any] = answer.body
    return link


@pytest.mark.feature("S109", "S110", "S111", "S112", "S113")
def test_a_link_has_an_address_of_its_own_and_counts_from_nothing(team: Team, customer: str) -> None:
    link = make(team, customer)
    assert (link["kind"], link["pricing"], link["state"], link["uses"]) == ("product", "fixed", "open", None)
    assert (link["views"], link["payments"], link["revenue"]) == (0, 0, euros("0.00"))
    found = public_links.find(link["token"])
    assert found
    assert (found.customer, found.id) == (
        CustomerRef(MerchantId(team.merchant_id), customer.rpartition("/")[2]),
        link["id"],
    )
    assert link["path"] == f"/pay/{link['token']}"
    other = f"/customers/{team.create()['id']}"
    assert team.get(f"{other}/smart-links").body["items"] == []
    assert team.get(f"{customer}/smart-links").body["items"] == [link]
    assert team.profile(customer.rpartition("/")[2])["counts"]["smart_links"] == 1


@pytest.mark.feature("S110", "S111")
def test_links_are_filtered_by_kind_and_state(team: Team, customer: str) -> None:
    product = make(team, customer)
    tip = make(
        team,
        customer,
        kind="amount",
        pricing="chosen",
        amount=None,
        minimum=euros("1.00"),
        maximum=euros("50.00"),
        active=False,
    )
    assert [one["id"] for one in team.get(f"{customer}/smart-links").body["items"]] == [tip["id"], product["id"]]
    for query, found in (("kind=amount", tip), ("state=inactive", tip), ("state=open", product)):
        items = team.get(f"{customer}/smart-links?{query}").body["items"]
        assert [one["id"] for one in items] == [found["id"]], query


@pytest.mark.feature("S114")
def test_a_link_is_edited_and_switched_off_under_its_version(team: Team, customer: str) -> None:
    link = make(team, customer, uses=3)
    path = f"{customer}/smart-links/{link['id']}"
    edited = team.patch(path, {"name": "Course", "active": False}, if_match=1)
    assert (edited.status, edited.body["name"], edited.body["state"], edited.body["version"]) == (
        200,
        "Course",
        "inactive",
        2,
    )
    assert edited.body["token"] == link["token"]
    assert team.get(path).body == edited.body
    stale = team.patch(path, {"name": "Late"}, if_match=1)
    assert (stale.status, stale.body["code"]) == (409, "stale_version")
    kinds = [one["kind"] for one in team.get(f"{customer}/activity?topic=smart_links").body["items"]]
    assert kinds == ["smart_links.deactivated", "smart_links.created"]


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"amount": None}, ("amount", "required")),
        ({"amount": euros("0.00")}, ("amount", "not_positive")),
        ({"pricing": "chosen"}, ("pricing", "product_is_fixed")),
        ({"kind": "amount", "pricing": "chosen", "minimum": euros("1.00")}, ("amount", "payer_chooses")),
        (
            {"kind": "amount", "pricing": "chosen", "amount": None, "minimum": euros("9.00"), "maximum": euros("1.00")},
            ("maximum", "below_minimum"),
        ),
        (
            {
                "kind": "amount",
                "pricing": "chosen",
                "amount": None,
                "minimum": euros("1.00"),
                "maximum": euros("9.00", "USD"),
            },
            ("maximum", "other_currency"),
        ),
        ({"minimum": euros("1.00")}, ("minimum", "amount_is_fixed")),
        ({"uses": 0}, ("uses", "greater_than_equal")),
        ({"name": " "}, ("name", "required")),
    ],
)
def test_what_does_not_fit_together_is_refused_at_its_field(
    team: Team, customer: str, fields: dict[str, Any], at: tuple[str, str]
) -> None:
    answer = team.post(f"{customer}/smart-links", WORKSHOP | fields)
    assert answer.status == 422, answer
    assert answer.body["fields"][0]["field"] == at[0]
    assert at[1] in {one["code"] for one in answer.body["fields"]} or at[1] == "greater_than_equal"
    assert team.get(f"{customer}/smart-links").body["items"] == []


def test_a_repetition_makes_no_second_link(team: Team, customer: str) -> None:
    first = team.post(f"{customer}/smart-links", WORKSHOP, idempotency_key="once").body
    assert team.post(f"{customer}/smart-links", WORKSHOP, idempotency_key="once").body == first
    assert len(team.get(f"{customer}/smart-links").body["items"]) == 1
