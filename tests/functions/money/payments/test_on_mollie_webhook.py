"""POST /webhooks/mollie/{token}: 200 whatever was sent, and a message for what may be a payment of the merchant."""

import base64
from typing import Any

import pytest

from shared.http.validation import FORM
from tests.functions.money.payments.reports import Account, post
from tests.gateway import event, serve
from tests.queues import Queues

pytestmark = pytest.mark.feature("S115")

MESSAGES = "PaymentsOnMollieReportQueue"


def send(token: str, body: Any, **headers: Any) -> int:
    return serve(event("POST", f"/webhooks/mollie/{token}", body, {"content_type": FORM} | headers)).status


def test_a_report_is_queued_with_the_id_alone(token: str, account: Account, queues: Queues) -> None:
    assert send(token, "id=tr_7UhSN1zuXS&status=paid") == 200
    (message,) = queues.waiting(MESSAGES)
    assert '"provider_id":"tr_7UhSN1zuXS"' in message
    assert "paid" not in message


@pytest.mark.parametrize(
    "body",
    [
        *("", "id=", "id=../../tr_x", "id=tr_", "id=re_7UhSN1zuXS", "id=tr_x%2Fy", "id=tr_x%0A", "id=tr_é"),
        *("ID=tr_7UhSN1zuXS", '{"id": "tr_7UhSN1zuXS"}', "\x00", "id=tr_" + "a" * 41, "&" * 100_000),
        *("a=1&" * 5000 + "id=tr_7UhSN1zuXS", "x" * 1_000_000),
    ],
    ids=lambda body: body[:12] or "empty",
)
def test_what_names_no_payment_is_ignored(token: str, queues: Queues, body: str) -> None:
    assert send(token, body) == 200
    assert queues.waiting(MESSAGES) == []


@pytest.mark.parametrize("other", ["x" * 22, "short", "../settings", "%00", "tr_7UhSN1zuXS"])
def test_an_unknown_token_is_answered_like_a_known_one(token: str, queues: Queues, other: str) -> None:
    assert send(other.replace("/", "%2F"), "id=tr_7UhSN1zuXS") == 200
    assert queues.waiting(MESSAGES) == []


def test_the_link_of_a_pay_page_is_no_address_for_reports(token: str, invoice: dict[str, Any], queues: Queues) -> None:
    queues.drain()
    assert send(invoice["pay_token"], "id=tr_7UhSN1zuXS") == 200
    assert queues.waiting(MESSAGES) == []


def test_the_media_type_does_not_matter_and_base64_is_read(token: str, queues: Queues) -> None:
    assert send(token, "id=tr_plain", content_type="text/plain") == 200
    encoded = event("POST", f"/webhooks/mollie/{token}", base64.b64encode(b"id=tr_encoded").decode())
    assert serve(encoded | {"isBase64Encoded": True}).status == 200
    assert len(queues.waiting(MESSAGES)) == 2


def test_a_payment_that_mollie_does_not_have_ends_the_work(account: Account, queues: Queues) -> None:
    assert post(account.webhook_url, "tr_unknown1") == 200
    queues.drain()
    assert queues.waiting("PaymentsOnMollieReportDeadLetters") == []
    assert account.transactions() == {}
