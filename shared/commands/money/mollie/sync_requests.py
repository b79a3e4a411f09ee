"""Requests to sync a merchant with Mollie: at once, from where it stopped, or at its next time.

Each merchant with a connection has one, pending until its time. The sweep sends it, so there is no other list of the
connected merchants, and no moment at which all of them are synced.
"""

from datetime import datetime

from shared.domain.core.ids import new_id
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.provider_sync import Progress
from shared.messages.sync import ProviderSync
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.outbox import Pending


def request(changes: Changes, merchant_id: MerchantId) -> None:
    """Sync at once, from the beginning. It replaces a sync that is due later or under way."""
    outbox.add(changes, _message(merchant_id))


def request_rest(changes: Changes, merchant_id: MerchantId, progress: Progress) -> None:
    outbox.add(changes, _message(merchant_id), progress=progress.model_dump(mode="json"))


def request_next(changes: Changes, merchant_id: MerchantId, due: datetime) -> None:
    outbox.add_due(changes, _message(merchant_id), due)


def progress_of(pending: Pending) -> Progress | None:
    """Return how far a sync has come, None for one that begins."""
    return Progress.model_validate(pending["progress"]) if "progress" in pending else None


def _message(merchant_id: MerchantId) -> ProviderSync:
    return ProviderSync(id=new_id("msg"), merchant_id=merchant_id)
