"""Queue `sync`: what a merchant's account at Mollie has is found without a report, once, and in its own mode."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.commands.money.mollie import sync_requests
from shared.commands.money.online_payments import provider_sync
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import Purpose
from shared.integrations.mollie import ConnectionBroken, Mollie
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.mollie import provider_sync as watermarks
from tests.functions.money.payments.recording import state
from tests.functions.money.payments.reports import Account
from tests.gateway import Team
from tests.mollie import KEY, LIVE_KEY, OTHER_KEY
from tests.queues import Queues, sweep

pytestmark = pytest.mark.feature("S115", "S116", "S320")

DEAD_LETTERS = "PaymentsOnSyncDeadLetters"


@pytest.fixture
def account(account: Account) -> Account:
    """An account whose clock is ours, and which was synced when it was connected."""
    account.stand_in.forward(now() - account.stand_in.now())
    account.queues.drain()
    return account


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sync that takes one page of two in each message."""
    monkeypatch.setattr(provider_sync, "PAGE", 2)
    monkeypatch.setattr(provider_sync, "BUDGET_SECONDS", 0.0)


def lose_reports(account: Account) -> None:
    account.stand_in.webhooks.take()


def sync(account: Account) -> None:
    changes = Changes()
    sync_requests.request(changes, MerchantId(account.team.merchant_id))
    write(changes)
    while account.queues.drain():
        pass


def log(account: Account) -> list[str]:
    return [one["id"] for one in account.team.get(f"{account.customer}/activity?limit=100").body["items"]]


def synced_at(account: Account, mode: Mode = Mode.TEST) -> Any:
    return watermarks.watermark(MerchantId(account.team.merchant_id), mode).synced_at


def test_a_payment_whose_report_was_lost_is_booked_once(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    lose_reports(account)
    sync(account)
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert account.transactions() == {attempt: "paid"}
    before = log(account)
    sync(account)
    assert log(account) == before
    assert len(account.payments()) == 1


def test_an_open_payment_that_is_older_than_the_last_sync_is_fetched_again(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    sync(account)
    assert account.transactions() == {attempt: "open"}
    # So old that Mollie's list of payments is not read as far.
    account.stand_in.accounts[KEY].payments[attempt]["createdAt"] = (now() - timedelta(days=9)).isoformat()
    account.stand_in.pay(attempt)
    lose_reports(account)
    sync(account)
    assert account.transactions() == {attempt: "paid"}
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert watermarks.list_open(MerchantId(team.merchant_id), Mode.TEST, None, limit=9) == []


def test_a_refund_and_a_chargeback_that_were_made_at_mollie_are_found(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    account.report()
    account.stand_in.accounts[KEY].payments[attempt]["createdAt"] = (now() - timedelta(days=40)).isoformat()
    refund = account.stand_in.refund(attempt, Amount(2000, "EUR"))
    sync(account)
    assert state(team, account.customer, invoice)[1] == "20.00"
    back = account.stand_in.charge_back(attempt, Amount(3000, "EUR"))
    lose_reports(account)
    sync(account)
    assert state(team, account.customer, invoice)[1] == "50.00"
    account.stand_in.move_refund(refund["id"], "failed")
    account.stand_in.reverse(back["id"])
    lose_reports(account)
    sync(account)
    assert account.transactions() == {attempt: "paid", refund["id"]: "failed", back["id"]: "reversed"}


def test_a_refund_that_the_bank_returned_weeks_later_is_found_within_a_day(
    team: Team, account: Account, invoice: dict[str, Any]
) -> None:
    attempt = account.begin("50.00", invoice)
    account.stand_in.pay(attempt)
    refund = account.stand_in.refund(attempt, Amount(2000, "EUR"))
    account.stand_in.move_refund(refund["id"], "refunded")
    account.report()
    sync(account)
    assert account.transactions()[refund["id"]] == "refunded"
    refund["createdAt"] = (now() - timedelta(days=30)).isoformat()
    account.stand_in.move_refund(refund["id"], "failed")
    lose_reports(account)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        sync(account)
    assert account.transactions()[refund["id"]] == "failed"
    assert state(team, account.customer, invoice) == ("paid", "0.00")


@pytest.mark.usefixtures("small_pages")
def test_more_than_a_page_is_found_down_to_the_watermark(account: Account) -> None:
    attempts = [account.begin("1.00") for _ in range(5)]
    for attempt in attempts:
        account.stand_in.pay(attempt)
    lose_reports(account)
    sync(account)
    assert account.transactions() == dict.fromkeys(attempts, "paid")


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("fault", [429, 503, 0], ids=["429", "503", "no answer"])
def test_a_sync_that_stops_goes_on_at_its_page_and_moves_the_watermark_at_its_end(
    account: Account, queues: Queues, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    attempts = [account.begin("1.00") for _ in range(5)]
    for attempt in attempts:
        account.stand_in.pay(attempt)
    lose_reports(account)
    before = synced_at(account)
    asked: list[str | None] = []
    real = Mollie.payments_from

    def stopping(mollie: Any, start: str | None, *, limit: int) -> Any:
        asked.append(start)
        if len(asked) in range(2, 7):
            account.stand_in.faults = [fault]
        return real(mollie, start, limit=limit)

    monkeypatch.setattr(Mollie, "payments_from", stopping)
    sync(account)
    assert synced_at(account) == before
    assert queues.waiting(DEAD_LETTERS) == []
    for _ in range(3):
        sweep(queues)
    assert account.transactions() == dict.fromkeys(attempts, "paid")
    assert synced_at(account) > before
    # The first page was read once; the second one again until Mollie answered.
    assert asked[:2] == [None, asked[2]]
    assert asked.count(None) <= 1 + 3


def test_a_part_that_mollie_refuses_leaves_the_watermark(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    before = synced_at(account)

    def refused(*_: Any, **given: Any) -> Any:
        raise ConnectionBroken(403)

    monkeypatch.setattr(Mollie, "chargebacks_from", refused)
    sync(account)
    assert synced_at(account) == before
    assert account.team.get("/settings/mollie").body["state"] == "connected"


def test_a_refused_key_is_kept_as_broken_and_ends_the_syncs_until_another_one_is_entered(
    team: Team, account: Account, invoice: dict[str, Any], queues: Queues
) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    lose_reports(account)
    account.stand_in.revoke_key(KEY)
    sync(account)
    assert team.get("/settings/mollie").body["state"] == "broken"
    assert queues.waiting(DEAD_LETTERS) == []
    sweep(queues)
    assert state(team, account.customer, invoice)[1] == "50.00"
    account.stand_in.accounts[KEY].revoked = False
    assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
    queues.drain()
    queues.drain()
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_the_sweep_begins_the_next_sync_after_four_hours(team: Team, account: Account, invoice: dict[str, Any]) -> None:
    account.stand_in.pay(account.begin("50.00", invoice))
    lose_reports(account)
    assert resend_due_messages() == 0
    sweep(account.queues)
    account.queues.drain()
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_the_two_modes_have_watermarks_of_their_own(team: Team, account: Account, queues: Queues) -> None:
    test_mode = synced_at(account)
    assert synced_at(account, Mode.LIVE) is None
    attempt = account.begin("1.00")
    account.stand_in.pay(attempt)
    lose_reports(account)
    assert team.put("/settings/mollie", {"api_key": LIVE_KEY}).status == 200
    queues.drain()
    assert synced_at(account, Mode.LIVE)
    assert synced_at(account) == test_mode
    assert account.transactions() == {}


def test_payments_of_other_programs_and_of_other_merchants_are_left_alone(
    account: Account, strangers: Team, queues: Queues
) -> None:
    made = account.create("12.00", Purpose(customer_id="cst_01M805S10V0RTSBQDNJ0PJTAW8"))
    account.stand_in.accounts[KEY].payments[made.id]["metadata"] = {"order": 5}
    account.stand_in.pay(made.id)
    account.stand_in.refund(made.id)
    ours = account.begin("3.00")
    account.stand_in.pay(ours)
    lose_reports(account)
    assert strangers.put("/settings/mollie", {"api_key": OTHER_KEY}).status == 200
    queues.drain()
    assert account.transactions() == {}
    sync(account)
    assert account.transactions() == {ours: "paid"}


def test_a_sync_that_is_delivered_twice_or_was_replaced_changes_nothing(account: Account, queues: Queues) -> None:
    changes = Changes()
    sync_requests.request(changes, MerchantId(account.team.merchant_id))
    write(changes)
    (body,) = queues.waiting("PaymentsOnSyncQueue")
    queues.client.send_message(QueueUrl=queues.urls["PaymentsOnSyncQueue"], MessageBody=body)
    queues.drain()
    after = synced_at(account)
    queues.client.send_message(QueueUrl=queues.urls["PaymentsOnSyncQueue"], MessageBody=body)
    queues.drain()
    assert synced_at(account) == after
    assert queues.waiting(DEAD_LETTERS) == []


def test_a_merchant_without_a_connection_is_not_synced_again(team: Team, account: Account, queues: Queues) -> None:
    assert team.delete("/settings/mollie").status == 204
    sweep(queues)
    assert resend_due_messages() == 0
