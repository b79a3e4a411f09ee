"""Fills an empty stack with two merchants, their members and customers, through the product's own entrances."""

import json
import uuid
from collections.abc import Callable
from typing import Any

import httpx

from local.demo_customers import CERVANTES, VAN_DIJK, DemoCustomer
from local.members import MEMBERS, MERCHANTS, DemoMember, DemoMerchant, UserPool, member
from local.paths import Failure

CUSTOMERS = {"vandijk": VAN_DIJK, "cervantes": CERVANTES}

OpenMerchant = Callable[[dict[str, str]], None]


def load(url: str, members: UserPool, open_merchant: OpenMerchant) -> None:
    """Can be repeated after a crash: what was done before is met again, not done twice."""
    for person in MEMBERS:
        members.enrol(person)
    for merchant in MERCHANTS:
        # Everything of a merchant by one member, and the notes by whoever is on the phone.
        clients = {role: _client(url, members, member(merchant.number, role)) for role in ("owner", "support")}
        if clients["owner"].get("/me").status_code == 404:
            open_merchant(_opening(merchant))
        for place, customer in enumerate(CUSTOMERS[merchant.id]):
            _load_customer(clients, f"{merchant.id}-{place}", customer)
        for client in clients.values():
            client.close()


def invoker(lambda_client: Any, function: str) -> OpenMerchant:
    """Opens a merchant the way an operator does."""

    def open_merchant(opening: dict[str, str]) -> None:
        answer = lambda_client.invoke(FunctionName=function, Payload=json.dumps(opening))
        if "FunctionError" in answer:
            raise Failure(f"Opening the merchant failed: {answer['Payload'].read().decode()}")

    return open_merchant


def _client(url: str, members: UserPool, person: DemoMember) -> httpx.Client:
    headers = {"Authorization": f"Bearer {members.token(person)}"}
    return httpx.Client(base_url=f"{url}/api", headers=headers, timeout=30, trust_env=False)


def _opening(merchant: DemoMerchant) -> dict[str, str]:
    return {
        "merchant_id": merchant.id,
        "name": merchant.name,
        "country": merchant.country,
        "base_currency": merchant.base_currency,
        "time_zone": merchant.time_zone,
        "language": merchant.language,
    }


def _load_customer(clients: dict[str, httpx.Client], name: str, customer: DemoCustomer) -> None:
    created = _send(clients["owner"], "/customers", customer.draft(), once=name)
    at = f"/customers/{created['id']}"
    for place, (title, content) in enumerate(reversed(customer.notes)):
        _send(clients["support"], f"{at}/notes", {"title": title, "content": content}, once=f"{name}-note-{place}")
    if customer.archived:
        seen = clients["owner"].get(at).json()
        if seen["status"] != "archived":
            _send(clients["owner"], f"{at}/archive", {"reason": customer.archived}, version=seen["version"])


def _send(client: httpx.Client, path: str, body: dict[str, str], *, once: str = "", version: int = 0) -> dict[str, Any]:
    """POST; the key makes a repetition harmless."""
    headers = {"Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, once))} if once else {"If-Match": f'"{version}"'}
    answer = client.post(path, json=body, headers=headers)
    if answer.is_error:
        raise Failure(f"The demo data was refused: POST {path} {body} answered {answer.status_code} {answer.text}")
    result: dict[str, Any] = answer.json()
    return result
