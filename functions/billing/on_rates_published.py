"""EventBridge Scheduler, each evening: store the exchange rates that the European Central Bank has published since.

An operator who invokes it with `since` (a date) stores the rates of earlier years: payments of then can be converted.
"""

from datetime import date
from typing import Any

from shared.commands.money.invoices import exchange_rates
from shared.domain.core.models import Model


class Period(Model):
    since: date | None = None


def handler(event: dict[str, Any], context: object) -> dict[str, int]:
    """Return how many days were stored."""
    return {"stored": exchange_rates.fetch(Period.model_validate(event).since)}
