"""What comes of a smart link: visitors of a day, and one invoice for each payment."""

from typing import Any

import pytest

from shared.commands.money.online_payments import provider_updates
from shared.commands.money.sales import smart_link_sales, smart_links
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.domain.money.mollie.public_links import PublicLink
from shared.store.money.mollie import public_links
from shared.store.money.sales import smart_links as stored
from tests import provider
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.smart_links.test_api import euros, make
from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> str:
    complete_seller(team)
    return f"/customers/{team.create()['id']}"


def ref(team: Team, customer: str) -> CustomerRef:
    return CustomerRef(MerchantId(team.merchant_id), customer.rpartition("/")[2])


def paid(payment_id: str, value: int = 9500, **fields: Any) -> ProviderPayment:
    return provider.payment(payment_id, "paid", Amount(value, "EUR"), **fields)


def read(team: Team, customer: str, link: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = team.get(f"{customer}/smart-links/{link['id']}").body
    return body


@pytest.mark.feature("S112", "S113")
def test_a_payment_sells_one_invoice_however_often_it_is_reported(team: Team, customer: str) -> None:
    link = make(team, customer, uses=2)
    who = ref(team, customer)
    first = smart_link_sales.sale_of_payment(who, link["id"], paid("tr_1"))
    assert first == smart_link_sales.sale_of_payment(who, link["id"], paid("tr_1"))
    second = smart_link_sales.sale_of_payment(who, link["id"], paid("tr_2"))
    assert first != second
    invoices = team.get(f"{customer}/invoices").body["items"]
    assert {one["id"] for one in invoices} == {first, second}
    invoice = team.get(f"{customer}/invoices/{first}").body
    assert invoice["number"]
    assert public_links.find(invoice["pay_token"]) == PublicLink.to_invoice(who, invoice["id"])
    assert invoice["totals"]["gross_total"] == euros("95.00")
    assert invoice["lines"][0]["description"] == "Workshop\nA morning in the bakery"
    shown = read(team, customer, link)
    assert (shown["payments"], shown["revenue"], shown["state"]) == (2, euros("190.00"), "used_up")


@pytest.mark.feature("S114")
def test_revenue_follows_refunds_and_chargebacks(team: Team, customer: str) -> None:
    link, who = make(team, customer), ref(team, customer)
    purpose = Purpose(customer_id=who.id, smart_link_id=link["id"])
    pending, refunded = (provider.refund("re_1", Amount(2000, "EUR"), status) for status in ("pending", "refunded"))
    taken = provider.chargeback("chb_1", Amount(7500, "EUR"))
    back = taken.model_copy(update={"reversed_at": taken.created_at})
    news: list[tuple[dict[str, Any], str]] = [
        ({}, "95.00"),
        ({"refunds": [pending]}, "75.00"),
        ({"refunds": [refunded]}, "75.00"),
        ({"refunds": [refunded], "chargebacks": [taken]}, "0.00"),
        ({"refunds": [refunded], "chargebacks": [back]}, "75.00"),
    ]
    for returned, revenue in news:
        provider_updates.note_attempt(who, paid("tr_1", purpose=purpose, **returned))
        shown = read(team, customer, link)
        assert (shown["payments"], shown["revenue"]) == (1, euros(revenue)), returned
    (row,) = team.get(f"{customer}/payments").body["items"]
    payment = team.get(f"{customer}/payments/{row['id']}").body["payment"]
    by_hand = {"amount": euros("5.00")}
    answer = team.post(f"{customer}/payments/{payment['id']}/refunds", by_hand, if_match=payment["version"])
    assert answer.status == 201, answer
    assert read(team, customer, link)["revenue"] == euros("70.00")


def test_a_deposit_is_credit_and_no_invoice(team: Team, customer: str) -> None:
    link = make(team, customer, kind="amount", pricing="deposit", tax_class_id=None)
    assert smart_link_sales.sale_of_payment(ref(team, customer), link["id"], paid("tr_1")) is None
    assert smart_link_sales.sale_of_payment(ref(team, customer), link["id"], paid("tr_1")) is None
    assert team.get(f"{customer}/invoices").body["items"] == []
    assert read(team, customer, link)["payments"] == 1


@pytest.mark.feature("S112")
def test_a_visitor_counts_once_a_day_without_a_cookie(team: Team, customer: str) -> None:
    made = make(team, customer)
    link, _ = stored.find(ref(team, customer), made["id"])
    for address in ("192.0.2.1", "192.0.2.1", "192.0.2.2"):
        smart_links.count_view(ref(team, customer), link, address=address, agent="Firefox")
    smart_links.count_view(ref(team, customer), link, address="192.0.2.1", agent="Safari")
    shown = read(team, customer, made)
    assert (shown["views"], shown["version"]) == (3, 1)
