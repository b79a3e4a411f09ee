"""An operator has the documents of a customer filed anew, as if an earlier release had left them unfiled."""

from typing import Any

from functions.customers import on_rebuild_requested
from shared.domain.customer.customers import FIGURES
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.functions.money.orders.placing import place
from tests.functions.money.payments.recording import record
from tests.functions.money.subscriptions.samples import MONTHLY
from tests.gateway import CONTEXT, Team

LISTED = ["L", *(f"S{n}" for n in range(1, 9)), "row"]


def shown(team: Team, at: str, issued: dict[str, Any]) -> list[Any]:
    """Return all that depends on lists, figures and entries of numbers and references."""
    documents = ("invoices", "invoices/figures", "orders", "orders/figures", "credit-notes", "payments", "credit")
    paths = (*documents, "subscriptions", "subscriptions/figures")
    answers = [team.get(f"{at}/{path}").body for path in paths]
    period = {"from": "2020-01-01", "to": "2099-12-31"}
    exported = ("/invoices", f"{at}/invoices", "/payments", f"{at}/payments")
    exports = [team.post(f"{path}/export", period).body for path in exported]
    searched = [
        team.get(f"/customers?search={reference}").body for reference in ("Afschrift-12", issued["payment_reference"])
    ]
    return [*answers, *exports, *searched, team.get(f"/invoices?number={issued['number'][:4]}").body]


def test_a_customer_without_lists_numbers_and_figures_gets_them_back(team: Team) -> None:
    complete_seller(team)
    ref = team.ref(team.create()["id"])
    at = f"/customers/{ref.id}"
    add(team, f"{at}/invoices")
    issued = issue(team, f"{at}/invoices")
    credit = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": "12.10"}}
    path = f"{at}/invoices/{issued['id']}/credit"
    assert team.post(path, credit, if_match=issued["version"]).status == 200
    place(team, f"{at}/orders")
    assert team.post(f"{at}/subscriptions", MONTHLY).status == 201
    record(team, at, "20.00", reference="Afschrift-12")
    record(team, at, "500.00")
    before = shown(team, at, issued)

    spoil = Changes()
    spoil.update(keys.customer(ref), remove=["counts", *FIGURES], when=[Exists(impossible)])
    for prefix in (keys.INVOICE, keys.CREDIT_NOTE, keys.ORDER, keys.PAYMENT, keys.SUBSCRIPTION):
        for item in table.query_all(keys.customer_partition(ref), prefix=prefix):
            spoil.update({"PK": item["PK"], "SK": item["SK"]}, remove=LISTED, when=[Exists(impossible)])
    filed = (keys.numbers_partition(team.merchant_id), keys.references_partition(team.merchant_id))
    for item in (item for partition in filed for item in table.query_all(partition)):
        spoil.delete({"PK": item["PK"], "SK": item["SK"]}, when=[Exists(impossible)])
    table.transact(list(spoil))
    assert shown(team, at, issued) != before

    for _ in range(2):
        on_rebuild_requested.handler({"merchant_id": team.merchant_id, "customer_id": ref.id}, CONTEXT)
        assert shown(team, at, issued) == before


def test_orders_of_a_release_without_sums_keep_working_and_get_them_back(team: Team) -> None:
    ref = team.ref(team.create()["id"])
    at = f"/customers/{ref.id}/orders"
    older = place(team, at)
    spoil = Changes()
    spoil.update(keys.customer(ref), remove=["order_sums"], when=[Exists(impossible)])
    table.transact(list(spoil))
    cancel = team.post(f"{at}/{older['id']}/cancel", {}, if_match=older["version"])
    assert cancel.status == 200, cancel
    newer = place(team, at)
    assert team.get(f"{at}/figures").status == 200
    on_rebuild_requested.handler({"merchant_id": team.merchant_id, "customer_id": ref.id}, CONTEXT)
    assert [one["total"] for one in team.get(f"{at}/figures").body["sums"]] == [newer["totals"]["gross_total"]]
