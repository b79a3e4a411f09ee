"""A customer's payments at the stand-in of Mollie, and its reports on their way to the books."""

from typing import Any
from urllib.parse import urlencode

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.mollie import connections
from shared.domain.core.money import Amount
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.http.validation import FORM
from tests.gateway import Team, event, serve
from tests.queues import Queues


class Account:
    """The account of the merchant at Mollie, as the customer of a test uses it."""

    def __init__(self, team: Team, customer: str, stand_in: StandIn, queues: Queues) -> None:
        self.team, self.customer, self.stand_in, self.queues = team, customer, stand_in, queues

    @property
    def webhook_url(self) -> str:
        return connections.opened(self.team.merchant_id).webhook_url

    def begin(self, value: str, *invoices: dict[str, Any], customer_id: str | None = None) -> str:
        """Begin a payment of euros for these invoices, as the pay page does, and return its id."""
        purpose = Purpose(
            customer_id=customer_id or self.customer.rpartition("/")[2], invoice_ids=[one["id"] for one in invoices]
        )
        return self.create(value, purpose).id

    def create(self, value: str, purpose: Purpose) -> ProviderPayment:
        opened = connections.opened(self.team.merchant_id)
        return opened.client.create_payment(
            amount=Amount.parse(value, "EUR"),
            description="Invoices",
            purpose=purpose,
            redirect_url="https://page.example/pay/x",
            webhook_url=opened.webhook_url,
            locale="en",
            means=None,
            once=f"begin:{value}:{len(self.stand_in.accounts)}:{purpose.model_dump_json()}:{self._count()}",
        )

    def _count(self) -> int:
        return sum(len(one.payments) for one in self.stand_in.accounts.values())

    def report(self) -> None:
        """Deliver every report, and work off the queue."""
        self.stand_in.deliver_all(post)
        self.queues.drain()

    def transactions(self) -> dict[str, str]:
        rows = self.team.get(f"{self.customer}/transactions?limit=100").body["items"]
        return {row["id"]: row["status"] for row in rows}

    def payments(self) -> list[Any]:
        """Return the payments in the books, with what they settle."""
        rows = self.team.get(f"{self.customer}/payments?limit=100").body["items"]
        return [self.team.get(f"{self.customer}/payments/{row['id']}").body for row in rows]


def post(url: str, mollie_id: str) -> int:
    """Deliver a report as Mollie does, and return the status."""
    path = url.partition("/api")[2]
    return serve(event("POST", path, urlencode({"id": mollie_id}), {"content_type": FORM})).status
