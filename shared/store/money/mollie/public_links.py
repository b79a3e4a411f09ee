"""Reads and writes of public links. Their key holds no merchant: whoever follows one has no token that names any."""

import re

from shared.domain.core.ids import TOKEN
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.public_links import PublicLink
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Exists
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read


def find(token: str) -> PublicLink | None:
    """Return what a token leads to. None for one that leads nowhere, or that no token can look like."""
    if not re.fullmatch(TOKEN, token):
        return None
    item = table.get(keys.public_link(token))
    return read(PublicLink, item) if item else None


def add(changes: Changes, token: str, link: PublicLink) -> None:
    """`token` is one of `new_token()`."""
    changes.put(keys.public_link(token), link.model_dump(mode="json", exclude_none=True))


def remove(changes: Changes, token: str) -> None:
    """Let a token lead nowhere from now on."""
    changes.delete(keys.public_link(token))


def token_of_customer(customer: CustomerRef, currency: str) -> str | None:
    """Return the token of the page that pays everything in a currency."""
    item = table.get(keys.pay_link(customer, currency))
    return item["token"] if item else None


def set_of_customer(changes: Changes, customer: CustomerRef, currency: str, token: str) -> None:
    """Refuse the changes with Outdated if the customer got one since it was read, or with CustomerNotFound."""
    changes.check(keys.customer(customer), when=[Exists(lambda _: CustomerNotFound())])
    changes.put(keys.pay_link(customer, currency), {"token": token}, when=[Absent(outdated)])
