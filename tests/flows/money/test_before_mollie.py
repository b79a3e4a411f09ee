"""Invoices and payments of the release before Mollie was connected: they are read, and paid and refunded at Mollie."""

from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.domain.core.money import Amount
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.flows.money.recounts import collection, credit_sums, invoice_sums, payment_sums
from tests.flows.money.stored import items, ref
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import act, credit, euros, issued, record, state, undo
from tests.functions.money.payments.reports import Account
from tests.gateway import Team
from tests.mollie import KEY
from tests.queues import Queues

# What that release did not write.
OF_INVOICES = ["pay_token", "in_flight", "chargebacks", "subscription_id"]
OF_PAYMENTS = ["chargebacks", "provider_id", "mode"]
OF_REFUNDS = ["status", "provider_id"]
OF_CUSTOMERS = ["mandate", "mollie_ids", "mandates_changed", "subscription_counts", "subscription_sums"]

pytestmark = pytest.mark.feature("S115", "S271", "S318", "S320")


@pytest.fixture
def older(team: Team) -> str:
    """The path of a customer with an open invoice, one that is paid in part, and a refunded payment with credit."""
    complete_seller(team)
    customer = f"/customers/{team.create()['id']}"
    issued(team, customer, "50.00")
    partly = issued(team, customer, "70.00")
    payment = record(team, customer, "60.00", partly)["payment"]
    assert act(team, customer, payment, "refunds", {"amount": euros("10.00")}).status == 201
    record(team, customer, "5.00", remainder="credit")
    spoil = Changes()
    spoil.update(keys.customer(ref(team, customer)), remove=OF_CUSTOMERS, when=[Exists(impossible)])
    for item in items(team, customer, keys.INVOICE):
        spoil.update(key_of(item), remove=OF_INVOICES, when=[Exists(impossible)])
    for item in items(team, customer, keys.PAYMENT):
        refunds = [{name: part[name] for name in part if name not in OF_REFUNDS} for part in item["refunds"]]
        spoil.update(key_of(item), remove=OF_PAYMENTS, assign={"refunds": refunds}, when=[Exists(impossible)])
    table.transact(list(spoil))
    return customer


@pytest.fixture
def account(team: Team, older: str, stand_in: StandIn, queues: Queues) -> Account:
    assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
    return Account(team, older, stand_in, queues)


def test_a_merchant_without_a_connection_reads_and_works_on_all_of_it(team: Team, older: str) -> None:
    reads = ("", "/invoices", "/payments", "/transactions", "/billing", "/statement", "/subscriptions", "/mandates")
    for path in (*reads, "/subscriptions/figures", "/credit?currency=EUR"):
        assert team.get(f"{older}{path}").status == 200, path
    for row in team.get(f"{older}/payments").body["items"]:
        payment = team.get(f"{older}/payments/{row['id']}").body["payment"]
        assert (payment["provider_id"], payment["mode"], payment["chargebacks"]) == (None, None, [])
    (free,) = (row for row in team.get(f"{older}/payments").body["items"] if row["amount"]["value"] == "5.00")
    free = team.get(f"{older}/payments/{free['id']}").body["payment"]
    assert undo(team, older, free).status == 204
    assert act(team, older, free, "restore").status == 200
    assert figures(team, older) == recounted(team, older)


def test_its_invoices_are_paid_refunded_and_charged_back_at_mollie(team: Team, older: str, account: Account) -> None:
    (invoice,) = (row for row in team.get(f"{older}/invoices").body["items"] if row["total"]["value"] == "70.00")
    token = team.post(f"{older}/invoices/{invoice['id']}/pay-link").body["token"]
    assert team.get(f"{older}/invoices/{invoice['id']}").body["pay_token"] == token
    attempt = account.begin("30.00", invoice)
    account.stand_in.pay(attempt)
    account.report()
    assert (state(team, older, invoice), credit(team, older)) == (("paid", "0.00"), "15.00")
    assert figures(team, older) == recounted(team, older)
    account.stand_in.refund(attempt, Amount(1500, "EUR"))
    back = account.stand_in.charge_back(attempt, Amount(1500, "EUR"))
    account.report()
    assert state(team, older, invoice)[0] == "chargeback"
    assert figures(team, older) == recounted(team, older)
    account.stand_in.reverse(back["id"])
    account.report()
    assert figures(team, older) == recounted(team, older)


def key_of(item: Any) -> dict[str, str]:
    return {"PK": item["PK"], "SK": item["SK"]}


def figures(team: Team, customer: str) -> dict[str, dict[str, int]]:
    stored = table.get(keys.customer(ref(team, customer))) or {}
    names = ("invoice_sums", "payment_sums", "credit_sums", "collection")
    return {name: {k: n for k, n in stored.get(name, {}).items() if n} for name in names}


def recounted(team: Team, customer: str) -> dict[str, dict[str, int]]:
    invoices = items(team, customer, keys.INVOICE)
    return {
        "invoice_sums": invoice_sums(invoices),
        "payment_sums": payment_sums(items(team, customer, keys.PAYMENT)),
        "credit_sums": credit_sums(items(team, customer, keys.CREDIT)),
        "collection": collection(invoices),
    }
