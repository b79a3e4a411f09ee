"""API Gateway in one process: find the function for a request in docs/routes.json and call its handler."""

import importlib
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from shared.domain.core.refs import CustomerRef, MerchantId
from tests.openapi import by_precedence, documented_codes, documented_headers, operation_of
from tests.template import functions, load_template, routes

CONTEXT: Any = SimpleNamespace(
    function_name="klantkaart-test",
    memory_limit_in_mb=1024,
    invoked_function_arn="arn:aws:lambda:eu-west-1:123456789012:function:klantkaart-test",
    aws_request_id="request-1",
    get_remaining_time_in_millis=lambda: 10_000,
)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: Any
    cookies: tuple[str, ...] = ()
    """The `Set-Cookie` headers."""


@dataclass(frozen=True)
class Team:
    """Sends requests as a member of a merchant's team."""

    merchant_id: MerchantId
    role: str
    member_id: str = "11111111-aaaa-4bbb-8ccc-222222222222"
    name: str = "Sanne de Wit"

    def as_role(self, role: str) -> "Team":
        return replace(self, role=role)

    def as_member(self, member: dict[str, Any]) -> "Team":
        """Return the team with a colleague, one of GET /members, as the sender."""
        return replace(self, member_id=member["id"], role=member["role"], name=member["name"])

    @property
    def claims(self) -> dict[str, str]:
        return {
            "sub": self.member_id,
            "token_use": "id",
            "email": f"{self.role}@{self.merchant_id}.example",
            "name": self.name,
            "custom:merchant_id": self.merchant_id,
            "custom:role": self.role,
        }

    def ref(self, customer_id: str) -> CustomerRef:
        return CustomerRef(self.merchant_id, customer_id)

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, body: Any = None, **headers: Any) -> Answer:
        return self.ask("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: Any) -> Answer:
        return self.ask("PATCH", path, body, **headers)

    def put(self, path: str, body: Any = None, **headers: Any) -> Answer:
        return self.ask("PUT", path, body, **headers)

    def delete(self, path: str, **headers: Any) -> Answer:
        return self.ask("DELETE", path, **headers)

    def ask(self, method: str, path: str, body: Any = None, **headers: Any) -> Answer:
        """Send a request; header names are written as Python names: `if_match=3`."""
        return serve(event(method, path, body, headers, self.claims))

    # The steps that nearly every test starts with.

    def create(self, **fields: Any) -> dict[str, Any]:
        made = self.post("/customers", {"kind": "individual", "full_name": "Jan de Vries"} | fields)
        assert made.status == 201, made
        customer: dict[str, Any] = made.body
        return customer

    def invite(self, role: str = "support", **fields: Any) -> dict[str, Any]:
        """Invite a colleague under an address of their own, because accounts outlive a test."""
        invitation = {"name": "Tim Hoekstra", "email": f"{uuid4()}@{self.merchant_id}.example", "role": role} | fields
        made = self.post("/members", invitation)
        assert made.status == 201, made
        member: dict[str, Any] = made.body
        return member

    def profile(self, customer_id: str) -> dict[str, Any]:
        answer = self.get(f"/customers/{customer_id}")
        assert answer.status == 200, answer
        profile: dict[str, Any] = answer.body
        return profile

    def read(self, customer_id: str) -> dict[str, Any]:
        """Return the customer's own fields, as commands answer them, without numbers and other records."""
        beside = (
            "other_contacts",
            "other_addresses",
            "vat",
            "counts",
            "pinned_notes",
            "mandate",
            "vat_check",
            "avatar",
            "money",
        )
        return {name: value for name, value in self.profile(customer_id).items() if name not in beside}


def event(
    method: str,
    path: str,
    body: Any = None,
    headers: dict[str, Any] | None = None,
    claims: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Return the event that API Gateway sends, in payload format 2.0."""
    path, _, query = path.partition("?")
    sent = {name.lower().replace("_", "-"): str(value) for name, value in (headers or {}).items()}
    made: dict[str, Any] = {
        "version": "2.0",
        "routeKey": f"{method} {path}",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {"content-type": "application/json"} | sent,
        "requestContext": {
            "requestId": "request-1",
            "stage": "$default",
            "http": {"method": method, "path": path, "sourceIp": "127.0.0.1"},
            "authorizer": {"jwt": {"claims": claims or {}, "scopes": None}},
        },
        "isBase64Encoded": False,
    }
    if query:
        parameters: dict[str, str] = {}
        for name, value in parse_qsl(query, keep_blank_values=True):
            parameters[name] = f"{parameters[name]},{value}" if name in parameters else value
        made["queryStringParameters"] = parameters
    if body is not None:
        made["body"] = body if isinstance(body, str) else json.dumps(body)
    return made


def serve(request: dict[str, Any]) -> Answer:
    """Return the answer to a request, after a check that the OpenAPI document has its headers or its failure."""
    http = request["requestContext"]["http"]
    answer = handler_of(http["method"], http["path"])(request, CONTEXT)
    body = answer["body"] or None
    if body and answer["headers"].get("Content-Type") == "application/json":
        body = json.loads(body)
    served = Answer(int(answer["statusCode"]), answer["headers"], body, tuple(answer.get("cookies", ())))
    operation = operation_of(http["method"], http["path"])
    documented = documented_headers(operation, served.status)
    assert {"ETag", "X-Next-Cursor"} & set(served.headers) <= documented, (operation["operationId"], served)
    assert ("ETag" in served.headers) is ("ETag" in documented), (operation["operationId"], served)
    if served.status >= 400:
        code = served.body["code"] if isinstance(served.body, dict) else None
        assert code in documented_codes(operation, served.status), (operation["operationId"], served)
    return served


def handler_of(method: str, path: str) -> Any:
    """Return the handler of a request; a literal path wins over one with a parameter, as in API Gateway."""
    for pattern, handler in _handlers()[method]:
        if pattern.fullmatch(path):
            return handler
    raise AssertionError(f"docs/routes.json has no route for {method} {path}")


@cache
def _handlers() -> dict[str, list[tuple[re.Pattern[str], Any]]]:
    table: dict[str, list[tuple[str, Any]]] = {}
    for name, function in functions(load_template()).items():
        module = importlib.import_module(function["Handler"].removesuffix(".handler"))
        for method, path in routes(name):
            table.setdefault(method, []).append((path, module.handler))
    return {method: by_precedence(handlers) for method, handlers in table.items()}
