"""POST /session/renew: the cookie becomes a new ID token, until the session has ended."""

from typing import Any

import pytest

from shared import config
from shared.http.browsers import IDLE_SECONDS
from shared.integrations import sign_in as vendor
from tests.functions.team.session.outages import unreachable
from tests.sessions import Browser, claims, make_account, signed_in

pytestmark = pytest.mark.usefixtures("app_client")


def test_a_renewal_answers_a_token_and_moves_the_end_of_idleness(accounts: Any) -> None:
    email = make_account(accounts)
    browser = signed_in(email)
    cookie, browser.max_age = browser.cookie, 0
    answer = browser.renew()
    assert (answer.status, answer.body["expires_in"]) == (200, 15 * 60)
    assert claims(answer)["email"] == email
    assert answer.headers["Cache-Control"] == "no-store"
    assert (browser.cookie, browser.max_age) == (cookie, IDLE_SECONDS)


def test_two_tabs_renew_at_once(accounts: Any) -> None:
    """One cookie serves both, however late the second one is: refresh tokens are not rotated."""
    browser = signed_in(make_account(accounts))
    other = Browser()
    other.cookie = browser.cookie
    assert [tab.renew().status for tab in (browser, other, browser, other)] == [200] * 4


def test_the_merchant_travels_to_the_trigger_that_makes_the_token(
    accounts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = signed_in(make_account(accounts))
    asked: list[dict[str, Any]] = []
    call = vendor._call

    def noted(operation: str, **parameters: Any) -> dict[str, Any]:
        asked.append({"operation": operation} | parameters)
        return call(operation, **parameters)

    monkeypatch.setattr(vendor, "_call", noted)
    assert browser.renew("cervantes").status == 200
    assert browser.renew().status == 200
    assert [request["operation"] for request in asked] == ["get_tokens_from_refresh_token"] * 2
    assert [request["ClientMetadata"] for request in asked] == [{"merchant_id": "cervantes"}, {}]


@pytest.mark.parametrize("cookie", [None, "", "nonsense", "a.b.c"])
def test_without_a_session_there_is_nothing_to_renew(cookie: str | None) -> None:
    browser = Browser()
    browser.cookie = cookie
    answer = browser.renew()
    assert (answer.status, answer.body["code"]) == (401, "session_ended")
    # Another tab may have begun a session meanwhile, whose cookie a late answer must not take away.
    assert answer.cookies == ()


def test_a_session_that_was_ended_stays_so_for_a_copy_of_its_cookie(accounts: Any) -> None:
    browser = signed_in(make_account(accounts))
    thief = Browser()
    thief.cookie = browser.cookie
    assert browser.end().status == 204
    answer = thief.renew()
    assert (answer.status, answer.body["code"]) == (401, "session_ended")


def test_a_session_ends_with_the_account(accounts: Any) -> None:
    email = make_account(accounts)
    browser = signed_in(email)
    accounts.admin_disable_user(UserPoolId=config.user_pool_id(), Username=email)
    assert browser.renew().status == 401


@pytest.mark.parametrize("merchant_id", ["", "x" * 65, 7, ["vandijk"]])
def test_a_merchant_of_the_wrong_form_is_named(accounts: Any, merchant_id: Any) -> None:
    answer = signed_in(make_account(accounts)).ask("POST", "/session/renew", {"merchant_id": merchant_id})
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "merchant_id")


def test_an_outage_ends_no_session(accounts: Any) -> None:
    browser = signed_in(make_account(accounts))
    with unreachable():
        answer = browser.renew()
        assert (answer.status, answer.body["code"]) == (502, "sign_in_unavailable")
    assert browser.renew().status == 200
