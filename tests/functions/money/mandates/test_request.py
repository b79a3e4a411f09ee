"""POST …/mandates/request."""

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.integrations.mollie import Mollie, MollieRefused
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import issued
from tests.functions.money.payments.reports import Account
from tests.gateway import Team
from tests.queues import Queues


def test_a_customer_is_asked_for_a_mandate_by_a_link(team: Team, customer: str) -> None:
    answer = team.post(f"{customer}/mandates/request", {}, idempotency_key="ask")
    assert answer.status == 201, answer
    assert answer.body["url"].startswith("http")
    assert answer.body["amount"] == {"currency": "EUR", "value": "0.01"}
    assert team.post(f"{customer}/mandates/request", {}, idempotency_key="ask").body == answer.body


def test_what_mollie_refuses_is_answered_with_its_reason(team: Team, customer: str, mollie: StandIn) -> None:
    mollie.faults = [422, 422]
    answer = team.post(f"{customer}/mandates/request", {})
    assert (answer.status, answer.body["code"]) == (409, "mollie_refused")


def test_an_address_that_mollie_does_not_take_is_left_out(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    create, asked = Mollie.create_customer, []

    def particular(mollie: Mollie, *, email: str | None, **named: str) -> str:
        asked.append(email)
        if email:
            raise MollieRefused(422, "email", "The email address is invalid")
        return create(mollie, email=email, **named)

    monkeypatch.setattr(Mollie, "create_customer", particular)
    path = f"/customers/{team.create(email='jan@example.com')['id']}"
    assert team.post(f"{path}/mandates/request", {}).status == 201
    assert asked == ["jan@example.com", None]


def test_an_invoice_that_is_being_paid_is_not_collected_as_well(
    team: Team, customer: str, mollie: StandIn, queues: Queues
) -> None:
    complete_seller(team)
    account = Account(team, customer, mollie, queues)
    invoice = issued(team, customer, "50.00")
    attempt = account.begin("50.00", invoice)
    mollie.pay(attempt, "pending", method="directdebit")
    mollie.webhooks.add(account.webhook_url, attempt)
    account.report()
    answer = team.post(f"{customer}/mandates/request", {"invoice_id": invoice["id"]})
    assert (answer.status, answer.body["code"]) == (409, "nothing_to_collect")
