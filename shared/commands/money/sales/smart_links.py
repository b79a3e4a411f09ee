"""Commands on smart links: make, edit, list, and count a visit."""

import hashlib
import secrets
from contextlib import suppress

from shared.commands.acts import perform
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.domain.money.sales import smart_links as rules
from shared.domain.money.sales.smart_links import (
    MAX_LINKS,
    LinkCounts,
    LinkState,
    SmartLink,
    SmartLinkDetails,
    SmartLinkDraft,
    SmartLinkEdit,
    SmartLinkKind,
    SmartLinkList,
    TooManySmartLinks,
)
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import Contended
from shared.store.money.mollie import public_links
from shared.store.money.sales import smart_links
from shared.store.money.sales.smart_links import SMART_LINKS


class _Counted(Exception):
    """The visitor was counted today."""


def list_all(customer: CustomerRef, *, kind: SmartLinkKind | None, state: LinkState | None) -> SmartLinkList:
    """Return the customer's links of a kind and in a state, newest first. Raise CustomerNotFound."""
    found = smart_links.list_all(customer)
    if not found:
        customers.require(customer)
    shown = [rules.details(link, counts) for link, counts in found]
    return SmartLinkList(
        items=[one for one in shown if (kind is None or one.kind is kind) and (state is None or one.state is state)]
    )


def get(customer: CustomerRef, link_id: str) -> SmartLinkDetails:
    """Raise SmartLinkNotFound."""
    return rules.details(*smart_links.find(customer, link_id))


def create(customer: CustomerRef, draft: SmartLinkDraft, *, by: Actor, once: Once | None) -> SmartLinkDetails:
    """Make a link and its address. A retry returns the stored answer. Raise CustomerNotFound, TooManySmartLinks,
    InvalidInput.
    """
    return rules.details(_create(customer, draft, by=by, once=once), LinkCounts())


@repeatable(SmartLink)
def _create(customer: CustomerRef, draft: SmartLinkDraft, *, by: Actor, once: Once | None) -> SmartLink:
    if customers.get(customer).counts.of("smart_links") >= MAX_LINKS:
        raise TooManySmartLinks
    act = rules.create_link(draft, by=by)
    assert act.after
    changes = Changes()
    link = PublicLink(
        merchant_id=customer.merchant_id, kind=LinkKind.SMART_LINK, customer_id=customer.id, id=act.after.id
    )
    public_links.add(changes, act.after.token, link)
    return perform(customer, act, SMART_LINKS, changes=changes, once=once)


def edit(customer: CustomerRef, link_id: str, edit: SmartLinkEdit, *, seen: int, by: Actor) -> SmartLinkDetails:
    """Edit a link. `seen` is its version. Raise CustomerNotFound, SmartLinkNotFound, StaleSmartLink, InvalidInput."""
    link, counts = smart_links.find(customer, link_id)
    if link.version != seen:
        raise SMART_LINKS.changed_since(link)
    return rules.details(perform(customer, rules.edit_link(link, edit, by=by), SMART_LINKS), counts)


def count_view(customer: CustomerRef, link: SmartLink, *, address: str, agent: str) -> None:
    """Count a visitor once a day, without a cookie: by a hash with a salt that lasts for the day."""
    day = now().date().isoformat()
    salt = smart_links.salt_of(link.token, day, secrets.token_hex(16))
    visitor = hashlib.sha256(f"{salt}\n{address}\n{agent}".encode()).hexdigest()[:32]
    changes = Changes()
    smart_links.add_view(
        changes,
        customer,
        link.id,
        token=link.token,
        day=day,
        salt=salt,
        visitor=visitor,
        seen=lambda _: _Counted(),
    )
    # Among very many visitors at the same moment one may be missed by the count; each sees the page.
    with suppress(_Counted, Contended):
        write(changes)
