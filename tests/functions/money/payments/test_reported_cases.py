"""Cases of what Mollie reports that are more than one payment of an invoice: MW-05, -12, -13, -15 and SE-06."""

from typing import Any

import pytest
import time_machine

from shared.commands.money.online_payments import provider_updates
from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_objects import ProviderObject
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.mollie import provider_objects
from tests import provider
from tests.functions.money.payments.recording import act, euros, issued, state
from tests.functions.money.payments.test_mollie_cases import facts, figures, moment, money, report
from tests.functions.money.subscriptions.test_api import create as subscribe
from tests.gateway import Team
from tests.money_cases import find

pytestmark = pytest.mark.feature("S115", "S116", "S271", "S318", "S320")


@pytest.fixture
def purpose(customer: str) -> Purpose:
    return Purpose(customer_id=customer.rpartition("/")[2], invoice_ids=[])


def test_a_worker_that_was_overtaken_books_nothing_old(team: Team, customer: str, purpose: Purpose) -> None:
    """MW-05: what A fetched first arrives after B has booked, so A has to fetch again."""
    case = find("mollie_webhooks", "MW-05")
    invoice = issued(team, customer, case["input"]["invoice"]["total"])
    purpose = purpose.model_copy(update={"invoice_ids": [invoice["id"]]})
    early, late = (
        facts(one["fetched"], purpose, moment(one["at"])) for one in case["input"]["deliveries"] if "fetched" in one
    )
    fetched: list[ProviderPayment] = []

    def fetch_slowly() -> ProviderPayment:
        fetched.append(late if fetched else early)
        if fetched == [early]:
            report(team, late)
        return fetched[-1]

    assert provider_updates.book(MerchantId(team.merchant_id), early.id, fetch_slowly)
    assert fetched == [early, late]
    found = figures(team, customer, invoice, case["input"]["invoice"]["total"])
    assert {name: found[name] for name in case["expected"]} == case["expected"]


@pytest.mark.parametrize("case_id", ["MW-12", "MW-13"])
def test_what_can_be_refunded_is_paid_less_all_refunds_on_their_way(
    team: Team, customer: str, purpose: Purpose, case_id: str
) -> None:
    case = find("mollie_webhooks", case_id)
    report(team, facts(case["input"]["payment"], purpose, provider.CREATED))
    (row,) = team.get(f"{customer}/payments").body["items"]
    payment = team.get(f"{customer}/payments/{row['id']}").body["payment"]
    answer = act(team, customer, payment, "refunds", {"amount": euros(case["input"]["then_request_refund"])})
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, "too_much")
    left = act(team, customer, payment, "refunds?dry_run=true", {})
    assert left.body["refund"]["amount"]["value"] == case["expected"]["available_for_refund"]


def test_the_payment_of_a_subscription_is_known_by_it(team: Team, customer: str) -> None:
    """MW-15: no report of the payment came before, and it has no metadata of ours."""
    case = find("mollie_webhooks", "MW-15")
    of_mollie = case["input"]["subscription"]
    with time_machine.travel(moment(case["input"]["deliveries"][0]["at"])):
        one = subscribe(team, customer, amount=euros(of_mollie["amount"]), prices_include_vat=True)
    known = ProviderObject(customer_id=customer.rpartition("/")[2], record_id=one["id"], revision=1)
    changes = Changes()
    provider_objects.change(changes, MerchantId(team.merchant_id), of_mollie["mollie_id"], None, known)
    write(changes)
    for delivery in case["input"]["deliveries"] * 2:
        fetched = delivery["fetched"]
        paid = facts(fetched, Purpose(customer_id=""), moment(delivery["at"]))
        with time_machine.travel(moment(delivery["at"])):
            ids = {"purpose": None, "subscription_id": fetched["subscriptionId"]}
            report(team, paid.model_copy(update=ids | {"customer_id": fetched["customerId"]}))
    (payment,) = team.get(f"{customer}/payments").body["items"]
    (invoice,) = team.get(f"{customer}/invoices").body["items"]
    (transaction,) = team.get(f"{customer}/transactions").body["items"]
    assert payment["amount"]["value"] == case["expected"]["collected"]
    assert transaction["subscription_id"] == one["id"]
    assert (invoice["status"], invoice["total"]["value"]) == ("paid", case["expected"]["collected"])


def test_a_debit_is_on_its_way_for_days_and_comes_back_after_weeks(team: Team, customer: str, purpose: Purpose) -> None:
    """SE-06."""
    case = find("sepa", "SE-06")
    given, expected = case["input"], case["expected"]
    total = given["invoice"]["total"]
    with time_machine.travel(f"{given['timeline'][0]['at']}T08:00:00Z"):
        invoice = issued(team, customer, total)
    purpose = purpose.model_copy(update={"invoice_ids": [invoice["id"]]})
    seen: dict[str, tuple[str, str]] = {}
    days = [given["timeline"][0]["at"], *expected["status_on"]]
    for day in sorted({*days, *(one["at"] for one in given["timeline"])}):
        with time_machine.travel(f"{day}T10:00:00Z"):
            for one in given["timeline"]:
                if one["at"] == day:
                    report(team, debit(one, purpose, total))
            status, balance = state(team, customer, invoice)
            seen[day] = status, str(money(euros(total)) - money(euros(balance)))
    assert {day: seen[day][0] for day in expected["status_on"]} == expected["status_on"]
    assert {day: seen[day][1] for day in expected["collected_on"]} == expected["collected_on"]


def debit(one: Any, purpose: Purpose, total: str) -> ProviderPayment:
    at = moment(f"{one['at']}T09:00:00+00:00")
    taken = one.get("amountChargedBack")
    back = [provider.chargeback("chb_1", Amount.parse(taken, "EUR"), at=at)] if taken else []
    fields: dict[str, Any] = {"means": PaymentMeans.DIRECTDEBIT, "paid_at": at if one["status"] == "paid" else None}
    amount = Amount.parse(total, "EUR")
    return provider.payment(one["payment"], one["status"], amount, purpose, chargebacks=back, **fields)
