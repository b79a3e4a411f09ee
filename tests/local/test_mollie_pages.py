"""The stand-in of Mollie as it is served on one machine: API, checkout and control page."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from local.stand_ins import serving
from local.stand_ins.mollie import served
from local.stand_ins.mollie.standin import StandIn
from tests.asgi import Browser
from tests.mollie import KEY

AT = "/local/mollie"
URL = f"http://testserver{AT}"
ASKED = {
    "amount": {"currency": "EUR", "value": "10.00"},
    "description": "Factuur <b>2026</b>",
    "redirectUrl": "http://testserver/pay/token",
    "webhookUrl": "http://testserver/api/webhooks/mollie/token",
}


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn(URL, clock=lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))


@pytest.fixture
def browser(stand_in: StandIn) -> Browser:
    return Browser([served.routes(stand_in, AT)], headers={"Authorization": f"Bearer {KEY}"})


def start(browser: Browser) -> str:
    answer = browser.post(f"{AT}/v2/payments", json=ASKED)
    assert (answer.status_code, answer.headers["Content-Type"]) == (201, "application/hal+json")
    checkout: str = answer.json()["_links"]["checkout"]["href"]
    return checkout.removeprefix("http://testserver")


def test_the_payer_picks_an_outcome_and_is_sent_back(browser: Browser, stand_in: StandIn) -> None:
    checkout = start(browser)
    page = browser.get(checkout).text
    assert "Factuur &lt;b&gt;2026&lt;/b&gt;" in page
    assert "Expired" in page
    answer = browser.post(checkout, data={"status": "paid", "method": "eps"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "http://testserver/pay/token")
    assert "This payment is paid" in browser.get(checkout).text
    assert [one.url for one in stand_in.webhooks.pending] == [ASKED["webhookUrl"]]
    assert browser.get(f"{AT}/checkout/tr_unknown").status_code == 404


def test_a_stranger_gets_nothing(browser: Browser) -> None:
    assert browser.get(f"{AT}/v2/payments", headers={"Authorization": "Bearer test_unknown"}).status_code == 401


def test_the_control_page_does_what_it_offers(browser: Browser, stand_in: StandIn) -> None:
    checkout = start(browser)
    payment_id = checkout.rpartition("/")[2]
    browser.post(checkout, data={"status": "pending", "method": "banktransfer"})

    def press(act: str, **form: str) -> int:
        return browser.post(f"{AT}/control/{act}", data=form).status_code

    payment = stand_in.accounts[KEY].payments[payment_id]
    assert "Settles" in browser.get(f"{AT}/").text
    assert press("settle", id=payment_id) == 303
    assert press("refund", id=payment_id) == 303
    (refund,) = stand_in.accounts[KEY].refunds
    assert press("refund-status", id=refund, status="failed") == 303
    assert press("charge-back", id=payment_id) == 303
    (chargeback,) = stand_in.accounts[KEY].chargebacks
    assert "charged back 10.00" in browser.get(f"{AT}/").text
    assert press("reverse", id=chargeback) == 303
    assert payment["amountChargedBack"]["value"] == "0.00"
    assert press("settle", id="tr_unknown") == 404
    before = stand_in.now()
    assert press("forward", days="31") == 303
    assert stand_in.now() - before == timedelta(days=31)
    assert press("faults", late="2", twice="on", status="429", count="1") == 303
    assert (stand_in.webhooks.late_seconds, stand_in.webhooks.twice) == (2, True)
    assert browser.get(f"{AT}/v2/methods").status_code == 429
    assert press("revoke", key=KEY) == 303
    assert browser.get(f"{AT}/v2/methods").status_code == 401


def test_webhooks_are_posted_as_a_form(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    posted: list[tuple[str, dict[str, str]]] = []

    def post(url: str, *, data: dict[str, str], timeout: float) -> httpx.Response:
        posted.append((url, data))
        return httpx.Response(200)

    monkeypatch.setattr(httpx, "post", post)
    monkeypatch.setattr(serving, "_TICK_SECONDS", 0)
    stand_in.webhooks.add("http://localhost/webhook", "tr_1")
    with served.running(stand_in):
        while stand_in.webhooks.pending:
            pass
    assert posted == [("http://localhost/webhook", {"id": "tr_1"})]
