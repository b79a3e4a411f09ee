"""Reads and writes of the mails of a customer: the log of what was sent, newest first."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mails import Mail, MailState, ShownMail
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.records import Records
from shared.store.engine import keys, list_keys, newest_first, table
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Item
from shared.store.engine.newest_first import Source
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read
from shared.store.engine.table import LIST_1

_MAILS_PER_TRANSACTION: Final = 50


class MailNotFound(NotFound):
    """There is no such mail."""

    code = "mail_not_found"


class StaleMail(StaleVersion):
    """The mail has changed since the version that the caller read."""


def _listed(customer: CustomerRef, mail: Mail) -> Item:
    return {"L": list_keys.mails_list(customer, mail.state), "S1": mail.id, "row": {"id": mail.id}}


MAILS = Records(
    keys.MAIL,
    Mail,
    missing=lambda: MailNotFound("There is no such mail. It may belong to another customer."),
    changed_since=lambda current: StaleMail("This mail has changed since you read it.", current=current.shown),
    listed=_listed,
)


class MailRead(NamedTuple):
    card: CustomerCard
    mail: Mail


class Held(NamedTuple):
    """Mails that wait for a release, and whether there may be more."""

    mails: list[Mail]
    more: bool


def get(customer: CustomerRef, mail_id: str) -> MailRead:
    """Return a customer and a mail, in one read. Raise CustomerNotFound, MailNotFound."""
    found = MAILS.get_with_customer(customer, mail_id)
    return MailRead(found.customer, MAILS.require(found.item))


def list_newest_first(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[ShownMail]:
    """Return a page of mails. Raise CustomerNotFound, InvalidCursor."""
    items, next_cursor = newest_first.page(customer, [Source(keys.MAIL)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[read(ShownMail, item) for item in items], next_cursor=next_cursor)


def list_held(customer: CustomerRef, *, limit: int) -> Held:
    """Return the oldest mails that wait for a release. The index may still name one that was released."""
    rows, more = table.query(list_keys.mails_list(customer, MailState.HELD), index=LIST_1, limit=limit)
    items = table.get_many([MAILS.key(customer, row["row"]["id"]) for row in rows])
    found = sorted((read(Mail, item) for item in items), key=lambda mail: mail.id)
    return Held([mail for mail in found if mail.state is MailState.HELD], more is not None)


def removed(customer: CustomerRef) -> Iterator[list[Mail]]:
    """Yield the mails that are removed with their customer, in batches that fit into a transaction."""
    after = None
    while True:
        partition = keys.customer_partition(customer)
        items, after = table.query(
            partition, prefix=keys.MAIL, limit=_MAILS_PER_TRANSACTION, after=after, consistent=True, with_hidden=True
        )
        yield [read(Mail, item) for item in items if keys.HIDDEN in item]
        if after is None:
            return


def forget(changes: Changes, customer: CustomerRef, mail: Mail) -> None:
    """Delete the row of a mail whose customer is gone, and with it all tallies."""
    changes.delete(MAILS.key(customer, mail.id))


def save(changes: Changes, customer: CustomerRef, before: Mail | None, after: Mail) -> None:
    """Write a mail. Refuse the changes with Outdated if it has changed since the read."""
    MAILS.change(changes, customer, before, after, refused=outdated)
