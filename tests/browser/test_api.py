"""The deployed API through its address, the authorizer and the roles of the functions, as the page calls it."""

import base64
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from local.demo.members import PASSWORD
from tests.browser.desk import Desk


def test_an_unknown_address_has_the_error_body_of_everywhere(desk: Desk) -> None:
    answer = desk.api.get("/nowhere")
    assert answer.status_code == 404
    assert answer.json().keys() == {"code", "message", "fields", "request_id"}


def test_the_document_is_beside_the_api(desk: Desk) -> None:
    document = desk.api.get("/openapi.json").json()
    assert set(document["paths"]) >= {"/customers", "/customers/{customer_id}", "/me"}


def test_another_merchants_token_finds_nothing(desk: Desk) -> None:
    customer = desk.customer()
    theirs = {"Authorization": f"Bearer {desk.run.token(2, 'owner')}"}
    for path in ("", "/notes", "/activity"):
        assert desk.api.get(f"/customers/{customer['id']}{path}", headers=theirs).status_code == 404


def test_writers_at_once_have_one_winner(desk: Desk) -> None:
    customer = desk.customer()
    path = f"/customers/{customer['id']}"

    def write(n: int) -> httpx.Response:
        return desk.api.patch(path, json={"full_name": f"Writer {n}"}, headers={"If-Match": '"1"'})

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(write, range(12)))
    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: 11}
    winner: dict[str, Any] = desk.api.get(path).json()
    conflicts = [answer.json()["current"] for answer in answers if answer.status_code == 409]
    # The profile has the fields of the customer, and the other contacts and addresses.
    assert all(winner | current == winner for current in conflicts)


def test_only_a_token_of_our_own_pool_that_nobody_changed_opens_it(desk: Desk) -> None:
    token = desk.run.token(1, "owner")
    head, claims, signature = token.split(".")
    payload = json.loads(base64.urlsafe_b64decode(claims + "=="))
    changed = {
        "another merchant": payload | {"custom:merchant_id": "cervantes"},
        "a longer life": payload | {"exp": payload["exp"] + 86_400},
    }
    bad = {what: f"{head}.{_encoded(altered)}.{signature}" for what, altered in changed.items()}
    bad["no signature"] = f"{_encoded({'alg': 'none', 'typ': 'JWT'})}.{claims}."
    bad["of another pool"] = _token_of_another_pool(desk.run.client("cognito-idp"), payload)
    bad["nonsense"] = "nonsense"
    for what, forged in bad.items():
        answer = desk.api.get("/me", headers={"Authorization": f"Bearer {forged}"})
        assert answer.status_code == 401, what
    assert httpx.get(f"{desk.run.url}/api/me").status_code == 401
    assert desk.api.get("/me", headers={"Authorization": f"Bearer {token}"}).status_code == 200


def _encoded(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _token_of_another_pool(cognito: Any, claims: dict[str, Any]) -> str:
    """Return a token for the same person with a valid signature of another user pool."""
    names = ("merchant_id", "role")
    schema = [{"Name": name, "AttributeDataType": "String", "Mutable": True} for name in names]
    pool = cognito.create_user_pool(PoolName="other", Schema=schema)["UserPool"]["Id"]
    flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="other", ExplicitAuthFlows=flows)
    client_id = client["UserPoolClient"]["ClientId"]
    attributes = [{"Name": name, "Value": claims[name]} for name in ("email", *(f"custom:{name}" for name in names))]
    cognito.admin_create_user(UserPoolId=pool, Username="other", UserAttributes=attributes, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(UserPoolId=pool, Username="other", Password=PASSWORD, Permanent=True)
    signed_in = cognito.admin_initiate_auth(
        UserPoolId=pool,
        ClientId=client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "other", "PASSWORD": PASSWORD},
    )
    return str(signed_in["AuthenticationResult"]["IdToken"])
