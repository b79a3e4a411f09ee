"""GET, POST /customers/{customer_id}/subscriptions, GET …/figures, GET, PATCH …/{subscription_id}, and its acts."""

from datetime import timedelta
from typing import Any

import pytest

from shared.commands.money.sales.subscription_charges import invoice_of_charge
from shared.domain.core.clock import now, today_in
from shared.domain.core.money import Amount
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.sales.subscriptions import SubscriptionStatus
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.sales.subscriptions import SUBSCRIPTIONS
from tests.functions.money.pay_pages import visit
from tests.functions.money.subscriptions.samples import MONTHLY
from tests.gateway import Team

TODAY = today_in("Europe/Amsterdam")


def create(team: Team, customer: str, **fields: Any) -> dict[str, Any]:
    made = team.post(f"{customer}/subscriptions", MONTHLY | fields)
    assert made.status == 201, made
    subscription: dict[str, Any] = made.body["subscription"]
    return subscription


def act(team: Team, customer: str, one: dict[str, Any], name: str, body: Any = None) -> dict[str, Any]:
    answer = team.post(f"{customer}/subscriptions/{one['id']}/{name}", body, if_match=one["version"])
    assert answer.status == 200, answer
    subscription: dict[str, Any] = answer.body["subscription"]
    return subscription


def made_at_mollie(team: Team, customer: str, one: dict[str, Any]) -> None:
    """Let a subscription be active, as once Mollie has it."""
    ref = team.ref(customer.rpartition("/")[2])
    before = SUBSCRIPTIONS.find(ref, one["id"])
    changes = Changes()
    after = before.model_copy(update={"status": SubscriptionStatus.ACTIVE, "version": before.version + 1})
    SUBSCRIPTIONS.change(changes, ref, before, after)
    write(changes)


def payment(status: str = "paid", payment_id: str = "tr_1", **fields: Any) -> ProviderPayment:
    return ProviderPayment(
        id=payment_id,
        mode=Mode.TEST,
        status=ProviderStatus(status),
        amount=Amount(1500, "EUR"),
        created_at=now(),
        subscription_id="sub_1",
        **fields,
    )


def refs(team: Team, customer: str) -> CustomerRef:
    return team.ref(customer.rpartition("/")[2])


@pytest.mark.feature("S108", "S123")
def test_a_subscription_is_pending_until_mollie_has_it(team: Team, customer: str) -> None:
    tried = team.post(f"{customer}/subscriptions?dry_run=true", MONTHLY | {"trial_days": 14, "times": 3})
    assert tried.status in {200, 201}
    assert tried.body["dry_run"]
    assert len(tried.body["next_charges"]) == 3
    assert tried.body["next_charges"][0]["on"] == (TODAY + timedelta(days=14)).isoformat()
    assert team.get(f"{customer}/subscriptions").body["items"] == []
    one = create(team, customer, name="Gold", prices_include_vat=False)
    assert (one["status"], one["next_on"], one["charge"]["value"]) == ("pending", TODAY.isoformat(), "18.15")
    kinds = [entry["kind"] for entry in team.get(f"{customer}/activity").body["items"]]
    assert kinds[0] == "subscriptions.created"
    shown = team.get(f"{customer}/subscriptions/{one['id']}").body
    assert shown["subscription"]["id"] == one["id"]
    assert len(shown["next_charges"]) == 6


@pytest.mark.feature("S16", "S100", "S101", "S102")
def test_figures_are_those_of_the_pills(team: Team, customer: str) -> None:
    monthly, yearly, paused, cancelled = (
        create(team, customer, amount={"currency": "EUR", "value": value}, interval=interval, prices_include_vat=False)
        for value, interval in (
            ("15.00", {"every": 1, "unit": "months"}),
            ("120.00", {"every": 1, "unit": "years"}),
            ("50.00", {"every": 1, "unit": "months"}),
            ("50.00", {"every": 1, "unit": "months"}),
        )
    )
    for one in (monthly, yearly):
        made_at_mollie(team, customer, one)
    act(team, customer, paused, "pause", {})
    act(team, customer, cancelled, "cancel", {})
    figures = team.get(f"{customer}/subscriptions/figures").body
    assert figures["counts"] == {
        "all": 4,
        "active": 2,
        "paused": 1,
        "pending": 0,
        "cancelled": 1,
        "failed": 0,
        "completed": 0,
    }
    assert figures["mrr"] == [{"currency": "EUR", "value": "25.00"}]
    assert len(figures["explained"]) == 2
    assert team.profile(customer.rpartition("/")[2])["counts"]["subscriptions"] == 4
    for status, number in figures["counts"].items():
        chosen = "" if status == "all" else status
        assert len(team.get(f"{customer}/subscriptions?status={chosen}").body["items"]) == number


@pytest.mark.feature("S103", "S104", "S105", "S106")
def test_the_list_has_product_status_amount_and_next_billing(team: Team, customer: str) -> None:
    first = create(team, customer, product="Alarm", amount={"currency": "EUR", "value": "20.00"})
    second = create(team, customer, product="Boiler", name="Gold")
    act(team, customer, first, "pause", {"until": (TODAY + timedelta(days=40)).isoformat()})
    act(team, customer, second, "cancel", {"at": "now"})
    rows = team.get(f"{customer}/subscriptions?sort=product").body["items"]
    assert [(row["product"], row["name"], row["status"]) for row in rows] == [
        ("Alarm", None, "paused"),
        ("Boiler", "Gold", "cancelled"),
    ]
    assert rows[0]["interval"] == {"every": 1, "unit": "months"}
    assert rows[0]["next_on"] > (TODAY + timedelta(days=39)).isoformat()
    assert rows[1]["next_on"] is None
    for order in ("product", "created_at", "status", "amount", "next_on"):
        up, down = (team.get(f"{customer}/subscriptions?sort={sign}{order}").body["items"] for sign in ("", "-"))
        assert up == down[::-1]


@pytest.mark.feature("S123")
def test_the_log_has_each_act(team: Team, customer: str) -> None:
    one = create(team, customer)
    edited = team.patch(
        f"{customer}/subscriptions/{one['id']}",
        {"amount": {"currency": "EUR", "value": "17.50"}, "interval": {"every": 2, "unit": "weeks"}},
        if_match=one["version"],
    ).body["subscription"]
    assert (edited["amount"]["value"], edited["anchor"]) == ("17.50", one["next_on"])
    paused = act(team, customer, edited, "pause", {})
    assert (paused["status"], paused["next_on"]) == ("paused", None)
    resumed = act(team, customer, paused, "resume")
    assert (resumed["status"], resumed["next_on"]) == ("pending", TODAY.isoformat())
    act(team, customer, resumed, "cancel", {"at": "now", "reason": "Moved"})
    kinds = [entry["kind"] for entry in team.get(f"{customer}/activity").body["items"]]
    assert kinds[:5] == [f"subscriptions.{name}" for name in ("cancelled", "resumed", "paused", "edited", "created")]


@pytest.mark.parametrize(
    ("fields", "field", "code"),
    [
        ({"interval": {"every": 13, "unit": "months"}}, "interval", "interval_too_long"),
        ({"interval": {"every": 0, "unit": "months"}}, "interval.every", "too_small"),
        ({"starts_on": "2020-01-01"}, "starts_on", "in_the_past"),
        ({"amount": {"currency": "EUR", "value": "0.00"}}, "amount", "not_positive"),
        ({"ends_on": (TODAY - timedelta(days=1)).isoformat()}, "ends_on", "before_first_charge"),
        ({"collection": "first_payment", "trial_days": 3}, "trial_days", "trial_needs_mandate"),
        ({"tax_class_id": "tcl_01M805S13JQSD1QGA4XFRJJTW4"}, "tax_class_id", "unknown_tax_class"),
        ({"product": "  "}, "product", "required"),
        ({"times": 0}, "times", "too_small"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    team: Team, customer: str, fields: dict[str, Any], field: str, code: str
) -> None:
    answer = team.post(f"{customer}/subscriptions", MONTHLY | fields)
    assert answer.status == 422, answer
    assert [(one["field"], one["code"]) for one in answer.body["fields"]] == [(field, code)]
    assert team.get(f"{customer}/subscriptions").body["items"] == []


def test_a_subscription_needs_what_its_invoices_need(team: Team) -> None:
    customer = f"/customers/{team.create()['id']}"
    assert team.post(f"{customer}/subscriptions?dry_run=true", MONTHLY).body["missing"]
    assert team.post(f"{customer}/subscriptions", MONTHLY).body["code"] == "invoice_incomplete"


def test_an_archived_customer_gets_no_subscription(team: Team, customer: str) -> None:
    version = team.profile(customer.rpartition("/")[2])["version"]
    assert team.post(f"{customer}/archive", {"reason": "other"}, if_match=version).status == 200
    assert team.post(f"{customer}/subscriptions", MONTHLY).body["code"] == "customer_archived"


def test_each_charge_has_one_invoice(team: Team, customer: str) -> None:
    one = create(team, customer, name="Gold", prices_include_vat=True)
    made_at_mollie(team, customer, one)
    ref = refs(team, customer)
    made = {invoice_of_charge(ref, one["id"], payment(status)) for status in ("pending", "pending", "paid", "paid")}
    assert len(made) == 1
    (invoice_id,) = made
    invoice = team.get(f"{customer}/invoices/{invoice_id}").body
    assert (invoice["status"], invoice["totals"]["gross_total"]["value"]) == ("open", "15.00")
    assert invoice["number"]
    assert invoice["subscription_id"] == one["id"]
    assert visit(invoice["pay_token"]).status == 200
    assert invoice["lines"][0]["description"].startswith("Care plan · Gold\n")
    assert len(team.get(f"{customer}/invoices").body["items"]) == 1
    shown = team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]
    assert (shown["status"], shown["charged"], shown["last_charge"]["status"]) == ("active", 1, "paid")
    assert shown["next_on"] > TODAY.isoformat()


def test_a_retry_of_a_failed_charge_keeps_its_invoice(team: Team, customer: str) -> None:
    one = create(team, customer)
    made_at_mollie(team, customer, one)
    ref = refs(team, customer)
    first = invoice_of_charge(ref, one["id"], payment("failed", failure="AM04"))
    assert team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]["status"] == "failed"
    assert invoice_of_charge(ref, one["id"], payment("paid", "tr_2")) == first
    shown = team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]
    assert (shown["status"], shown["charged"]) == ("active", 1)
    assert len(team.get(f"{customer}/invoices").body["items"]) == 1
    kinds = [entry["kind"] for entry in team.get(f"{customer}/activity").body["items"]]
    assert kinds.count("subscriptions.failed") == 1


def test_without_a_connection_it_waits_with_its_reason(team: Team, customer: str, queues: Any) -> None:
    one = create(team, customer)
    queues.drain()
    shown = team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]
    assert (shown["status"], shown["waiting"]["reason"]) == ("pending", "connection")
    assert team.get(f"{customer}/subscriptions").body["items"][0]["waiting"] == "connection"
