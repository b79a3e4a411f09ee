"""Invoked by an operator (`aws lambda invoke` with a MerchantOpening): open a merchant and invite its owner."""

from typing import Any

from shared.commands.team import opening
from shared.domain.team.merchant_edits import MerchantOpening


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Return the merchant. Opening the same one again fails and changes nothing."""
    return opening.open_merchant(MerchantOpening.model_validate(event)).model_dump(mode="json")
