"""An operator opens a merchant: `aws lambda invoke` with the fields of MerchantOpening."""

from typing import Any

from shared.commands.team import opening
from shared.domain.team.merchants import MerchantOpening


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Return the merchant, and invite its owner by mail. Opening one twice fails and changes nothing."""
    return opening.open_merchant(MerchantOpening.model_validate(event)).model_dump(mode="json")
