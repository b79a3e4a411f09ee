"""DELETE /session: the cookie goes, and the refresh token is revoked."""

from io import StringIO
from typing import Any

import pytest

from tests.functions.team.session.outages import unreachable
from tests.sessions import Browser, make_account, signed_in

pytestmark = pytest.mark.usefixtures("app_client")


def test_the_browser_forgets_the_cookie(accounts: Any) -> None:
    browser = signed_in(make_account(accounts))
    answer = browser.end()
    assert (answer.status, answer.body) == (204, None)
    assert browser.cookie is None
    assert browser.renew().status == 401


def test_it_ends_one_session_of_a_member_and_no_other(accounts: Any) -> None:
    email = make_account(accounts)
    office, home = signed_in(email), signed_in(email)
    office.end()
    assert home.renew().status == 200


@pytest.mark.parametrize("cookie", [None, "", "nonsense", "a.b.c"])
def test_a_token_that_was_dead_is_no_failure(cookie: str | None) -> None:
    browser = Browser()
    browser.cookie = cookie
    assert browser.end().status == 204


def test_ending_twice_is_ending_once(accounts: Any) -> None:
    browser = signed_in(make_account(accounts))
    again = Browser()
    again.cookie = browser.cookie
    assert [browser.end().status, again.end().status] == [204, 204]


def test_an_outage_keeps_nobody_signed_in(accounts: Any, log: StringIO) -> None:
    browser = signed_in(make_account(accounts))
    with unreachable():
        assert browser.end().status == 204
    assert browser.cookie is None
    assert '"vendor":"cognito"' in log.getvalue()


def test_another_site_ends_nothing(accounts: Any) -> None:
    browser = signed_in(make_account(accounts))
    answer = browser.end(origin="https://evil.example")
    assert (answer.status, answer.body["code"]) == (403, "foreign_origin")
    assert browser.renew().status == 200
