"""An operator opens a merchant: `aws lambda invoke` with what MerchantOpening takes."""

from typing import Any

from shared.commands.team import members
from shared.domain.team.merchants import MerchantOpening


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Gives the merchant, and invites its owner by mail; opening one twice fails and changes nothing."""
    return members.open_merchant(MerchantOpening.model_validate(event)).model_dump(mode="json")
