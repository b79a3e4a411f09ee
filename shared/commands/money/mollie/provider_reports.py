"""Take reports of Mollie: which payment may have changed, and nothing of what became of it.

A report names a payment and proves nothing, so whoever knows the address can only have a payment fetched that exists.
"""

import re
from urllib.parse import parse_qs

from shared.domain.core.ids import new_id
from shared.domain.core.refs import MerchantId
from shared.domain.money.mollie.public_links import LinkKind
from shared.messages.mollie import ProviderUpdate
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.money.mollie import public_links

# An id becomes a part of an address at Mollie.
_PAYMENT_ID = r"tr_[A-Za-z0-9]{1,40}"


def take(token: str, sent: str) -> None:
    """Queue the payment that a report names (Mollie, "Webhooks": the form field `id`).

    Anything else is ignored, because Mollie repeats what is refused, and a stranger is to learn nothing.
    """
    provider_id = next(iter(parse_qs(sent, max_num_fields=20).get("id", [])), "") if sent.count("&") < 20 else ""
    if not re.fullmatch(_PAYMENT_ID, provider_id):
        return
    link = public_links.find(token)
    if link and link.kind is LinkKind.WEBHOOK:
        request_fetch(link.merchant_id, provider_id)


def request_fetch(merchant_id: MerchantId, provider_id: str) -> None:
    """Have a payment fetched and booked."""
    changes = Changes()
    add_request(changes, merchant_id, provider_id)
    write(changes)


def add_request(changes: Changes, merchant_id: MerchantId, provider_id: str) -> None:
    """Have a payment fetched and booked. A request that has not begun is replaced by this one."""
    outbox.add(changes, ProviderUpdate(id=new_id("msg"), merchant_id=merchant_id, provider_id=provider_id))
