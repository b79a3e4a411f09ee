"""Customers: the record with its counts, its place in the lists, and the terms it is found by."""

from collections.abc import Iterator
from typing import Any

from shared.domain import activity_log, search
from shared.domain.activity_log import ActivityEntry
from shared.domain.actors import Actor
from shared.domain.customers import Customer, CustomerDraft, new_customer, row
from shared.domain.merchants import Merchant
from shared.errors import Conflict, NotFound
from shared.store import commands, keys, merchants, table, writes
from shared.store.idempotency import Once
from shared.store.keys import Item
from shared.store.writes import Write


class CustomerNotFound(NotFound):
    code = "customer_not_found"


class StaleCustomer(Conflict):
    code = "stale_version"


def get(merchant_id: str, customer_id: str, *, seen: int | None = None) -> Customer:
    """One read. Raises CustomerNotFound and, for a version `seen` that is not the current one, StaleCustomer."""
    return _as_seen(table.get(keys.customer(merchant_id, customer_id)), seen)


def get_with_merchant(merchant_id: str, customer_id: str, *, seen: int) -> tuple[Customer, Merchant]:
    """One read of both, for what depends on the merchant's settings; raises as `get` does."""
    wanted = [keys.customer(merchant_id, customer_id), keys.merchant(merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    customer = _as_seen(items.get(wanted[0]["SK"]), seen)
    return customer, Merchant.model_validate(items[wanted[1]["SK"]])


def create(merchant_id: str, draft: CustomerDraft, *, by: Actor, once: Once | None) -> Customer:
    """Raises InvalidInput; for a repeated request gives the customer made the first time."""
    merchant = merchants.next_customer_number(merchant_id)
    customer = new_customer(draft, number=merchant.number, region=merchant.country, language=merchant.language).logged()
    parts = [
        writes.put(
            keys.customer(merchant_id, customer.id),
            customer.model_dump(mode="json") | _place(merchant_id, customer),
            refused=lambda _: AssertionError("a new id is taken"),
        ),
        merchants.move_count(merchant_id, out_of=None, into=customer.status),
        *_refile(merchant_id, None, customer),
    ]
    entry = activity_log.customer_created(by=by)
    return commands.commit(merchant_id, customer.id, parts, entry=entry, result=customer, once=once)


def save(merchant_id: str, before: Customer, after: Customer, *, entry: ActivityEntry) -> Customer:
    """Write what changed, if nobody else changed the customer since `before`; raises StaleCustomer."""
    if after == before:
        return before
    after = after.logged()
    changed = {
        name: value
        for name, value in after.model_dump(mode="json", exclude={"counts"}).items()
        if name == "version" or getattr(before, name) != getattr(after, name)
    }
    key = keys.customer(merchant_id, before.id)
    parts = [
        writes.update(
            key,
            assign=changed | _place(merchant_id, after),
            add={"counts.activity": 1},
            version=before.version,
            refused=stale,
        ),
        *_refile(merchant_id, before, after),
    ]
    if after.status is not before.status:
        parts.append(merchants.move_count(merchant_id, out_of=before.status, into=after.status))
    return commands.commit(merchant_id, before.id, parts, entry=entry, result=after)


def move_counts(merchant_id: str, customer_id: str, **differences: int) -> Write:
    """Move what the header and the sections count, and the activity log by one."""
    add = {f"counts.{name}": difference for name, difference in differences.items() if difference}
    return writes.update(
        keys.customer(merchant_id, customer_id), add=add | {"counts.activity": 1}, refused=lambda _: not_found()
    )


def require(merchant_id: str, customer_id: str) -> None:
    """Raises CustomerNotFound; for an empty page, which may belong to nobody."""
    if not table.get_many([keys.customer(merchant_id, customer_id)], only="PK"):
        raise not_found()


def not_found() -> CustomerNotFound:
    return CustomerNotFound("There is no such customer. It may have been deleted, or the address is wrong.")


def stale(item: Item | None) -> Exception:
    if item is None:
        return not_found()
    return StaleCustomer(
        "Someone changed this customer since you read it. Read it again and repeat your change.",
        current=Customer.model_validate(item),
    )


def _as_seen(item: Item | None, seen: int | None) -> Customer:
    if item is None or seen not in (None, item["version"]):
        raise stale(item)
    return Customer.model_validate(item)


def _place(merchant_id: str, customer: Customer) -> Item:
    return {
        "L": keys.customers_list(merchant_id, customer.status),
        # A sort key holds 1,024 bytes (Amazon DynamoDB, "Quotas"), and a folded letter may take a dozen.
        "S1": f"{search.clipped(search.fold(customer.name), 900)}#{customer.id}",
        "S2": f"{customer.created_at.isoformat()}#{customer.id}",
        "row": row(customer),
    }


def _refile(merchant_id: str, before: Customer | None, after: Customer) -> Iterator[Write]:
    """Bring the search entries from what was said before to what is said now."""
    old = set(search.terms_of(before)) if before else set()
    new = search.terms_of(after)
    said: dict[str, Any] = {"customer_id": after.id, "in_status": after.status, "words": " " + " ".join(new)}
    unchanged = before is not None and old == set(new) and before.status is after.status
    for term in () if unchanged else new:
        yield writes.overwrite(keys.search_entry(merchant_id, term, after.id), said)
    for term in sorted(old - set(new)):
        yield writes.discard(keys.search_entry(merchant_id, term, after.id))
