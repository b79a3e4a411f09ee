"""The number of invitations that a merchant has sent on a day."""

import time

from shared.domain.core.clock import now
from shared.domain.core.refs import MerchantId
from shared.errors import TooManyRequests
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Below

# Cognito's default sender mails about fifty a day for all merchants together (Amazon Cognito, "Quotas").
MAX_PER_DAY = 25
KEPT_SECONDS = 2 * 24 * 60 * 60


class TooManyInvitations(TooManyRequests):
    """The team has sent as many invitations as it may on one day, repeated ones included. Try again tomorrow."""

    code = "too_many_invitations"

    def __init__(self) -> None:
        super().__init__(
            f"Your team has sent {MAX_PER_DAY} invitations today, the most for one day. Try again tomorrow."
        )


def count(changes: Changes, merchant_id: MerchantId) -> None:
    """Count an invitation of today (UTC). Refuse the changes with TooManyInvitations."""
    changes.update(
        keys.invitations(merchant_id, now().date().isoformat()),
        add={"sent": 1},
        assign={"expires_at": int(time.time()) + KEPT_SECONDS},
        when=[Below("sent", MAX_PER_DAY, lambda _: TooManyInvitations())],
        create=True,
    )
