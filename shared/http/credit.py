"""Parameters of the ledger of a customer's credit."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

LedgerCurrency = Annotated[
    str | None, Query(pattern=r"^[A-Z]{3}$", description="Only entries of a currency; all by default.")
]
