"""A payer, who has a link and no token, and a merchant whose account is at the stand-in of Mollie."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money import connections as commands
from shared.commands.money.connections import OpenConnection
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import now
from shared.domain.core.ids import new_token
from shared.domain.core.refs import MerchantId
from shared.domain.money.connections import connected
from shared.http.validation import FORM
from shared.integrations.mollie import Mollie
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.money import connections
from tests.gateway import Answer, event, serve
from tests.mollie import KEY, stand_in_of_mollie

WEBHOOK = "http://localhost:8600/api/webhooks/mollie/token"


@contextmanager
def connected_merchant(merchant_id: MerchantId) -> Iterator[StandIn]:
    """Connect a merchant with the stand-in; its key is not encrypted, because nothing decrypts it."""
    with stand_in_of_mollie() as stand_in, pytest.MonkeyPatch.context() as patch:
        changes, by = Changes(), Actor(kind=ActorKind.MEMBER, id="1", name="Sanne de Wit")
        after = connected(None, KEY, "encrypted", token=new_token(), by=by, at=now())
        connections.save(changes, merchant_id, None, after)
        table.transact(list(changes))
        patch.setattr(commands, "opened", lambda _: OpenConnection(Mollie(KEY), WEBHOOK))
        yield stand_in


def visit(token: str, query: str = "", **headers: Any) -> Answer:
    """Open a pay page."""
    return serve(event("GET", f"/pay/{token}{query}", headers=headers))


def form_of(page: Answer) -> dict[str, str]:
    """Return the hidden fields of the form, and the method of its first button."""
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.body))
    method = re.search(r'<button name="method" value="([^"]*)">', page.body)
    return fields | ({"method": method[1]} if method else {})


def send(token: str, fields: dict[str, Any], **headers: Any) -> Answer:
    return serve(event("POST", f"/pay/{token}", urlencode(fields), {"content_type": FORM} | headers))


def text_of(page: Answer) -> str:
    """Return what is read on a page, without its tags."""
    body = str(page.body).partition("<main>")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
