"""The counts of a merchant, of customers and owners: most commands change them, and few need the settings."""

from shared.access import MerchantNotFound
from shared.domain.core.refs import MerchantId
from shared.domain.team.roles import LastOwner
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Above, Exists


def add_to_counts(changes: Changes, merchant_id: MerchantId, differences: dict[str, int]) -> None:
    """Add to the counts of the merchant. Refuse the changes with LastOwner if no active owner would remain."""
    if not differences:
        return
    when = [Exists(lambda _: MerchantNotFound())]
    last = [Above("owners", 1, lambda _: LastOwner())] if differences.get("owners", 0) < 0 else []
    changes.update(keys.merchant(merchant_id), add=differences, when=[*when, *last])
