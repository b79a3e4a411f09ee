"""The orders of the demo: one of every status, and one that an invoice was made from.

Their dates are so many days before today. A reference is used once: by it, a load that goes on after a crash knows what
is there, and what happened to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import CALL_OUT, DE_VRIES, HOURS, ONS_HUIS, PIPES, PUMP, SERVICE, VALVE


@dataclass(frozen=True)
class DemoOrder:
    """`days` is how long ago it was ordered. `then` is what happened to it since: the name of each act on it, and what
    is sent with that.
    """

    customer: str
    reference: str
    days: int
    lines: tuple[Fields, ...]
    then: tuple[tuple[str, Fields], ...] = ()


PAID = ("status", {"payment": "paid"})
PROCESSING = ("status", {"status": "processing"})
COMPLETED = ("status", {"status": "completed"})

ORDERS = [
    DemoOrder(DE_VRIES, "Bestelling Herengracht", 64, (PUMP, VALVE), (PAID, COMPLETED, ("invoice", {}))),
    DemoOrder(DE_VRIES, "Kranen magazijn", 40, (VALVE,), (PAID, ("refund", {"reason": "Teruggestuurd"}))),
    DemoOrder(ONS_HUIS, "Kamers 12 tot 18", 31, (HOURS, VALVE), (PAID, COMPLETED)),
    DemoOrder(DE_VRIES, "Buizen Singel", 22, (PIPES,), (("cancel", {"reason": "Dubbel besteld"}),)),
    DemoOrder(ONS_HUIS, "Spoed ketel blok C", 15, (SERVICE, CALL_OUT), (("status", {"status": "failed"}),)),
    DemoOrder(DE_VRIES, "Buizen en kranen Singel", 6, (PIPES, VALVE), (PROCESSING,)),
    DemoOrder(ONS_HUIS, "Warmtepomp bijgebouw", 3, (PUMP, HOURS), (PAID, PROCESSING)),
    DemoOrder(DE_VRIES, "Onderhoud kantoor", 1, (SERVICE, CALL_OUT)),
]


def load(finance: Colleague, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name."""
    today = datetime.now(UTC).date()
    for order in ORDERS:
        if order.customer in customers:
            _load(finance, f"{customers[order.customer]}/orders", order, today)


def _load(finance: Colleague, path: str, order: DemoOrder, today: date) -> None:
    ordered_on = (today - timedelta(days=order.days)).isoformat()
    draft = {"reference": order.reference, "ordered_on": ordered_on, "lines": list(order.lines)}
    rows = finance.find(path, limit="100")["items"]
    known = next((row for row in rows if row["reference"] == order.reference), None)
    at = f"{path}/{(known or finance.send('POST', path, draft))['id']}"
    current = finance.find(at)
    # Every act raises the version by one, so the version is the number of what is done already.
    for act, body in order.then[current["version"] - 1 :]:
        finance.send("POST", f"{at}/{act}", body or None, version=0 if act == "invoice" else current["version"])
        current = finance.find(at)
