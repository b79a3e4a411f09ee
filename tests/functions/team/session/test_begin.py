"""POST /session: a code of the sign-in page becomes a token and a cookie, once, and only in the browser that asked."""

from io import StringIO
from typing import Any

import pytest

from shared import config
from shared.http.browsers import IDLE_SECONDS
from tests.sessions import Browser, claims, code_of_sign_in, make_account

pytestmark = pytest.mark.usefixtures("app_client")


def test_a_code_becomes_an_id_token_and_a_cookie_that_no_script_reads(accounts: Any) -> None:
    email = make_account(accounts)
    browser = Browser()
    answer = browser.begin(*code_of_sign_in(email))
    assert (answer.status, set(answer.body)) == (200, {"id_token", "expires_in"})
    assert answer.body["expires_in"] == 15 * 60
    assert (claims(answer)["email"], claims(answer)["token_use"]) == (email, "id")
    assert answer.headers["Cache-Control"] == "no-store"
    # Browser checks the attributes of the cookie.
    assert browser.cookie
    assert browser.max_age == IDLE_SECONDS
    assert browser.cookie not in str(answer.body)


def test_a_code_is_good_for_one_session(accounts: Any) -> None:
    code, verifier = code_of_sign_in(make_account(accounts))
    assert Browser().begin(code, verifier).status == 200
    again = Browser()
    answer = again.begin(code, verifier)
    assert (answer.status, answer.body["code"]) == (422, "code_refused")
    assert answer.body["fields"][0]["field"] == "code"
    assert again.cookie is None


def test_a_code_is_of_no_use_in_another_browser(accounts: Any) -> None:
    code, _ = code_of_sign_in(make_account(accounts))
    answer = Browser().begin(code, "an-attackers-verifier-that-is-long-enough-0")
    assert (answer.status, answer.body["code"]) == (422, "code_refused")


@pytest.mark.parametrize("verifier", ["", "short", "x" * 129, "with a blank in it, and long enough otherwise"])
def test_a_verifier_of_the_wrong_form_is_named(verifier: str) -> None:
    answer = Browser().begin("code", verifier)
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "code_verifier")


def test_a_body_without_a_media_type_is_refused(accounts: Any) -> None:
    """A page elsewhere can send such a one without a preflight."""
    code, verifier = code_of_sign_in(make_account(accounts))
    for headers in ({"content_type": "text/plain"}, {"content_type": "application/x-www-form-urlencoded"}):
        answer = Browser().begin(code, verifier, **headers)
        assert (answer.status, answer.body["code"]) == (415, "unsupported_media_type")
    assert Browser().begin(code, verifier).status == 200


def test_no_log_line_has_a_code_or_a_token(accounts: Any, log: StringIO) -> None:
    email = make_account(accounts)
    code, verifier = code_of_sign_in(email)
    browser = Browser()
    begun = browser.begin(code, verifier)
    renewed = browser.renew()
    browser.begin(code, verifier)
    secret = [code, verifier, browser.cookie, begun.body["id_token"], renewed.body["id_token"], email]
    browser.end()
    logged = log.getvalue()
    assert logged.count("POST /session") == 3
    assert [value for value in secret if not value or value in logged] == []


def test_an_outage_of_the_sign_in_service_has_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "sign_in_url", lambda: "http://127.0.0.1:1")
    browser = Browser()
    answer = browser.begin("code", "x" * 43)
    assert (answer.status, answer.body["code"]) == (502, "sign_in_unavailable")
    assert browser.cookie is None
