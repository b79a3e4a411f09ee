"""Links with which a customer declines reminders and statements by mail. Each customer has one, made when needed."""

import re

from shared.domain.core.ids import TOKEN
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Condition, Exists, Lacks, impossible
from shared.store.engine.retries import outdated


def find(token: str) -> CustomerRef | None:
    """Return the customer of a link. None for one that leads nowhere, or that no token can look like."""
    item = table.get(keys.opt_out(token)) if re.fullmatch(TOKEN, token) else None
    return CustomerRef(MerchantId(item["merchant_id"]), item["customer_id"]) if item else None


def add(changes: Changes, customer: CustomerRef, token: str) -> None:
    """Give a customer their link. Refuse the changes with Outdated if they got one since the read."""
    item = {"merchant_id": customer.merchant_id, "customer_id": customer.id}
    changes.put(keys.opt_out(token), item, when=[Absent(impossible)])
    when: list[Condition] = [Exists(outdated), Lacks("opt_out_token", outdated)]
    changes.update(keys.customer(customer), assign={"opt_out_token": token}, when=when)
