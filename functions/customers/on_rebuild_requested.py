"""An operator rebuilds the numbers of a customer: `make rebuild`, or `aws lambda invoke` with the fields of Rebuild."""

from typing import Any

from shared.commands.customer import counts
from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef, MerchantId


class Rebuild(Model):
    merchant_id: MerchantId
    customer_id: str


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Return the numbers as they were stored and as a recount of the rows has written them."""
    wanted = Rebuild.model_validate(event)
    rebuilt = counts.rebuild(CustomerRef(wanted.merchant_id, wanted.customer_id))
    return rebuilt.model_dump(mode="json")
