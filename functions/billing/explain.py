"""GET /customers/{customer_id}/billing/explanation: how a billing figure is made."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.billing import billing
from shared.domain.customer.customers import CustomerId
from shared.domain.money.billing.billing_explained import Explanation
from shared.http.app import answers, entrypoint, http_app
from shared.http.billing import ExplainedCurrency, ExplainedMetric
from shared.http.parameters import May
from shared.store.customer.customers import CustomerNotFound

app = http_app()


@app.get(
    "/customers/<customer_id>/billing/explanation",
    summary="Explain a billing figure: what was counted, and what was left out",
    **answers(CustomerNotFound),
    tags=["billing"],
)
def explain_billing(
    customer_id: CustomerId,
    metric: ExplainedMetric,
    member: Annotated[Member, May(Permission.PAYMENTS_READ)],
    currency: ExplainedCurrency = None,
) -> Explanation:
    return billing.explain(member.customer(customer_id), metric, currency=currency)


handler = entrypoint(app)
