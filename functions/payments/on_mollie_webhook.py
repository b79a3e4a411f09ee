"""POST /webhooks/mollie/{token}: take the report that something of a payment at Mollie may have changed."""

from typing import Annotated

from shared.commands.money.mollie import provider_reports
from shared.http.app import answers, entrypoint, webhook_app
from shared.http.parameters import AsSent, Public
from shared.http.strangers import Stranger

app = webhook_app()

Mollie = Annotated[Stranger, Public(reason="Mollie reports which payment has changed, and signs nothing.")]


@app.post("/webhooks/mollie/<token>", summary="Take a report of Mollie", **answers(), tags=["payments"])
def take_report(token: str, sent: AsSent, sender: Mollie) -> None:
    provider_reports.take(token, sent)


handler = entrypoint(app)
