"""Reads and writes of the check of a customer's VAT number: facts from outside, which raise no version."""

from typing import NamedTuple

from shared.access import MerchantNotFound
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.vat_checks import VatCheck, VatProof
from shared.domain.registries.vat_results import Result
from shared.domain.team.merchants import MerchantCard
from shared.store.customer import activity_log, customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import keys, newest_first, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, Is, impossible
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read
from shared.store.team import merchants


class CheckRead(NamedTuple):
    customer: CustomerCard
    merchant: MerchantCard


def get(customer: CustomerRef) -> CheckRead:
    """Return a customer and its merchant, in one BatchGetItem. Raise CustomerNotFound, MerchantNotFound."""
    wanted = [keys.customer(customer), keys.merchant(customer.merchant_id)]
    items = {item["SK"]: item for item in table.get_many(wanted)}
    of_customer, of_merchant = (items.get(key["SK"]) for key in wanted)
    if of_customer is None:
        raise CustomerNotFound
    if of_merchant is None:
        raise MerchantNotFound
    return CheckRead(customers.from_item(of_customer), merchants.from_item(of_merchant))


def list_proofs(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[VatProof]:
    """Return a page of the answers of VIES, newest first. Raise CustomerNotFound, InvalidCursor."""
    items, next_cursor = newest_first.page(customer, [Source(keys.VAT_PROOF)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[read(VatProof, item) for item in items], next_cursor=next_cursor)


def save(changes: Changes, customer: CustomerRef, result: Result) -> None:
    """Write the facts of a check, its evidence and its log entry.

    Refuse the changes with Outdated if the customer has another number by now, with CustomerNotFound.
    """
    _save(changes, customer, result.check, vat_status=result.status)
    if proof := result.proof:
        key = keys.record(customer, keys.VAT_PROOF, proof.id)
        changes.put(key, proof.model_dump(mode="json"), when=[Absent(impossible)])
    if result.entry:
        activity_log.write(changes, customer, result.entry)


def save_request(changes: Changes, customer: CustomerRef, check: VatCheck) -> None:
    """Write a check that a member asks for. Refuse the changes as `save` does."""
    _save(changes, customer, check)


def _save(changes: Changes, customer: CustomerRef, check: VatCheck, **facts: str) -> None:
    assign = {"vat_check": check.model_dump(mode="json"), **facts}
    when = [Is("vat_number", check.number, customers.outdated)]
    changes.update(keys.customer(customer), assign=assign, when=when)
