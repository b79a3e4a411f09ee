"""Refunds that Mollie is to make: asked for once, followed to their end, and their money returned where they fail."""

from typing import Any

import pytest

from shared.commands.money.mollie import connections
from shared.domain.core.money import Amount
from shared.integrations.mollie import Mollie
from tests.functions.money.payments.recording import act, credit, euros, record, state
from tests.functions.money.payments.reports import Account
from tests.gateway import Answer, Team
from tests.members import edit
from tests.mollie import LIVE_KEY

pytestmark = pytest.mark.feature("S115", "S271")


@pytest.fixture
def paid(account: Account, invoice: dict[str, Any]) -> dict[str, Any]:
    """A payment of the whole invoice through Mollie."""
    account.stand_in.pay(account.begin("50.00", invoice))
    account.report()
    payment: dict[str, Any] = account.payments()[0]["payment"]
    return payment


def ask(account: Account, payment: dict[str, Any], value: str | None = None, **fields: Any) -> Answer:
    draft = {"amount": value and euros(value), "through_mollie": True} | fields
    return act(account.team, account.customer, payment, "refunds", draft)


def undo(account: Account, payment: dict[str, Any], refund: dict[str, Any]) -> Answer:
    path = f"{account.customer}/payments/{payment['id']}/refunds/{refund['id']}"
    return account.team.delete(path, if_match=payment["version"])


def refund_of(account: Account) -> dict[str, Any]:
    (refund,) = account.payments()[0]["payment"]["refunds"]
    assert isinstance(refund, dict)
    return refund


def at_mollie(account: Account) -> list[dict[str, Any]]:
    return [one for made in account.stand_in.accounts.values() for one in made.refunds.values()]


def test_it_is_made_there_and_followed_to_its_end(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    moved = ask(account, paid, "20.00", reference="Too much")
    assert moved.status == 201, moved
    assert (moved.body["refund"]["status"], moved.body["refund"]["provider_id"]) == ("queued", None)
    assert state(team, account.customer, invoice)[1] == "20.00"
    account.report()
    (made,) = at_mollie(account)
    assert (made["amount"]["value"], made["description"]) == ("20.00", "Too much")
    assert refund_of(account)["provider_id"] == made["id"]
    for status in ("processing", "refunded"):
        account.stand_in.move_refund(made["id"], status)
        account.report()
        assert refund_of(account)["status"] == status
    assert account.transactions()[made["id"]] == "refunded"
    assert state(team, account.customer, invoice)[1] == "20.00"


def test_one_that_fails_there_returns_its_money(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    ask(account, paid)
    account.report()
    account.stand_in.move_refund(at_mollie(account)[0]["id"], "failed")
    account.report()
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    assert refund_of(account)["status"] == "failed"


def test_one_that_mollie_refuses_fails_with_the_reason(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    # Refunded in Mollie's own dashboard, and not reported yet.
    ask(account, paid, "40.00")
    account.stand_in.refund(paid["provider_id"])
    account.queues.drain()
    account.report()
    refunds = account.payments()[0]["payment"]["refunds"]
    assert [(one["status"], one["amount"]["value"]) for one in refunds] == [("failed", "40.00"), ("pending", "50.00")]
    assert refunds[0]["problem"]
    assert state(team, account.customer, invoice)[1] == "50.00"


def test_nothing_is_left_of_a_payment_that_was_refunded_and_charged_back(
    account: Account, paid: dict[str, Any]
) -> None:
    """A bank takes back the whole payment, whatever was refunded of it."""
    account.stand_in.move_refund(account.stand_in.refund(paid["provider_id"], Amount(2000, "EUR"))["id"], "refunded")
    account.stand_in.charge_back(paid["provider_id"], Amount(5000, "EUR"))
    account.report()
    answer = ask(account, account.payments()[0]["payment"])
    assert (answer.status, answer.body["code"]) == (409, "payment_refunded")


def test_a_lost_answer_makes_one_refund(
    account: Account, paid: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    make, lost = Mollie.refund, iter([True])

    def made_but_not_heard_of(*args: Any, **named: Any) -> Any:
        answer = make(*args, **named)
        if next(lost, False):
            raise ConnectionError
        return answer

    monkeypatch.setattr(Mollie, "refund", made_but_not_heard_of)
    ask(account, paid, "20.00")
    account.report()
    assert len(at_mollie(account)) == 1
    assert refund_of(account)["provider_id"] == at_mollie(account)[0]["id"]


def test_undone_before_mollie_was_asked_it_is_never_made(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    moved = ask(account, paid, "20.00").body
    undone = undo(account, moved["payment"], moved["refund"]).body
    assert undone["payment"]["refunds"][0]["status"] == "cancelled"
    account.report()
    assert at_mollie(account) == []
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    again = undo(account, undone["payment"], moved["refund"])
    assert (again.status, again.body["code"]) == (404, "refund_not_found")


def test_undone_before_it_was_sent_it_is_cancelled_there(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    ask(account, paid, "20.00")
    account.report()
    before = account.payments()[0]["payment"]
    asked = undo(account, before, before["refunds"][0]).body["payment"]["refunds"][0]
    assert (asked["status"], asked["cancelling"]) == ("pending", True)
    account.report()
    assert refund_of(account)["status"] == "cancelled"
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_a_lost_answer_to_cancelling_returns_the_money_all_the_same(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(account, paid, "20.00")
    account.report()
    before = account.payments()[0]["payment"]
    cancel, lost = Mollie.cancel_refund, iter([True])

    def cancelled_without_an_answer(*args: Any) -> None:
        cancel(*args)
        if next(lost, False):
            raise ConnectionError

    monkeypatch.setattr(Mollie, "cancel_refund", cancelled_without_an_answer)
    assert undo(account, before, before["refunds"][0]).status == 200
    account.report()
    assert (refund_of(account)["status"], refund_of(account)["cancelling"]) == ("cancelled", False)
    assert state(team, account.customer, invoice) == ("paid", "0.00")


def test_what_cannot_be_cancelled_without_a_key_stays(team: Team, account: Account, paid: dict[str, Any]) -> None:
    ask(account, paid, "20.00")
    account.report()
    before = account.payments()[0]["payment"]
    assert undo(account, before, before["refunds"][0]).status == 200
    assert team.delete("/settings/mollie").status == 204
    account.report()
    assert (refund_of(account)["status"], refund_of(account)["cancelling"]) == ("pending", False)


def test_an_account_that_may_not_refund_keeps_its_key(account: Account, paid: dict[str, Any]) -> None:
    ask(account, paid, "20.00")
    account.stand_in.faults = [403]
    account.report()
    failed = refund_of(account)
    assert (failed["status"], "does not let" in failed["problem"]) == ("failed", True)
    assert connections.show(account.team.merchant_id).state == "connected"


def test_one_that_is_sent_stays(team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]) -> None:
    ask(account, paid, "20.00")
    account.report()
    asked = account.payments()[0]["payment"]
    account.stand_in.move_refund(at_mollie(account)[0]["id"], "processing")
    # The member's page does not have the news yet, so Mollie is asked and refuses.
    assert undo(account, asked, asked["refunds"][0]).status == 200
    account.report()
    kept = account.payments()[0]["payment"]
    assert (kept["refunds"][0]["status"], kept["refunds"][0]["cancelling"]) == ("processing", False)
    refused = undo(account, kept, kept["refunds"][0])
    assert (refused.status, refused.body["code"]) == (409, "refund_sent")
    assert state(team, account.customer, invoice)[1] == "20.00"


def test_without_a_key_that_knows_the_payment_it_is_refused_or_fails(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    ask(account, paid, "20.00")
    assert team.put("/settings/mollie", {"api_key": LIVE_KEY}).status == 200
    account.report()
    failed = account.payments()[0]["payment"]
    assert (failed["refunds"][0]["status"], bool(failed["refunds"][0]["problem"])) == ("failed", True)
    assert state(team, account.customer, invoice) == ("paid", "0.00")
    ask(account, failed, "10.00")
    assert team.delete("/settings/mollie").status == 204
    account.report()
    failed = account.payments()[0]["payment"]
    assert [one["status"] for one in failed["refunds"]] == ["failed", "failed"]
    assert ask(account, failed).body["code"] == "mollie_not_connected"


def test_a_key_that_is_refused_lets_it_fail(
    team: Team, account: Account, invoice: dict[str, Any], paid: dict[str, Any]
) -> None:
    ask(account, paid, "20.00")
    account.stand_in.faults = [401] * 5
    account.report()
    failed = account.payments()[0]["payment"]
    assert failed["refunds"][0]["status"] == "failed"
    assert ask(account, failed).body["code"] == "mollie_connection_broken"
    assert connections.show(team.merchant_id).state == "broken"


def test_an_old_token_takes_no_money_out(team: Team, account: Account, paid: dict[str, Any]) -> None:
    fallen = team.invite(role="finance")
    assert edit(team, fallen, role="sales").status == 200
    old = team.as_member(fallen)
    draft = {"through_mollie": True}
    refused = act(old, account.customer, paid, "refunds", draft)
    assert (refused.status, refused.body["code"]) == (403, "no_longer_permitted")
    account.report()
    assert at_mollie(account) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"refunded_on": "2026-01-31"}, "refunded_on"), ({"means": "cash"}, "means")],
)
def test_mollie_chooses_the_day_and_the_means(
    account: Account, paid: dict[str, Any], fields: dict[str, Any], code: str
) -> None:
    refused = ask(account, paid, **fields)
    assert (refused.status, refused.body["fields"][0]["field"]) == (422, code)


def test_mollie_pays_back_only_what_came_through_it(team: Team, account: Account) -> None:
    by_hand = record(team, account.customer, "60.00")["payment"]
    refused = ask(account, by_hand)
    assert (refused.status, refused.body["fields"][0]["code"]) == (422, "not_through_mollie")
    assert credit(team, account.customer) == "60.00"
