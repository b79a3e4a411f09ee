"""Check a customer's VAT number in VIES: the work on the queue `vat_checks`.

An outage is an outcome and no error: the check waits, and its message is replaced by one that is due later. So nothing
becomes a dead letter, however long VIES is away.
"""

from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from shared.commands.registries import vat_catch_up
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import Status
from shared.domain.customer.vat_checks import VatCheck, VatRefusal, VatWait, after_edit, refusal_of
from shared.domain.registries import vat_results, vies_pauses
from shared.domain.registries.vat_results import Result
from shared.domain.registries.vies import Scope, ViesAnswer, ViesFailure
from shared.domain.registries.vies_pauses import Pause
from shared.integrations import vies
from shared.messages.vat import VatCatchUp, VatChecking, VatTask
from shared.store.customer import vat_requests
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Superseded
from shared.store.engine.retries import retry_outdated
from shared.store.registries import vat_checks, vies_turns
from shared.store.registries.vat_checks import CheckRead
from shared.store.registries.vies_turns import TurnTaken

# SQS delays a message by a quarter of an hour at most; what waits longer is sent by the sweep.
_LONGEST_DELAY_SECONDS = 900


class _Asked(NamedTuple):
    """The outcome of a question to VIES, and the pause after it."""

    answer: ViesAnswer | ViesFailure
    until: datetime | None


def finish(message: VatTask, pending: Pending) -> None:
    """Do the work of a message of the queue. Raise Contended."""
    if isinstance(message, VatCatchUp):
        vat_catch_up.finish(message, pending)
    elif isinstance(message, VatChecking):
        _check(message)


def _check(message: VatChecking) -> None:
    """Check the number of a customer, or leave that for later."""
    customer = message.customer
    with suppress(Superseded, CustomerNotFound):
        read = _checkable(message)
        if read is None:
            return
        number = str(read.customer.vat_number)
        state = number[:2]
        pauses = vies_turns.pauses(customer.merchant_id, state)
        open_pause = max((one for one in pauses.values() if one.until > now()), key=lambda one: one.until, default=None)
        if open_pause:
            _postpone(message, number, open_pause.wait, vies_pauses.spread(open_pause.until))
            return
        try:
            vies_turns.take(state, message.id)
        except TurnTaken:
            since = read.customer.vat_check.pending_since if read.customer.vat_check else None
            _postpone(message, number, VatWait.TURN, vies_pauses.next_turn(now(), since))
            return
        try:
            asked = _ask(customer, read, pauses)
        finally:
            vies_turns.give_back(state, message.id)
        _store(message, number, asked)


def _checkable(message: VatChecking) -> CheckRead | None:
    """Return the customer whose number is to be checked. None where there is nothing to check, which ends the work."""
    try:
        read = vat_checks.get(message.customer)
    except CustomerNotFound:
        outbox.finish_alone(message)
        return None
    if refusal_of(read.customer):
        _end(message)
        return None
    if read.customer.status is Status.ARCHIVED and not _is_asked_for(read):
        # Nobody sends it invoices. Once it is active again, this goes on.
        changes = Changes()
        outbox.check(changes, message)
        vat_requests.add_due(changes, message.customer, vat_results.next_check(now(), read.merchant.time_zone))
        write(changes)
        return None
    return read


def _ask(customer: CustomerRef, read: CheckRead, pauses: dict[Scope, Pause]) -> _Asked:
    """Ask VIES, and begin or end the pause that follows from how it went."""
    number = str(read.customer.vat_number)
    answer = vies.check(number, requester=read.merchant.vat_number)
    keys = vies_turns.pause_keys(customer.merchant_id, number[:2])
    changes = Changes()
    until = None
    if isinstance(answer, ViesFailure) and not answer.is_final:
        after = vies_pauses.after_failure(pauses.get(answer.scope), answer.wait, answer.at_least, now())
        until = after.until
        vies_turns.pause(changes, keys[answer.scope], after)
    else:
        for scope in pauses:
            vies_turns.end_pause(changes, keys[scope])
    if len(changes):
        write(changes)
    return _Asked(answer, until)


@retry_outdated
def _store(message: VatChecking, number: str, asked: _Asked) -> None:
    """Store what came of a question. Raise Superseded, CustomerNotFound, Contended."""
    read = vat_checks.get(message.customer)
    check = _check_of(read, number)
    changes = Changes()
    outbox.check(changes, message)
    at = now()
    if isinstance(asked.answer, ViesAnswer):
        result = vat_results.answered(read.customer, check, asked.answer, at)
        vat_requests.add_due(changes, message.customer, vat_results.next_check(at, read.merchant.time_zone))
    elif asked.answer.is_final:
        result = vat_results.refused(read.customer, check, VatRefusal.MALFORMED, at)
        outbox.finish(changes, message)
    else:
        assert asked.until
        _wait(message, read, check, asked.answer.wait, vies_pauses.spread(asked.until), tried_at=at)
        return
    vat_checks.save(changes, message.customer, result)
    write(changes)


@retry_outdated
def _postpone(message: VatChecking, number: str, wait: VatWait, until: datetime) -> None:
    read = vat_checks.get(message.customer)
    _wait(message, read, _check_of(read, number), wait, until, tried_at=None)


def _wait(
    message: VatChecking, read: CheckRead, check: VatCheck, wait: VatWait, until: datetime, *, tried_at: datetime | None
) -> None:
    """Replace the message by one that is due later, and keep why. Raise Superseded, Outdated, CustomerNotFound."""
    changes = Changes()
    outbox.check(changes, message)
    result: Result = vat_results.postponed(read.customer, check, wait, until, tried_at=tried_at)
    vat_checks.save(changes, message.customer, result)
    seconds = max(int((until - now()).total_seconds()) + 1, 1)
    if seconds > _LONGEST_DELAY_SECONDS:
        vat_requests.add_due(changes, message.customer, until)
        write(changes)
        return
    later = vat_requests.add_delayed(changes, message.customer, seconds)
    write(changes)
    outbox.send_later(later, seconds=seconds)


@retry_outdated
def _end(message: VatChecking) -> None:
    """End a check that cannot be made any more, such as of a customer who is an individual by now."""
    read = vat_checks.get(message.customer)
    refusal, before = refusal_of(read.customer), read.customer.vat_check
    changes = Changes()
    outbox.finish(changes, message)
    if refusal and before and before.number == read.customer.vat_number and before.refusal is not refusal:
        vat_checks.save(changes, message.customer, vat_results.refused(read.customer, before, refusal, None))
    write(changes)


def _check_of(read: CheckRead, number: str) -> VatCheck:
    """Return the check of the number that VIES was asked about. Raise Superseded if the customer has another by now."""
    if read.customer.vat_number != number:
        raise Superseded
    check = read.customer.vat_check
    if check and check.number == number and check.pending_since:
        return check
    begun = after_edit(read.customer, None, now())
    assert begun
    return begun.model_copy(update={"proof": check.proof if check and check.number == number else None})


def _is_asked_for(read: CheckRead) -> bool:
    check = read.customer.vat_check
    return bool(check and check.pending_since)
