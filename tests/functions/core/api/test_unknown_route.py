"""$default, the route for unknown paths and methods."""

import json
from typing import Any

import pytest

from functions.api.unknown_route import handler
from shared.domain.core.refs import MerchantId
from tests.gateway import CONTEXT, Team, event

CUSTOMER = "/customers/cst_01M805S1C7K2F4B6D8N0S1V3XY"
# What else may be wrong with a request matters less than its address.
WAYS: list[dict[str, Any]] = [
    {},
    {"query": "?cursor=1&nothing"},
    {"headers": {"content-type": "text/plain"}, "body": "words"},
    {"headers": {"content-type": "application/json"}, "body": "{"},
    {"body": "a" * 300_000},
]


def ask(method: str, path: str, *, query: str = "", headers: Any = None, body: Any = None) -> dict[str, Any]:
    claims = Team(MerchantId("van-dijk"), "owner").claims
    return handler(event(method, path + query, body, headers, claims), CONTEXT)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/nowhere"), ("DELETE", "/customer"), ("POST", "/customers/x/y/z/%20"), ("GET", "/")]
)
def test_an_unknown_path_is_404_with_the_common_error_body(method: str, path: str, way: dict[str, Any]) -> None:
    answer = ask(method, path, **way)
    body = json.loads(answer["body"])
    assert (answer["statusCode"], body["code"], body["request_id"]) == (404, "no_such_route", "request-1")
    assert "Allow" not in answer["headers"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/customers", "GET, POST"),
        ("HEAD", "/customers", "GET, POST"),
        ("PUT", CUSTOMER, "DELETE, GET, PATCH"),
        ("OPTIONS", f"{CUSTOMER}/notes/x/pin", "DELETE, PUT"),
        # /customers/{customer_id} has this path too.
        ("POST", "/customers/export", "DELETE, GET, PATCH"),
    ],
)
def test_another_method_of_a_known_path_is_405_with_allow(
    method: str, path: str, allowed: str, way: dict[str, Any]
) -> None:
    answer = ask(method, path, **way)
    body = json.loads(answer["body"])
    assert (answer["statusCode"], body["code"], body["request_id"]) == (405, "method_not_allowed", "request-1")
    assert answer["headers"]["Allow"] == allowed
    assert allowed in body["message"]
