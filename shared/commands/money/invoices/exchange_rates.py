"""The command that stores the exchange rates that were published."""

from datetime import date, timedelta

from shared.domain.core.clock import now
from shared.integrations import exchange_rates as bank
from shared.store.engine.retries import retry_outdated
from shared.store.money.invoices import exchange_rates

# Payments are recorded some time after they were received, and an outage of the bank's may last.
LOOKED_BACK = timedelta(days=90)


@retry_outdated
def fetch(first: date | None = None) -> int:
    """Store what was published since a day, by default in the last 90 days. Return the number of new days."""
    return exchange_rates.add(bank.published_since(first or now().date() - LOOKED_BACK))
