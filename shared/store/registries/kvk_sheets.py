"""Reads and writes of what a customer's item has of the register of companies (KVK), and the requests to ask it.

It is an attribute of its own: neither the customer's version nor its row changes with it.
"""

from datetime import datetime

from shared.domain.core import clock
from shared.domain.core.actors import Actor
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.registries import kvk_sheets as rules
from shared.domain.registries.kvk_sheets import KvkSheet
from shared.messages.kvk import CompanySync
from shared.store.customer import customers
from shared.store.engine import keys, outbox, stored
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Condition, Exists, Is, Lacks


def of(customer: CustomerCard) -> KvkSheet | None:
    """Return the sheet of a customer, null for one that KVK was never asked for."""
    return stored.read(KvkSheet, customer.kvk) if customer.kvk else None


def save(changes: Changes, customer: CustomerRef, before: KvkSheet | None, after: KvkSheet) -> None:
    """Write a sheet. Refuse the changes with CustomerNotFound, or with Outdated if the sheet is not `before`."""
    refused = customers.outdated
    known: list[Condition] = [Exists(refused), Lacks("kvk.revision", refused)]
    when: list[Condition] = [Is("kvk.revision", before.revision, refused)] if before else known
    changes.update(keys.customer(customer), assign={"kvk": after.model_dump(mode="json")}, when=when)


def request(changes: Changes, customer: CustomerRef, before: KvkSheet | None, after: KvkSheet) -> None:
    """Write a pending sheet, and have KVK asked. It replaces an earlier request."""
    save(changes, customer, before, after)
    outbox.add(changes, CompanySync.of(customer))


def request_at(changes: Changes, customer: CustomerRef, due: datetime) -> None:
    """Have KVK asked again at a time."""
    outbox.add_due(changes, CompanySync.of(customer), due)


def sync_if_entered(changes: Changes, customer: CustomerRef, before: CustomerCard | None, after: CustomerCard) -> None:
    """Have KVK asked if these changes enter or change the number."""
    sheet = of(before) if before else None
    pending = rules.requested_after_edit(before, after, sheet, at=clock.now())
    if pending:
        request(changes, customer, sheet, pending)


def request_again(changes: Changes, customer: CustomerRef, sheet: KvkSheet | None, number: str, by: Actor) -> KvkSheet:
    """Have KVK asked because a member wants it. Return the pending sheet."""
    pending = rules.requested(sheet, number, by=by, at=clock.now())
    request(changes, customer, sheet, pending)
    return pending
