"""The subscriptions of the demo: by the month, quarter and year, one paused and one cancelled.

A name is used once: by it, a load that goes on after a crash knows what is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import DE_VRIES, ONS_HUIS
from local.paths import Failure

TRIES = 10


@dataclass(frozen=True)
class DemoSubscription:
    """`starts` is in how many days it starts. `then` is the act on it, and what is sent with that."""

    customer: str
    name: str
    product: str
    amount: str
    every: int
    unit: str
    starts: int = 0
    then: tuple[str, Fields] | None = None
    more: tuple[tuple[str, int], ...] = ()


SUBSCRIPTIONS = [
    DemoSubscription(DE_VRIES, "Herengracht 101", "Onderhoudscontract ketel", "15.00", 1, "months"),
    DemoSubscription(DE_VRIES, "Magazijn", "Storingsdienst 24/7", "120.00", 1, "years", 14, more=(("times", 3),)),
    DemoSubscription(DE_VRIES, "Oude vestiging", "Onderhoudscontract ketel", "12.50", 1, "months", 0, ("cancel", {})),
    DemoSubscription(ONS_HUIS, "Blok A tot C", "Legionellacontrole", "275.00", 3, "months"),
    DemoSubscription(ONS_HUIS, "Bijgebouw", "Filterservice", "39.00", 6, "months", 0, ("pause", {})),
    DemoSubscription(ONS_HUIS, "Ketelhuis", "Meetdienst op afstand", "9.95", 4, "weeks", more=(("trial_days", 14),)),
]


def load(finance: Colleague, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name."""
    today = datetime.now(UTC).date()
    for one in SUBSCRIPTIONS:
        if one.customer in customers:
            _load(finance, f"{customers[one.customer]}/subscriptions", one, today)


def _load(finance: Colleague, path: str, one: DemoSubscription, today: date) -> None:
    rows = finance.find(path, limit="100")["items"]
    known = next((row for row in rows if row["name"] == one.name), None)
    if known is None:
        draft = {
            "product": one.product,
            "name": one.name,
            "amount": {"currency": "EUR", "value": one.amount},
            "interval": {"every": one.every, "unit": one.unit},
            # A day later than today, which may be over at the merchant.
            "starts_on": (today + timedelta(days=one.starts + 1)).isoformat(),
            **dict(one.more),
        }
        known = finance.send("POST", path, draft)["subscription"]
    if one.then:
        _act(finance, f"{path}/{known['id']}", *one.then)


def _act(finance: Colleague, at: str, act: str, body: Fields) -> None:
    """Do it on the subscription as it is now, which changes while it is made known to Mollie."""
    for _ in range(TRIES):
        current = finance.find(at)["subscription"]
        if current["status"] not in {"pending", "active"}:
            return
        if finance.send("POST", f"{at}/{act}", body, version=current["version"], despite=HTTPStatus.CONFLICT):
            return
    raise Failure(f"The subscription {at} kept changing.")
