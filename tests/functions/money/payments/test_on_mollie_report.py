"""Queue `mollie`: the books are brought to what Mollie has, whatever the reports were and however often."""

import os
from io import StringIO
from typing import Any

import pytest

from shared import config
from shared.commands.money.mollie.provider_reports import request_fetch
from shared.commands.sweep import resend_due_messages
from shared.domain.core.money import Amount
from shared.domain.money.mollie.provider_payments import Purpose
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Exists, impossible
from tests.functions.money.payments.recording import credit, issued, state
from tests.functions.money.payments.reports import Account, post
from tests.gateway import Team
from tests.mollie import KEY, OTHER_KEY
from tests.queues import Queues, sweep

pytestmark = pytest.mark.feature("S115", "S116", "S320")

DEAD_LETTERS = "PaymentsOnMollieReportDeadLetters"


def test_a_paid_checkout_pays_the_invoice(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    account.report()
    (paid,) = account.payments()
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert (paid["payment"]["origin"], paid["payment"]["provider_id"]) == ("automatic", attempt)
    assert account.transactions() == {attempt: "paid"}
    found = team.get(f"/customers?search={attempt}&status=any")
    assert [row["id"] for row in found.body["items"]] == [account.customer.rpartition("/")[2]]


def test_the_worker_books_without_the_address_of_the_page_which_the_template_does_not_give_it(
    team: Team, account: Account, invoice: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    monkeypatch.setattr(config, "page_url", lambda: os.environ["NOT_IN_THE_TEMPLATE"])
    account.report()
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_more_than_is_due_becomes_credit_and_the_log_names_it(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    account.stand_in.pay(account.begin("80.00", invoice))
    account.report()
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert credit(team, account.customer) == "30.00"
    (entry,) = [
        one
        for one in team.get(f"{account.customer}/activity?topic=payments").body["items"]
        if one["kind"] == "payments.received"
    ]
    assert {"field": "payment.kept_as_credit", "old": None, "new": "EUR 30.00"} in entry["changes"]


def test_a_payment_after_cancellation_becomes_credit(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    attempt = account.begin("50.00", invoice)
    at = f"{account.customer}/invoices/{invoice['id']}"
    cancelled = team.post(f"{at}/cancel", {"reason": "Wrong customer"}, if_match=invoice["version"])
    assert cancelled.status == 200, cancelled
    account.stand_in.pay(attempt)
    account.report()
    assert team.get(at).body["status"] == "cancelled"
    assert credit(team, account.customer) == "50.00"


def test_money_on_its_way_is_shown_until_it_is_there(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt, "pending", method="directdebit")
    account.report()
    # Mollie reports nothing of what is pending: the page that the payer comes back to asks for it.
    request_fetch(team.merchant_id, attempt)
    account.report()
    assert state(team, account.customer, invoice) == ("pending", "50.00")
    account.stand_in.pay(attempt, "failed", reason="AM04")
    account.report()
    assert state(team, account.customer, invoice)[0] in ("open", "unpaid")
    (row,) = team.get(f"{account.customer}/transactions").body["items"]
    assert (row["status"], row["reason"], row["payment_id"]) == ("failed", "AM04", None)


def test_refunds_and_chargebacks_come_under_the_id_of_the_payment(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    account.report()
    refund = account.stand_in.refund(attempt, Amount.parse("10.00", "EUR"))
    account.stand_in.move_refund(refund["id"], "refunded")
    account.report()
    assert state(team, account.customer, invoice)[1] == "10.00"
    chargeback = account.stand_in.charge_back(attempt, Amount.parse("40.00", "EUR"))
    account.report()
    assert state(team, account.customer, invoice) == ("chargeback", "50.00")
    assert account.transactions() == {
        attempt: "paid",
        refund["id"]: "refunded",
        chargeback["id"]: "charged_back",
    }
    account.stand_in.reverse(chargeback["id"])
    account.report()
    assert state(team, account.customer, invoice)[1] == "10.00"


def test_a_report_twice_and_in_any_order_books_once(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    account.stand_in.webhooks.twice = account.stand_in.webhooks.shuffled = True
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    account.stand_in.refund(attempt)
    account.report()
    account.report()
    (paid,) = account.payments()
    assert paid["payment"]["status"] == "refunded"
    assert len(paid["payment"]["refunds"]) == 1


def test_two_invoices_are_settled_in_their_order(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    second = issued(team, account.customer, "30.00")
    account.stand_in.pay(account.begin("60.00", second, invoice))
    account.report()
    assert state(team, account.customer, second) == ("paid", "0.00")
    assert state(team, account.customer, invoice)[1] == "20.00"


@pytest.mark.parametrize("faults", [[503], [429, 503], [0]], ids=["503", "429 and 503", "no answer"])
def test_mollie_that_is_down_for_a_moment_is_asked_again(
    team: Team, account: Account, invoice: dict[str, Any], faults: list[int]
) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    account.stand_in.faults = faults
    account.report()
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_mollie_that_is_down_for_an_hour_fills_no_dead_letters(
    team: Team, account: Account, invoice: dict[str, Any], queues: Queues
) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    account.stand_in.faults = [503] * 20
    account.report()
    assert state(team, account.customer, invoice)[1] == "50.00"
    assert queues.waiting(DEAD_LETTERS) == []
    account.stand_in.faults = []
    sweep(queues)
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert resend_due_messages() == 0


def test_a_refused_key_is_kept_as_broken_and_ends_the_work(
    team: Team, account: Account, invoice: dict[str, Any], queues: Queues
) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    account.stand_in.revoke_key(KEY)
    account.report()
    assert team.get("/settings/mollie").body["broken_at"]
    assert queues.waiting(DEAD_LETTERS) == []


def test_a_payment_that_was_not_made_here_is_left_alone(team: Team, account: Account) -> None:
    made = account.create("12.00", Purpose(customer_id="cst_01M805S10V0RTSBQDNJ0PJTAW8"))
    account.stand_in.accounts[KEY].payments[made.id]["metadata"] = {"order": 5}
    account.stand_in.pay(made.id)
    account.report()
    assert account.transactions() == {}


def test_the_payment_of_a_deleted_customer_waits_for_their_restoration(
    team: Team, account: Account, queues: Queues
) -> None:
    other = team.create()
    attempt = account.begin("12.00", customer_id=other["id"])
    at = f"/customers/{other['id']}"
    assert team.delete(f"{at}?linked=keep", if_match="*").status == 200
    account.stand_in.pay(attempt)
    account.report()
    assert queues.waiting(DEAD_LETTERS) == []
    restored = team.post(f"{at}/restore")
    assert restored.status == 200, restored
    sweep(queues)
    (row,) = team.get(f"{at}/payments").body["items"]
    assert row["amount"]["value"] == "12.00"


def test_the_payment_of_a_customer_who_is_not_restored_ends(
    team: Team, account: Account, queues: Queues, log: StringIO
) -> None:
    attempt = account.begin("12.00", customer_id="cst_01M805S10V0RTSBQDNJ0PJTAW8")
    account.stand_in.pay(attempt)
    account.report()
    sweep(queues)
    (waiting,) = table.query_all(keys.merchant(team.merchant_id)["PK"], prefix=f"{keys.OUTBOX}#mollie")
    changes = Changes()
    at = {"PK": waiting["PK"], "SK": waiting["SK"]}
    late = {"row.tries": 200, "S1": f"2026-01-01T00:00:00+00:00\t{waiting['id']}"}
    changes.update(at, assign=late, when=[Exists(impossible)])
    write(changes)
    assert resend_due_messages() == 1
    queues.drain()
    assert table.get(at) is None
    assert attempt in log.getvalue()


def test_a_payment_in_another_currency_than_was_asked_is_credit_of_its_own(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.accounts[KEY].payments[attempt]["amount"] = {"currency": "USD", "value": "50.00"}
    account.stand_in.pay(attempt)
    account.report()
    assert state(team, account.customer, invoice)[1] == "50.00"
    (entry,) = team.get(f"{account.customer}/credit?currency=USD").body["items"]
    assert entry["balance"] == {"currency": "USD", "value": "50.00"}


def test_a_refund_that_is_gone_at_mollie_is_listed_as_cancelled(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    refund = account.stand_in.refund(attempt)
    account.report()
    assert state(team, account.customer, invoice)[1] == "50.00"
    at_mollie = account.stand_in.accounts[KEY]
    at_mollie.refunds.clear()
    at_mollie.payments[attempt]["amountRefunded"]["value"] = "0.00"
    request_fetch(team.merchant_id, attempt)
    account.report()
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert account.transactions() == {attempt: "paid", refund["id"]: "cancelled"}


def test_reports_of_another_merchant_change_nothing(
    team: Team, account: Account, invoice: dict[str, Any], strangers: Team
) -> None:
    """A stranger who knows the id of a payment gets it fetched with their own key, which does not find it."""
    assert strangers.put("/settings/mollie", {"api_key": OTHER_KEY}).status == 200
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    theirs = Account(strangers, account.customer, account.stand_in, account.queues)
    account.stand_in.webhooks.take()
    assert post(theirs.webhook_url, attempt) == 200
    account.queues.drain()
    assert state(team, account.customer, invoice)[1] == "50.00"


def test_a_reported_payment_is_not_edited_or_undone(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    account.report()
    (paid,) = (one["payment"] for one in account.payments())
    at = f"{account.customer}/payments/{paid['id']}"
    assert team.delete(at, if_match=paid["version"]).body["code"] == "payment_is_automatic"
    wrong = team.patch(at, {"amount": {"currency": "EUR", "value": "1.00"}}, if_match=paid["version"])
    assert wrong.body["code"] == "payment_is_automatic"
    assert team.patch(at, {"reference": "Paid at the fair"}, if_match=paid["version"]).status == 200
