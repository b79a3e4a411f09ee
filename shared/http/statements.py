"""Parameters of a statement of account."""

from datetime import date
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query
from pydantic import AfterValidator, BeforeValidator

from shared.domain.core.days import date_text, plausible
from shared.domain.core.money import CurrencyCode
from shared.domain.money.statements.statement import StatementForm

_Day = Annotated[date | None, BeforeValidator(date_text), AfterValidator(plausible)]
StatedFrom = Annotated[_Day, Query(alias="from", description="The first day; that of the first invoice by default.")]
StatedTo = Annotated[_Day, Query(alias="to", description="The last day; today by default.")]
StatedCurrency = Annotated[CurrencyCode | None, Query(description="The currency; the merchant's by default.")]
StatedForm = Annotated[StatementForm, Query(description="Everything in the range, or what is open at its end.")]
