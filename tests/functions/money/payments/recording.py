"""Steps that tests of payments share. `customer` is the path of a customer."""

from typing import Any

from tests.functions.money.invoices.drafts import add
from tests.gateway import Answer, Team


def euros(value: str, currency: str = "EUR") -> dict[str, str]:
    return {"currency": currency, "value": value}


def issued(team: Team, customer: str, total: str, **fields: Any) -> dict[str, Any]:
    """Issue an invoice of this total, without VAT."""
    line = {"description": "Work", "unit_price": total, "tax_class_id": "zero"}
    draft = add(team, f"{customer}/invoices", **({"lines": [line]} | fields))
    answer = team.post(f"{customer}/invoices/{draft['id']}/issue", if_match=draft["version"])
    assert answer.status == 200, answer
    invoice: dict[str, Any] = answer.body["invoice"]
    return invoice


def record(team: Team, customer: str, value: str, *invoices: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Record a payment of euros, of these invoices first."""
    body = {"amount": euros(value), "invoices": [{"invoice_id": one["id"]} for one in invoices]}
    answer = team.post(f"{customer}/payments", body | fields)
    assert answer.status == 201, answer
    moved: dict[str, Any] = answer.body
    return moved


def act(team: Team, customer: str, payment: dict[str, Any], name: str, body: Any = None, **headers: Any) -> Answer:
    headers = {"if_match": payment["version"]} | headers
    return team.post(f"{customer}/payments/{payment['id']}/{name}", body, **headers)


def undo(team: Team, customer: str, payment: dict[str, Any]) -> Answer:
    return team.delete(f"{customer}/payments/{payment['id']}", if_match=payment["version"])


def state(team: Team, customer: str, invoice: dict[str, Any]) -> tuple[str, str]:
    """Return status and balance of an invoice today."""
    read = team.get(f"{customer}/invoices/{invoice['id']}").body
    rows = team.get(f"{customer}/invoices?limit=100").body["items"]
    row = next(row for row in rows if row["id"] == invoice["id"])
    assert row["status"] == read["status"]
    return read["status"], row["balance"]["value"]


def credit(team: Team, customer: str) -> str:
    """Return the credit in euros: the balance after the newest entry of the ledger."""
    entries = team.get(f"{customer}/credit?currency=EUR").body["items"]
    return str(entries[0]["balance"]["value"]) if entries else "0.00"
