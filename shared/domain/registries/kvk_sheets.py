"""A customer's data in the register of the Dutch Chamber of Commerce (KVK), and the part that is filled in.

A field is filled that is empty, or still has what the register filled it with. A difference to anything else, which a
person entered, waits until a member accepts or keeps it (Q28).
"""

import re
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from pydantic import Field

from shared.domain.core.activity_log import ActivityKind, entry
from shared.domain.core.actors import SYSTEM, Actor
from shared.domain.core.acts import Act
from shared.domain.core.backoff import Backoff
from shared.domain.core.models import Record
from shared.domain.customer.customer_edits import customer_changes, edited
from shared.domain.customer.customer_fields import CustomerEdit
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import Customer, CustomerCard
from shared.domain.registries.kvk_profiles import ADDRESS_PARTS, KvkProfile, customer_fields, same
from shared.errors import InvalidInput

# A sheet older than a year is outdated (S180).
OUTDATED_AFTER: Final = timedelta(days=365)
# Half of it always passes: five minutes at first, which KVK also asks for after IPD1002 and IPD1003.
# The longest is short, so that a check ends soon after an outage does.
WAITS: Final = Backoff(first=timedelta(minutes=10), longest=timedelta(minutes=15), least=0.5)
# A key that KVK refuses seldom mends itself, and another one is tried at once.
WAITS_FOR_KEY: Final = WAITS._replace(longest=timedelta(minutes=40))


class CompanyActivity(ActivityKind):
    KVK_SYNCED = "customer.kvk_synced"
    KVK_ACCEPTED = "customer.kvk_accepted"
    KVK_KEPT = "customer.kvk_kept"


class SyncStatus(StrEnum):
    """`refused` is a number that KVK does not take as one; `not_connected` that there was no key to ask with."""

    PENDING = "pending"
    SYNCED = "synced"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    NOT_CONNECTED = "not_connected"


class WaitReason(StrEnum):
    """Why KVK has to be asked again. `untrusted` is a certificate that does not verify."""

    NO_ANSWER = "no_answer"
    UNTRUSTED = "untrusted"
    BUSY = "busy"
    BEING_PROCESSED = "being_processed"
    UNREADABLE = "unreadable"
    KEY_REFUSED = "key_refused"


class Wait(Record):
    """`since` is when KVK was first asked in vain, `tries` how often it was."""

    reason: WaitReason
    since: datetime
    tries: int
    next_try: datetime


class KvkSheet(Record):
    """The sheet of a customer. `revision` rises with each change of it; the customer's version does not.

    `filled` has the fields that have the register's values, `kept` those of the register that a member declined.
    `asked_by` is who asked for a re-sync, null for what Klantkaart asks by itself.
    """

    number: str
    status: SyncStatus
    revision: int = 1
    asked_at: datetime
    asked_by: Actor | None = None
    wait: Wait | None = None
    synced_at: datetime | None = None
    profile: KvkProfile | None = None
    filled: dict[str, Any] = Field(default={})
    kept: dict[str, Any] = Field(default={})

    def next(self, **changes: Any) -> "KvkSheet":
        return self.model_copy(update={"revision": self.revision + 1, **changes})


class Difference(Record):
    """A field of the customer that differs from the register: the customer's value, and the register's."""

    field: str
    old: str | None
    new: str


def kvk_number(customer: Customer) -> str | None:
    """Return the number by which KVK knows the customer, null for all but businesses registered in the Netherlands."""
    if customer.kind is not Kind.BUSINESS or customer.registration_country != "NL":
        return None
    number = customer.registration_number or ""
    return number if re.fullmatch("[0-9]{8}", number) else None


def requested_after_edit(
    before: Customer | None, after: Customer, sheet: KvkSheet | None, *, at: datetime
) -> KvkSheet | None:
    """Return the sheet after an edit that entered or changed the number, null after any other."""
    number = kvk_number(after)
    if number is None or (before and kvk_number(before) == number):
        return None
    return requested(sheet, number, by=None, at=at)


def requested(sheet: KvkSheet | None, number: str, *, by: Actor | None, at: datetime) -> KvkSheet:
    """Return the sheet for which KVK is to be asked. What another number brought is dropped, but not what it filled."""
    if sheet is None:
        return KvkSheet(number=number, status=SyncStatus.PENDING, asked_at=at, asked_by=by)
    of_other: dict[str, Any] = {"number": number, "synced_at": None, "profile": None, "kept": {}}
    changed = of_other if sheet.number != number else {}
    return sheet.next(status=SyncStatus.PENDING, asked_at=at, asked_by=by, wait=None, **changed)


def needs_new_key(customer: Customer, sheet: KvkSheet | None) -> bool:
    """Whether a number is to be looked up with a new key: KVK was never asked, or with a key that brought nothing.

    The test key finds test companies only.
    """
    number = kvk_number(customer)
    if number is None or sheet is None or sheet.number != number:
        return number is not None
    if sheet.status is SyncStatus.PENDING:
        return sheet.wait is not None and sheet.wait.reason is WaitReason.KEY_REFUSED
    return sheet.status in (SyncStatus.NOT_CONNECTED, SyncStatus.NOT_FOUND)


def is_on_its_way(sheet: KvkSheet, *, at: datetime) -> bool:
    """Whether KVK is being asked, or will be. One that is overdue lost its message with a customer that was deleted."""
    due = sheet.wait.next_try if sheet.wait else sheet.asked_at
    return sheet.status is SyncStatus.PENDING and at < due + timedelta(hours=1)


def waiting(sheet: KvkSheet, reason: WaitReason, *, at: datetime, at_least: timedelta) -> KvkSheet:
    """Return the sheet that waits for the next try."""
    tries = sheet.wait.tries + 1 if sheet.wait else 1
    waits = WAITS_FOR_KEY if reason is WaitReason.KEY_REFUSED else WAITS
    since = sheet.wait.since if sheet.wait else at
    wait = Wait(reason=reason, since=since, tries=tries, next_try=at + max(waits.delay(tries), at_least))
    return sheet.next(wait=wait)


def ended(sheet: KvkSheet, status: SyncStatus) -> KvkSheet:
    """Return the sheet after an answer that brings nothing. What was synced before stays."""
    return sheet.next(status=status, wait=None)


def synced(
    customer: CustomerCard, sheet: KvkSheet, profile: KvkProfile, *, region: str, at: datetime
) -> tuple[KvkSheet, Act[CustomerCard]]:
    """Return the sheet with what KVK answered, and the act that fills what nobody edited."""
    filled, fill = dict(sheet.filled), {}
    for field, new in customer_fields(profile).items():
        current = _current(customer, field)
        if not same(current, new):
            if not _is_untouched(current, sheet.filled.get(field)):
                continue
            fill[field] = new
        filled[field] = new
    try:
        after = edited(customer, CustomerEdit.model_validate(fill), region=region) if fill else customer
    except InvalidInput:
        # Something else about a customer of an earlier release is not valid: everything is left to the members.
        after, filled = customer, sheet.filled
    by = sheet.asked_by or SYSTEM
    act = Act(customer, after, entry(CompanyActivity.KVK_SYNCED, by=by, changes=customer_changes(customer, after)))
    return sheet.next(status=SyncStatus.SYNCED, wait=None, synced_at=at, profile=profile, filled=filled), act


def differences(customer: Customer, sheet: KvkSheet) -> list[Difference]:
    """Return the fields in which the customer differs from the register, without those that a member kept."""
    return [
        Difference(field=field, old=_text(_current(customer, field)), new=_text(new) or "")
        for field, new in open_fields(customer, sheet).items()
    ]


def open_fields(customer: Customer, sheet: KvkSheet) -> dict[str, Any]:
    """Return field → the register's value, of each difference."""
    if sheet.profile is None or kvk_number(customer) != sheet.number:
        return {}
    return {
        field: new
        for field, new in customer_fields(sheet.profile).items()
        if not same(_current(customer, field), new) and not same(sheet.kept.get(field), new)
    }


def settled(
    customer: CustomerCard, sheet: KvkSheet, *, accept: Collection[str], keep: Collection[str], region: str, by: Actor
) -> tuple[KvkSheet, Act[CustomerCard]]:
    """Return the sheet and the act of a member who settles differences. Raise InvalidInput."""
    found = open_fields(customer, sheet)
    taken = {field: found[field] for field in accept}
    kept = {field: found[field] for field in keep}
    after = edited(customer, CustomerEdit.model_validate(taken), region=region) if taken else customer
    kind = CompanyActivity.KVK_ACCEPTED if taken else CompanyActivity.KVK_KEPT
    act = Act(customer, after, entry(kind, by=by, changes=customer_changes(customer, after)))
    return sheet.next(filled=sheet.filled | taken, kept=sheet.kept | kept), act


def _is_untouched(current: Any, filled: Any) -> bool:
    """Whether nobody edited a field. One that was filled and is empty now was emptied by somebody."""
    return same(current, filled) if filled else not current


def _current(customer: Customer, field: str) -> Any:
    if field != "address":
        return getattr(customer, field)
    address = customer.address
    return address and {part: getattr(address, part) for part in ADDRESS_PARTS}


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        place = " ".join(filter(None, (value["postal_code"], value["city"])))
        return ", ".join(filter(None, (value["street"], place, value["country"]))) or None
    if isinstance(value, list):
        return ", ".join(value) or None
    return str(value) if value else None
