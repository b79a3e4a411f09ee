"""Reads and writes of customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.core.tallies import difference
from shared.domain.customer.address_health import AddressHealth, health_key
from shared.domain.customer.customer_values import BUSINESS_ONLY
from shared.domain.customer.customers import TAG_COUNT, CustomerCard
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customer_index, tags
from shared.store.engine import keys, stored, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Below, Condition, CountIs, Exists, Is, Lacks, Refusal, impossible
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended, Outdated
from shared.store.team import merchant_counts

if TYPE_CHECKING:
    from shared.domain.customer.contacts import Contact
    from shared.domain.customer.customer_counts import Counts
    from shared.store.customer.tags import TagsRead

# Business data past its 30 days is hidden on read but still stored. Always write these fields, so that the next save
# erases it.
_ALWAYS_WRITTEN = {*BUSINESS_ONLY, "business_hidden_at", "version"}
_WRITTEN_SEPARATELY = {"counts", "pinned_notes", "mandate", "avatar"}
_TAGS_COUNTED = {"tags_counted": True}


class CustomerNotFound(NotFound):
    """There is no such customer, or it was deleted."""

    code = "customer_not_found"

    def __init__(self) -> None:
        super().__init__("There is no such customer. It may have been deleted, or the address is wrong.")


class StaleCustomer(StaleVersion):
    """The customer has changed since the version that the caller read."""


class CustomerRead(NamedTuple):
    """A customer, the country of the merchant (ISO 3166), and the item of `and_item`, if there is one.

    `kvk_connected` is whether the merchant has a key of KVK.
    """

    customer: CustomerCard
    merchant_country: str
    item: Item | None
    kvk_connected: bool = False

    @property
    def region(self) -> str:
        """The country (ISO 3166) that applies to phone numbers without a country code."""
        address = self.customer.address
        return address.country if address else self.merchant_country


# ---- reads -------------------------------------------------------------------


def get(customer: CustomerRef, *, seen: int | None = None) -> CustomerCard:
    """Return a customer, in one read. Raise CustomerNotFound; StaleCustomer if `seen` is not the current version."""
    return require_version(_found(table.get(keys.customer(customer))), seen)


def get_with_merchant(customer: CustomerRef, *, seen: int | None = None, and_item: Key | None = None) -> CustomerRead:
    """Return a customer, its merchant's country and an item, in one BatchGetItem. Raise the errors of `get`."""
    wanted = [keys.customer(customer), keys.merchant(customer.merchant_id)] + ([and_item] if and_item else [])
    items = {item["SK"]: item for item in table.get_many(wanted)}
    card = require_version(_found(items.get(wanted[0]["SK"])), seen)
    merchant = items[wanted[1]["SK"]]
    found = items.get(and_item["SK"]) if and_item else None
    return CustomerRead(card, merchant["country"], found, merchant.get("kvk_connected", False))


def get_with_tags(customer: CustomerRef, *, seen: int) -> tuple[CustomerCard, TagsRead]:
    """Return a customer and the tags of its merchant, in one BatchGetItem. Raise the errors of `get`."""
    read = get_with_merchant(customer, seen=seen, and_item=keys.tags(customer.merchant_id))
    return read.customer, tags.from_item(read.item)


def require(customer: CustomerRef) -> None:
    """Raise CustomerNotFound. For empty pages, because only those may be of a customer that does not exist."""
    if not table.get_many([keys.customer(customer)], only=["PK"]):
        raise CustomerNotFound


def require_version(customer: CustomerCard, seen: int | None) -> CustomerCard:
    """Return the customer. Raise StaleCustomer if the caller saw a version other than the current one."""
    if seen not in (None, customer.version):
        raise stale(customer.model_dump())
    return customer


def stale(item: Item | None) -> Exception:
    """Return the error of a version condition: CustomerNotFound, or StaleCustomer with the current customer."""
    if item is None:
        return CustomerNotFound()
    return StaleCustomer(
        "Someone changed this customer since you read it. Read it again and repeat your change.",
        current=stored.read(CustomerCard, item).without_expired().record,
    )


def contended(item: Item | None) -> Exception:
    """Return the error of a condition that `make rebuild` can break: CustomerNotFound, or Contended."""
    return Contended() if item else CustomerNotFound()


def outdated(item: Item | None) -> Exception:
    """Return the error of a condition of a command that names no version: CustomerNotFound, or Outdated."""
    return Outdated() if item else CustomerNotFound()


# ---- writes -----------------------------------------------------------------


def add(
    changes: Changes, merchant_id: MerchantId, customer: CustomerCard, *, contacts: Sequence[Contact] = ()
) -> CustomerRef:
    """Write a new or restored customer with its index items, and its tally to the counts of the merchant.

    `contacts` are those of a restored one, whose search entries the customer confirms.
    """
    ref = CustomerRef(merchant_id, customer.id)
    indexed = customer_index.entry(ref, customer) | customer_index.filed(customer)
    item = customer.model_dump(mode="json") | indexed
    item |= _TAGS_COUNTED | customer.kept_apart
    item["contact_words"] = {contact.id: customer_index.filed_contact(contact) for contact in contacts}
    changes.put(keys.customer(ref), item, when=[Absent(impossible)])
    customer_index.reindex(changes, ref, None, customer)
    _move_counts(changes, ref, None, customer.model_copy(update=_TAGS_COUNTED))
    return ref


def save(
    changes: Changes, customer: CustomerRef, before: CustomerCard, after: CustomerCard, *, refused: Refusal = stale
) -> None:
    """Write the changed fields. Refuse the changes with `refused` unless the version is that of `before`."""
    assign = {
        name: value
        for name, value in after.model_dump(mode="json", exclude=_WRITTEN_SEPARATELY).items()
        if name in _ALWAYS_WRITTEN or getattr(before, name) != getattr(after, name)
    }
    if after.vat_number is None:
        # It names the number and the company.
        assign["vat_check"] = None
    when = [Is("version", before.version, refused), *_counted_as_read(before, contended)]
    indexed = customer_index.entry(customer, after) | customer_index.filed(after)
    changes.update(keys.customer(customer), assign=assign | indexed | _TAGS_COUNTED, when=when)
    if before.address and not after.address:
        # Refuse to clear the primary address while others exist; a colleague may have added one since the read.
        changes.check(keys.customer(customer), when=[Below("counts.addresses", 1, stale)])
    if before.email != after.email:
        _forget_health(changes, customer, before, after)
    customer_index.reindex(changes, customer, before, after)
    _move_counts(changes, customer, before, after.model_copy(update=_TAGS_COUNTED))


def save_health(
    changes: Changes, customer: CustomerRef, card: CustomerCard, before: AddressHealth, after: AddressHealth
) -> None:
    """Write the health of an address, and that of the customer's own if it is theirs.

    It raises no version. Refuse the changes with Outdated if it changed, or the customer's address did, since the read.
    """
    path = f"mail_addresses.{health_key(before.email)}"
    assign: dict[str, Any] = {path: after.model_dump(mode="json")}
    when: list[Condition] = [Exists(outdated), CountIs(f"{path}.version", before.version, outdated)]
    if card.email is not None:
        when.append(Is("email", card.email, outdated))
    if card.email is not None and health_key(card.email) == health_key(before.email):
        assign["email_health"] = after.health
    changes.update(keys.customer(customer), assign=assign, when=when)


def _forget_health(changes: Changes, customer: CustomerRef, before: CustomerCard, after: CustomerCard) -> None:
    """Let the new address begin healthy (Q50), also where feedback came since the read."""
    known = {health_key(email) for email in (before.email, after.email) if email}
    remove = [f"mail_addresses.{key}" for key in sorted(known)]
    # `save` assigns it already if it differs from what was read.
    assign = {} if before.email_health != after.email_health else {"email_health": after.email_health}
    changes.update(keys.customer(customer), assign=assign, remove=remove, when=[Exists(outdated)])


def remove(changes: Changes, customer: CustomerRef, before: CustomerCard) -> None:
    """Delete a customer. Refuse the changes with StaleCustomer unless the version is that of `before`, with Contended
    if only its counts changed.
    """

    def refused(item: Item | None) -> Exception:
        # The tombstone contains the counts that were read, so a note that was added since is a conflict as well.
        same = item is not None and item["version"] == before.version
        return Contended() if same else stale(item)

    when: list[Condition] = [
        Is("version", before.version, refused),
        # Each command on a customer adds a log entry, so an equal count of entries means equal counts of all records.
        CountIs("counts.activity", before.counts.activity, refused),
        *_counted_as_read(before, contended),
    ]
    changes.delete(keys.customer(customer), when=when)
    customer_index.reindex(changes, customer, before, None)
    _move_counts(changes, customer, before, None)


def add_to_counts(changes: Changes, customer: CustomerRef, differences: dict[str, int]) -> None:
    """Add to the counts of a customer. Refuse the changes with CustomerNotFound.

    Every write of a record below the customer does this, so none is written for a deleted customer.
    """
    changes.update(keys.customer(customer), add=differences, when=[Exists(lambda _: CustomerNotFound())])


def rebuild(
    changes: Changes, customer: CustomerRef, read: CustomerCard, counts: Counts, figures: Mapping[str, dict[str, int]]
) -> None:
    """Write recounted counts and figures, and the index items as this release makes them.

    Refuse the changes with Outdated if a command changed the customer or a count since `read`.
    """
    when: list[Condition] = [
        Exists(lambda _: CustomerNotFound()),
        # Each command adds a log entry, so the count of entries only grows.
        Below("counts.activity", read.counts.activity + 1, lambda _: Outdated()),
        Is("version", read.version, lambda _: Outdated()),
        *_counted_as_read(read, outdated),
    ]
    counted = {f"counts.{name}": number for name, number in counts.model_dump().items()}
    refiled = customer_index.refile(changes, customer, read)
    changes.update(keys.customer(customer), assign=counted | {**figures} | refiled | _TAGS_COUNTED, when=when)
    _move_counts(changes, customer, read, read.model_copy(update=_TAGS_COUNTED))


def _move_counts(
    changes: Changes, customer: CustomerRef, before: CustomerCard | None, after: CustomerCard | None
) -> None:
    """Add the difference of the tallies to the counts of the merchant and of its tags."""
    moved = difference(before, after)
    of_tags = {path: number for path, number in moved.items() if path.startswith(TAG_COUNT)}
    tags.add_to_counts(changes, customer.merchant_id, of_tags)
    of_merchant = {path: number for path, number in moved.items() if path not in of_tags}
    merchant_counts.add_to_counts(changes, customer.merchant_id, of_merchant)


def _counted_as_read(customer: CustomerCard, refused: Refusal) -> list[Condition]:
    """Return the condition that nobody else counts a customer of the first release at the same time."""
    return [] if customer.tags_counted else [Lacks("tags_counted", refused)]


def from_item(item: Item) -> CustomerCard:
    """Return the customer of an item."""
    return stored.read(CustomerCard, item).without_expired()


def _found(item: Item | None) -> CustomerCard:
    if item is None:
        raise CustomerNotFound
    return from_item(item)
