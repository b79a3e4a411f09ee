"""Reads and writes of public links. Their key holds no merchant: whoever follows one has no token that names any."""

import re

from shared.domain.core.ids import TOKEN
from shared.domain.money.public_links import PublicLink
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
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
