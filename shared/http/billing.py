"""Parameters of the billing figures of a customer."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.core.money import CurrencyCode
from shared.domain.money.billing.billing_explained import Metric

ExplainedCurrency = Annotated[
    CurrencyCode | None, Query(description="The currency of the figure, by default the merchant's base currency.")
]
ExplainedMetric = Annotated[Metric, Query(description="The figure to explain.")]
