"""`make bench-merchant`: one customer with 10,000 invoices and 2,000 orders, through the API of a running product.

That takes the better part of an hour, and its documents as long again, so no `make run` does it. What the customer has
is the progress: the command goes on where it was stopped.
"""

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from botocore.exceptions import EndpointConnectionError

from local.build.stack import physical_id
from local.demo import load
from local.demo.api import Colleague
from local.demo.members import BENCH_OWNER
from local.demo.sellers import complete_seller
from local.emulator.process import client
from local.paths import Failure, data_folder, one_clear_sentence
from local.run import user_pool

INVOICES, ORDERS = 10_000, 2_000
CUSTOMER: dict[str, Any] = {
    "kind": "business",
    "company_name": "Groothandel Van Dam",
    "email": "inkoop@vandam.example",
    "address": {"street": "Handelskade 1", "postal_code": "3011 AA", "city": "Rotterdam", "country": "NL"},
}
# A token lives for fifteen minutes, and so many documents take one or two.
DOCUMENTS_A_TOKEN = 500
# Two years of issue dates, up to today.
DAYS = 730
WORK = ["Onderhoud", "Storing verholpen", "Onderdelen", "Levering", "Inspectie"]
CURRENCIES = ["EUR"] * 8 + ["USD", "JPY"]


class Filling:
    """Fills one customer, whose path in the API is `at`."""

    def __init__(self, owner: Colleague, at: str, *, invoices: int = INVOICES, orders: int = ORDERS):
        self._owner, self._at = owner, at
        self._invoices, self._orders = invoices, orders

    def run(self, *, most: int = DOCUMENTS_A_TOKEN) -> bool:
        """Add at most so many documents. Return whether nothing is missing any more."""
        self._finish_last()
        counts = self._owner.find(self._at)["counts"]
        missing = [
            *(partial(self._order, n) for n in range(counts.get("orders", 0), self._orders)),
            *(partial(self._invoice, n) for n in range(counts.get("invoices", 0), self._invoices)),
        ]
        for add in missing[:most]:
            add()
        return len(missing) <= most

    def _order(self, n: int) -> None:
        body = _document(n) | {"payment": ("paid", "pending", "failed")[n % 7 % 3]}
        order = self._owner.send("POST", f"{self._at}/orders", body, once=f"bench order {n}")
        if n % 3:
            status = ("processing", "completed", "failed")[n % 5 % 3]
            path = f"{self._at}/orders/{order['id']}"
            self._owner.send("POST", f"{path}/status", {"status": status}, version=order["version"])

    def _finish_last(self) -> None:
        """Issue the newest draft, unless it is one of those that stay drafts: this was stopped before it could."""
        for row in self._owner.find(f"{self._at}/invoices", status="draft", sort="-date", limit="1")["items"]:
            self._issue(int(row["reference"].rpartition(" ")[2]) - 1, row["id"])

    def _invoice(self, n: int) -> None:
        fields: dict[str, Any] = {"concept": status_of(n) == "concept", "payment_term_days": 30 if n % 2 else 365}
        if status_of(n) != "draft":
            fields["issue_on"] = (
                datetime.now(UTC).date() - timedelta(days=DAYS - n * DAYS // self._invoices)
            ).isoformat()
        body = _document(n) | fields
        invoice = self._owner.send("POST", f"{self._at}/invoices", body, once=f"bench invoice {n}")
        self._issue(n, invoice["id"])

    def _issue(self, n: int, invoice_id: str) -> None:
        """Issue a new invoice, and cancel it, where its status wants that."""
        if status_of(n) in ("draft", "concept"):
            return
        at = f"{self._at}/invoices/{invoice_id}"
        issued = self._owner.send("POST", f"{at}/issue", version=1, once=f"bench issue {n}")
        if status_of(n) == "cancelled":
            version, reason = issued["invoice"]["version"], {"reason": "Dubbel gefactureerd"}
            self._owner.send("POST", f"{at}/cancel", reason, version=version, once=f"bench cancel {n}")


def status_of(n: int) -> str:
    """Return what becomes of the n-th invoice."""
    return {17: "draft", 37: "concept", 57: "cancelled", 77: "cancelled"}.get(n % 80, "issued")


def _document(n: int) -> dict[str, Any]:
    price = f"{(n * 7919 % 90_000 + 1_000) / 100:.2f}"
    line = {"description": f"{WORK[n % 5]}, werkbon {n + 1:05}", "quantity": str(n % 4 + 1), "unit_price": price}
    return {"lines": [line], "currency": CURRENCIES[n % 10], "reference": f"Werkbon {n + 1:05}"}


def main() -> None:
    try:
        running = json.loads((data_folder() / "running.json").read_text())
        members = user_pool(running["emulator"])
        opening = physical_id(client("cloudformation", running["emulator"]), "SettingsOnMerchantOpenedFunction")
        load.open_with_owner(members, load.invoker(client("lambda", running["emulator"]), opening), BENCH_OWNER)
    except (FileNotFoundError, EndpointConnectionError):
        raise Failure(f"Nothing runs on {data_folder()}. Start it first: make run") from None
    for added in count(0, DOCUMENTS_A_TOKEN):
        with Colleague(running["url"], members, BENCH_OWNER) as owner:
            complete_seller(owner)
            at = _customer(owner)
            print(f"{added:,} added; {running['url']}{at}, as {BENCH_OWNER.email}", flush=True)
            if Filling(owner, at).run():
                return


def _customer(owner: Colleague) -> str:
    """Return the path of the customer, who is added unless they were."""
    found = owner.find("/customers", search=CUSTOMER["email"])["items"]
    return (
        f"/customers/{(found[0] if found else owner.send('POST', '/customers', CUSTOMER, once='bench customer'))['id']}"
    )


if __name__ == "__main__":
    with one_clear_sentence():
        try:
            main()
        except KeyboardInterrupt:
            raise Failure("Stopped. The same command goes on from here.") from None
