"""Parameters that filter a list of documents by day and by total."""

from datetime import date
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import AfterValidator, BeforeValidator

from shared.domain.core.days import date_text, plausible

_Day = Annotated[date | None, BeforeValidator(date_text), AfterValidator(plausible)]
FirstDay = Annotated[_Day, Query(description="The first day of a range.")]
LastDay = Annotated[_Day, Query(description="The last day of a range.")]
_AMOUNT = r"^-?\d{1,13}(\.\d{1,2})?$"
Least = Annotated[str | None, Query(pattern=_AMOUNT, description="The least total of a range, including VAT.")]
Most = Annotated[str | None, Query(pattern=_AMOUNT, description="The largest total of a range, including VAT.")]
CurrencyOfTotal = Annotated[
    str | None,
    Query(pattern=r"^[A-Z]{3}$", description="The currency of a range of totals, the merchant's by default."),
]
