"""Customers: the record with its counts, and what stands on the same card."""

from collections.abc import Sequence
from typing import NamedTuple

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, entry
from shared.domain.core.actors import Actor
from shared.domain.customer.customer_fields import BUSINESS_ONLY, CustomerDraft
from shared.domain.customer.customers import Customer, new_customer
from shared.domain.customer.profiles import Profile
from shared.errors import Conflict
from shared.store.customer import customer_index
from shared.store.customer.customer_counts import counted, not_found
from shared.store.engine import commands, keys, table, writes
from shared.store.engine.idempotency import Once, repeatable
from shared.store.engine.keys import Item, Key
from shared.store.engine.writes import Write
from shared.store.team import merchant_counts

# The customer, 49 other contacts and 49 other addresses.
_MOST_ON_A_CARD = 99
# What a reader may not see any more may still be stored: a save writes these as they were read.
_FORGOTTEN = {*BUSINESS_ONLY, "vat_status", "business_hidden_at"}


class StaleCustomer(Conflict):
    code = "stale_version"


class Read(NamedTuple):
    """A customer, the country of their merchant (ISO 3166), and one more item where one was asked for."""

    customer: Customer
    home: str
    item: Item | None

    @property
    def region(self) -> str:
        """Where phone numbers written without a country code are dialled (ISO 3166)."""
        address = self.customer.address
        return address.country if address else self.home


def get(merchant_id: str, customer_id: str, *, seen: int | None = None) -> Customer:
    """One read. Raises CustomerNotFound and, for a version `seen` that is not the current one, StaleCustomer."""
    return as_seen(_found(table.get(keys.customer(merchant_id, customer_id))), seen)


def get_profile(merchant_id: str, customer_id: str) -> Profile:
    """One read of all that is on the card. Raises CustomerNotFound."""
    partition = keys.of_customer(merchant_id, customer_id)
    items, _ = table.query(partition, prefix=keys.CARD, limit=_MOST_ON_A_CARD, consistent=True)
    own = [item for item in items if item["SK"] == f"{keys.CARD}CUSTOMER"]
    if not own:
        raise not_found()
    others = {
        "other_contacts": [item for item in items if item["SK"].startswith(keys.CONTACT)],
        "other_addresses": [item for item in items if item["SK"].startswith(keys.ADDRESS)],
    }
    return Profile.model_validate(own[0] | others).without_expired()


def get_with_merchant(
    merchant_id: str, customer_id: str, *, seen: int | None = None, and_item: Key | None = None
) -> Read:
    """One read of all; raises as `get` does."""
    wanted = [keys.customer(merchant_id, customer_id), keys.merchant(merchant_id)] + ([and_item] if and_item else [])
    items = {item["SK"]: item for item in table.get_many(wanted)}
    customer = as_seen(_found(items.get(wanted[0]["SK"])), seen)
    home = items[wanted[1]["SK"]]["country"]
    return Read(customer, home, items.get(and_item["SK"]) if and_item else None)


@repeatable(Customer)
def create(merchant_id: str, draft: CustomerDraft, *, by: Actor, once: Once | None) -> Customer:
    """Raises InvalidInput; for a repeated request gives the customer made the first time."""
    merchant = merchant_counts.next_customer_number(merchant_id)
    customer = new_customer(draft, number=merchant.number, region=merchant.country, language=merchant.language).logged()
    parts = [
        put(merchant_id, customer),
        merchant_counts.move_count(merchant_id, into=customer.status),
        *customer_index.refile(merchant_id, None, customer),
    ]
    created = entry(ActivityKind.CUSTOMER_CREATED, by=by)
    return commands.commit(merchant_id, customer.id, parts, entry=created, result=customer, once=once)


def save(
    merchant_id: str,
    before: Customer,
    after: Customer,
    *,
    entry: ActivityEntry,
    also: Sequence[Write] = (),
    **differences: int,
) -> Customer:
    """Write what changed, if nobody else changed the customer since `before`; raises StaleCustomer.

    `also` is written with it, and `differences` move the counts of what that adds or removes.
    """
    if after == before:
        return before
    parts, saved = changed(merchant_id, before, after, **differences)
    return commands.commit(merchant_id, before.id, [*parts, *also], entry=entry, result=saved)


def changed(
    merchant_id: str, before: Customer, after: Customer, **differences: int
) -> tuple[Sequence[Write], Customer]:
    """What `save` writes of the customer, and the customer as that leaves it."""
    assign = {
        name: value
        for name, value in after.model_dump(mode="json", exclude={"counts"}).items()
        if name in _FORGOTTEN or name == "version" or getattr(before, name) != getattr(after, name)
    }
    moved = {name: getattr(after.counts, name) + difference for name, difference in differences.items()}
    parts = [
        writes.update(
            keys.customer(merchant_id, before.id),
            assign=assign | customer_index.place(merchant_id, after),
            add=counted(differences),
            # There is a primary address whenever there is any, whoever adds one meanwhile.
            below={"counts.addresses": 1} if before.address and not after.address else None,
            version=before.version,
            refused=stale,
        ),
        *customer_index.refile(merchant_id, before, after),
    ]
    if after.status is not before.status:
        parts.append(merchant_counts.move_count(merchant_id, out_of=before.status, into=after.status))
    return parts, after.model_copy(update={"counts": after.counts.model_copy(update=moved)}).logged()


def put(merchant_id: str, customer: Customer) -> Write:
    """The whole record, where there is none."""
    return writes.put(
        keys.customer(merchant_id, customer.id),
        customer.model_dump(mode="json") | customer_index.place(merchant_id, customer),
        refused=lambda _: AssertionError("there is such a customer"),
    )


def stale(item: Item | None) -> Exception:
    if item is None:
        return not_found()
    return StaleCustomer(
        "Someone changed this customer since you read it. Read it again and repeat your change.",
        current=Customer.model_validate(item).without_expired(),
    )


def as_seen(customer: Customer, seen: int | None) -> Customer:
    """Raises StaleCustomer for a version `seen` that is not the current one."""
    if seen not in (None, customer.version):
        raise stale(customer.model_dump())
    return customer


def _found(item: Item | None) -> Customer:
    if item is None:
        raise not_found()
    return Customer.model_validate(item).without_expired()
