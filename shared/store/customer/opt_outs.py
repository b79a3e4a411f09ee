"""Links with which a customer declines reminders and statements by mail, and whether they have.

Each customer has one link, made when needed. It works for ten years after the last mail that names it, as long as
copies of mails are kept.
"""

import re
import time
from datetime import datetime
from typing import Any, Final

from shared.domain.core.ids import TOKEN
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Lacks, OneOf, impossible
from shared.store.engine.retries import outdated

# template.yaml, the end of `mails/` in the bucket.
_KEPT_SECONDS: Final = 3653 * 24 * 3600


def find(token: str) -> CustomerRef | None:
    """Return the customer of a link. None for one that leads nowhere, or that no token can look like."""
    item = table.get(keys.opt_out(token)) if re.fullmatch(TOKEN, token) else None
    return CustomerRef(MerchantId(item["merchant_id"]), item["customer_id"]) if item else None


def put(changes: Changes, customer: CustomerRef, token: str) -> None:
    """Write the link of a customer, whom a mail names it to once more."""
    changes.put(keys.opt_out(token), _item(customer), when=[])


def add(changes: Changes, customer: CustomerRef, token: str) -> None:
    """Give a customer their link. Refuse the changes with Outdated if they got one since the read."""
    changes.put(keys.opt_out(token), _item(customer), when=[Absent(impossible)])
    when: list[Condition] = [Exists(outdated), Lacks("opt_out_token", outdated)]
    changes.update(keys.customer(customer), assign={"opt_out_token": token}, when=when)


def decline(changes: Changes, customer: CustomerRef, at: datetime) -> None:
    """Keep since when the customer wants no reminders by mail. It raises no version."""
    assign = {"reminders_declined_at": at.isoformat()}
    changes.update(keys.customer(customer), assign=assign, when=[Exists(lambda _: CustomerNotFound())])


def allow(changes: Changes, customer: CustomerRef, declined_at: datetime) -> None:
    """Forget that the customer declined reminders at that moment. Refuse the changes with Outdated if not so now."""
    # A restored customer is written as a whole, in which the moment has another form.
    form = declined_at.isoformat()
    when = [OneOf("reminders_declined_at", frozenset({form, form.replace("+00:00", "Z")}), outdated)]
    changes.update(keys.customer(customer), assign={"reminders_declined_at": None}, when=when)


def _item(customer: CustomerRef) -> dict[str, Any]:
    expires_at = int(time.time()) + _KEPT_SECONDS
    return {"merchant_id": customer.merchant_id, "customer_id": customer.id, "expires_at": expires_at}
