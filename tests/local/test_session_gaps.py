"""The gaps of ministack that a session meets, as in test_gaps.py: the end of refresh tokens, and cookies."""

import time
from typing import Any

import httpx

from local.emulator.process import Emulator, client
from tests.local.stock import create_function, unique
from tests.until import until

PASSWORD = "Klantkaart-1"
FLOWS = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


def test_a_refresh_token_ends(stock: Emulator, emulator: Emulator) -> None:
    def renews_after_its_end(of: Emulator) -> bool:
        cognito = client("cognito-idp", of.url)
        pool = {"UserPoolId": cognito.create_user_pool(PoolName="pool")["UserPool"]["Id"]}
        lasting = {"TokenValidityUnits": {"RefreshToken": "seconds"}, "RefreshTokenValidity": 1}
        made = cognito.create_user_pool_client(**pool, ClientName="page", ExplicitAuthFlows=FLOWS, **lasting)
        app = {"ClientId": made["UserPoolClient"]["ClientId"]}
        cognito.admin_create_user(**pool, Username="ann")
        cognito.admin_set_user_password(**pool, Username="ann", Password=PASSWORD, Permanent=True)
        proof = {"USERNAME": "ann", "PASSWORD": PASSWORD}
        tokens = cognito.admin_initiate_auth(AuthFlow=FLOWS[0][6:], AuthParameters=proof, **pool, **app)
        end = time.time() + 1
        until(lambda: time.time() > end)
        try:
            cognito.get_tokens_from_refresh_token(RefreshToken=tokens["AuthenticationResult"]["RefreshToken"], **app)
        except cognito.exceptions.NotAuthorizedException:
            return False
        return True

    assert renews_after_its_end(stock)
    assert not renews_after_its_end(emulator)


def test_a_user_signs_in_with_other_capitals(stock: Emulator, emulator: Emulator) -> None:
    def finds(of: Emulator, *, case_sensitive: bool) -> bool:
        cognito = client("cognito-idp", of.url)
        naming = {"UsernameAttributes": ["email"], "UsernameConfiguration": {"CaseSensitive": case_sensitive}}
        pool = {"UserPoolId": cognito.create_user_pool(PoolName="pool", **naming)["UserPool"]["Id"]}
        made = cognito.create_user_pool_client(**pool, ClientName="page", ExplicitAuthFlows=FLOWS)
        cognito.admin_create_user(
            **pool, Username="Ann@blom.example", UserAttributes=[{"Name": "email", "Value": "Ann@blom.example"}]
        )
        cognito.admin_set_user_password(**pool, Username="Ann@blom.example", Password=PASSWORD, Permanent=True)
        proof = {"USERNAME": "aNN@Blom.example", "PASSWORD": PASSWORD}
        app = {"ClientId": made["UserPoolClient"]["ClientId"]}
        try:
            cognito.admin_initiate_auth(AuthFlow=FLOWS[0][6:], AuthParameters=proof, **pool, **app)
        except (cognito.exceptions.NotAuthorizedException, cognito.exceptions.UserNotFoundException):
            return False
        return True

    assert not finds(stock, case_sensitive=False)
    assert finds(emulator, case_sensitive=False)
    assert not finds(emulator, case_sensitive=True)


def test_an_event_has_its_cookies_in_a_list(stock: Emulator, emulator: Emulator) -> None:
    def found(of: Emulator) -> Any:
        code = """def handler(event, context):
            return {"cookies": event.get("cookies"), "header": event["headers"].get("cookie")}"""
        gateway = client("apigatewayv2", of.url)
        described = client("lambda", of.url).get_function(FunctionName=create_function(of, code))
        api = gateway.create_api(Name=unique("api"), ProtocolType="HTTP")["ApiId"]
        integration = gateway.create_integration(
            ApiId=api,
            IntegrationType="AWS_PROXY",
            IntegrationUri=described["Configuration"]["FunctionArn"],
            PayloadFormatVersion="2.0",
        )
        gateway.create_route(ApiId=api, RouteKey="$default", Target=f"integrations/{integration['IntegrationId']}")
        address = f"{of.url}/_aws/execute-api/{api}/$default/"
        return httpx.get(address, headers={"Cookie": "a=1; b=2"}).json()

    assert found(stock) == {"cookies": None, "header": "a=1; b=2"}
    assert found(emulator) == {"cookies": ["a=1", "b=2"], "header": None}
