"""A browser on the page: it sends the requests of public routes, and keeps the session's cookie as a browser does."""

import base64
import hashlib
import json
import re
import secrets
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from shared import config
from tests import ENVIRONMENT
from tests.gateway import Answer, event, serve
from tests.members import new_email

PASSWORD = "Klantkaart-test-1"
COOKIE = re.compile(
    r"(?P<name>__Secure-session-\w+)=(?P<value>[\w.=-]*); Path=/api/session; Max-Age=(?P<age>\d+);"
    r" HttpOnly; Secure; SameSite=Strict"
)


class Browser:
    def __init__(self) -> None:
        self.cookie: str | None = None
        """The refresh token."""
        self.max_age = 0

    def begin(self, code: str, code_verifier: str, **headers: str) -> Answer:
        return self.ask("POST", "/session", {"code": code, "code_verifier": code_verifier}, **headers)

    def renew(self, merchant_id: str | None = None, **headers: str) -> Answer:
        return self.ask("POST", "/session/renew", {"merchant_id": merchant_id} if merchant_id else {}, **headers)

    def end(self, **headers: str) -> Answer:
        return self.ask("DELETE", "/session", **headers)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        request = event(method, path, body, {"origin": ENVIRONMENT["PAGE_URL"]} | headers)
        del request["requestContext"]["authorizer"]
        if self.cookie is not None:
            request["cookies"] = ["theme=dark", f"__Secure-session-{config.user_pool_client_id()}={self.cookie}"]
        answer = serve(request)
        for cookie in answer.cookies:
            self._keep(cookie)
        return answer

    def _keep(self, cookie: str) -> None:
        kept = COOKIE.fullmatch(cookie)
        assert kept, cookie
        self.max_age = int(kept["age"])
        self.cookie = kept["value"] if self.max_age else None


def make_account(accounts: Any, **attributes: str) -> str:
    """Make an account that can sign in; return its address."""
    email = new_email()
    named = {"email": email, "email_verified": "true", "name": "Sanne de Wit"} | attributes
    accounts.admin_create_user(
        UserPoolId=config.user_pool_id(),
        Username=email,
        UserAttributes=[{"Name": name, "Value": value} for name, value in named.items()],
    )
    accounts.admin_set_user_password(
        UserPoolId=config.user_pool_id(), Username=email, Password=PASSWORD, Permanent=True
    )
    return email


def code_of_sign_in(email: str) -> tuple[str, str]:
    """Fill in Cognito's sign-in page; return the code that it sends to the page, and the verifier."""
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    form = {
        "client_id": config.user_pool_client_id(),
        "redirect_uri": f"{ENVIRONMENT['PAGE_URL']}/signed-in",
        "response_type": "code",
        "scope": "openid email profile",
        "state": "state",
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "username": email,
        "password": PASSWORD,
    }
    answer = httpx.post(f"{config.sign_in_url()}/login", data=form)
    assert answer.status_code == 302, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0], verifier


def signed_in(email: str) -> Browser:
    browser = Browser()
    answer = browser.begin(*code_of_sign_in(email))
    assert answer.status == 200, answer
    return browser


def claims(answer: Answer) -> dict[str, Any]:
    """Return the claims of an answer's ID token."""
    payload = answer.body["id_token"].split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=="))
    return found
