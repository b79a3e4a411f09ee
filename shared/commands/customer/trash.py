"""Commands that delete and restore customers.

The first transaction removes the customer from all lists and counts, or starts the restoration, and writes a pending
message (outbox). If the process stops after it, the worker (`finish`) completes the work, and the sweep restarts that.
"""

from contextlib import suppress
from typing import Any

from shared.access import Member, Permission
from shared.commands.customer import customer_ends
from shared.domain.core.actors import Actor
from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customers import Customer, CustomerCard
from shared.domain.customer.deletions import (
    Deletion,
    Expiry,
    Linked,
    TrashedCustomer,
    delete_customer,
    effects_of,
    restore_customer,
)
from shared.messages.deletions import CustomerDeletion, CustomerEnd, DeletionTask
from shared.messages.kvk import CompanySync
from shared.messages.sync import CustomerSync
from shared.store.customer import activity_log, customer_index, customers, tags, trash, vat_requests
from shared.store.customer.contacts import contacts_of
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.trash import Trashed
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit, write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import retry_outdated
from shared.store.team import members


def delete(customer: CustomerRef, linked: Linked, *, seen: int | None, by: Member, dry_run: bool) -> Deletion:
    """Delete a customer. Repeating it returns the same; the last choice of `linked` applies.

    `seen` is the version, or None if the caller has not read the customer. Raise NoLongerPermitted, CustomerNotFound,
    StaleCustomer, IssuedInvoices.
    """
    changes = Changes()
    members.require_now(changes, by, Permission.CUSTOMERS_DELETE)
    trashed = trash.find(customer)
    if trashed:
        card = customers.require_version(trashed.customer, seen)
        shown = trashed.shown.model_copy(update={"linked": linked})
        trash.put_again(changes, customer, shown)
    else:
        card = customers.get(customer, seen=seen)
        shown = _move_to_trash(changes, customer, card, linked, by=by.actor)
    answer = Deletion(dry_run=dry_run, trashed=shown, effects=effects_of(card, linked))
    if dry_run:
        members.require_now_for_read(by, Permission.CUSTOMERS_DELETE)
        return answer
    outbox.add(changes, CustomerDeletion.of(customer), act="delete", **_unless_restored(shown))
    if card.mollie_ids:
        # Nobody would issue the invoices of what is charged from now on.
        outbox.add(changes, CustomerSync.of(customer))
    if card.chosen_avatar or card.counts.of("mails"):
        outbox.add_due(changes, _end(customer, shown), shown.restorable_until)
    return commit(changes, result=answer)


def restore(customer: CustomerRef, *, by: Member) -> Customer:
    """Restore a deleted customer and its linked rows.

    Raise NoLongerPermitted; CustomerNotFound if it is not in the trash or has expired; Contended if a later deletion
    supersedes it.
    """
    trashed = trash.find(customer)
    if trashed is None or not trashed.shown.restorable:
        raise CustomerNotFound
    message = CustomerDeletion.of(customer)
    changes = Changes()
    members.require_now(changes, by, Permission.CUSTOMERS_DELETE)
    trash.begin_restoration(changes, customer, trashed.customer)
    # Not sent, because this request does the work. The sweep sends the message if the request stops halfway.
    state = {"by": by.actor.model_dump(mode="json")} | _unless_restored(trashed.shown)
    outbox.add(changes, message, send=False, act="restore", **state)
    write(changes)
    return _restore(message, trashed.customer, by=by.actor)


def finish(message: DeletionTask, pending: Pending) -> None:
    """Do the work of a message of the queue. Raise DocumentsUnavailable; Postponed while a customer can be restored."""
    if isinstance(message, CustomerEnd):
        customer_ends.finish(message)
    elif isinstance(message, CustomerDeletion):
        _finish(message, pending)


def _finish(message: CustomerDeletion, pending: Pending) -> None:
    """Finish a deletion or a restoration. Do nothing if a later one has superseded it.

    A tombstone may expire before its work is done. Then nothing can be restored, and the linked rows still must expire.
    """
    with suppress(Superseded):
        trashed = trash.find(message.customer)
        if trashed and pending["act"] == "restore":
            _restore(message, trashed.customer, by=Actor.model_validate(pending["by"]))
        else:
            _soft_delete_linked(message, _expiry(pending, trashed))
            for changes in customer_index.unfile(trashed.customer, message.customer) if trashed else ():
                _write(message, changes)
            outbox.finish_alone(message)


def _move_to_trash(
    changes: Changes, customer: CustomerRef, card: CustomerCard, linked: Linked, *, by: Actor
) -> TrashedCustomer:
    shown, act = delete_customer(card, linked, by=by)
    customers.remove(changes, customer, card)
    trash.put(changes, customer, card, shown)
    activity_log.write_without_tally(changes, customer, act.entry)
    trash.add_to_counts(changes, customer, dict(act.entry.tally()))
    return shown


def _restore(message: CustomerDeletion, card: CustomerCard, *, by: Actor) -> Customer:
    """Restore the linked rows, then the customer, so that no row of an existing customer expires.

    Raise Superseded, Contended.
    """
    contacts = _soft_delete_linked(message, None)
    return _reinstate(message, card, contacts, by=by)


@retry_outdated
def _reinstate(message: CustomerDeletion, card: CustomerCard, contacts: list[Contact], *, by: Actor) -> Customer:
    """Move the customer from the trash back, without the tags that were deleted meanwhile."""
    read = tags.get(message.merchant_id) if card.tags else tags.from_item(None)
    act = restore_customer(card.without_expired(), read.tags, by=by)
    assert act.after
    changes = Changes()
    tags.require_kept(changes, message.merchant_id, read, act.after.tags)
    outbox.finish(changes, message)
    trash.remove(changes, message.customer, card)
    customers.add(changes, message.merchant_id, act.after, contacts=contacts)
    activity_log.write(changes, message.customer, act.entry)
    _request_again(changes, message.customer, act.after)
    return commit(changes, result=act.after.record)


def _request_again(changes: Changes, customer: CustomerRef, card: CustomerCard) -> None:
    """Add the messages anew that were dropped if they came while the customer was in the trash."""
    if card.vat_check and not card.vat_check.refusal:
        vat_requests.add(changes, customer, send=False)
    if card.kvk:
        outbox.add(changes, CompanySync.of(customer), send=False)
    if card.counts.of("subscriptions"):
        outbox.add(changes, CustomerSync.of(customer), send=False)


def _soft_delete_linked(message: CustomerDeletion, expiry: Expiry | None) -> list[Contact]:
    """Soft-delete the linked rows and unfile the contacts, or restore both if `expiry` is None. Return the contacts.

    Raise Superseded.
    """
    contacts: list[Contact] = []
    for rows in trash.linked_rows(message.customer):
        changes = Changes()
        for row in rows:
            trash.set_soft_delete(changes, row, expiry)
        contacts += contacts_of(rows)
        _write(message, changes)
    for contact in contacts:
        changes = Changes()
        customer_index.file_contact(changes, message.customer, contact, None if expiry else contact)
        _write(message, changes)
    return contacts


def _write(message: CustomerDeletion, changes: Changes) -> None:
    if len(changes):
        outbox.check(changes, message)
        write(changes)


def _unless_restored(shown: TrashedCustomer) -> dict[str, Any]:
    """Return the state of a pending message from which the linked rows can be ended without the tombstone."""
    return {"linked_expiry": shown.linked_expiry.model_dump(mode="json")}


def _expiry(pending: Pending, trashed: Trashed | None) -> Expiry:
    if "linked_expiry" in pending:
        return Expiry.model_validate(pending["linked_expiry"])
    # The first release with a queue wrote no expiry into the pending message.
    if trashed is None:
        raise CustomerNotFound
    return trashed.shown.linked_expiry


def _end(customer: CustomerRef, shown: TrashedCustomer) -> CustomerEnd:
    return CustomerEnd(
        id=new_id("msg"),
        merchant_id=customer.merchant_id,
        customer_id=customer.id,
        restorable_until=shown.restorable_until,
    )
