"""Invoked by an operator (`make rebuild`, or `aws lambda invoke` with a Rebuild): recount a customer's numbers."""

from typing import Any

from shared.commands.customer import counts
from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef, MerchantId


class Rebuild(Model):
    merchant_id: MerchantId
    customer_id: str


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Return the numbers as they were stored and as the recount wrote them."""
    wanted = Rebuild.model_validate(event)
    rebuilt = counts.rebuild(CustomerRef(wanted.merchant_id, wanted.customer_id))
    return rebuilt.model_dump(mode="json")
