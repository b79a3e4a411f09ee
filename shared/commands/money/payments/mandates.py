"""Commands on mandates. Ours is written before Mollie is asked, so that a crash in between loses and doubles none."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from shared.access import Member, Permission
from shared.commands.money.mollie import mollie_calls, mollie_customers
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.once import Once
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.shown_mandates import MandateStatus
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderMandate
from shared.domain.money.payments import mandate_acts
from shared.domain.money.payments.mandate_acts import Account, NoAccountNumber
from shared.domain.money.payments.mandates import (
    Mandate,
    MandateDetails,
    MandateDraft,
    RevealedMandate,
    details,
    grouped,
)
from shared.integrations import key_vault
from shared.integrations.mollie import Mollie, MollieRefused, MollieUnavailable, ObjectGone
from shared.store.customer import activity_log, customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.payments import accounts, mandates
from shared.store.money.payments.mandates import MANDATES
from shared.store.team import members

# Mollie answers a repetition within an hour with the same object; after that it would make another one.
_REPEATABLE = timedelta(minutes=45)


def list_page(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[MandateDetails]:
    """Return a page of the mandates, newest first. Raise CustomerNotFound, InvalidCursor."""
    page = mandates.list_newest_first(customer, limit=limit, cursor=cursor)
    today = now().date()
    return Page(items=[details(one, today) for one in page.items], next_cursor=page.next_cursor)


def get(customer: CustomerRef, mandate_id: str) -> MandateDetails:
    """Raise MandateNotFound."""
    return details(MANDATES.find(customer, mandate_id), now().date())


def create(customer: CustomerRef, draft: MandateDraft, *, by: Actor, once: Once | None) -> MandateDetails:
    """Write a signed mandate down and give it to Mollie. Where Mollie does not answer, the sync sends it again.

    A retry goes on where the first try stopped. Raise CustomerNotFound, TooManyMandates, InvalidInput, Contended,
    NotConnected, MollieConnectionBroken, RefusedByMollie, MollieUnavailable, VaultUnavailable.
    """
    customers.require(customer)
    with mollie_calls.opened(customer.merchant_id) as connection:
        mollie_id = mollie_customers.ensure(customer, connection.client)
        account = Account.of(draft.iban, key_vault.encrypt(draft.iban, customer))
        signed = _sign(customer, draft, account, connection.client.mode, by=by, once=once)
        written = mandate = MANDATES.find(customer, signed.id)
        try:
            mandate = mollie_customers.with_another(
                customer, connection.client, mollie_id, lambda at: _register(customer, written, connection.client, at)
            )
        except MollieRefused as refused:
            detail = refused.detail
            _settle(customer, mandate.id, lambda before: mandate_acts.refuse(before, detail))
            raise mandate_acts.refusal(refused.field, refused.detail) from refused
        except MollieUnavailable:
            return signed
    return details(mandate, now().date())


@repeatable(MandateDetails)
@retry_outdated
def _sign(
    customer: CustomerRef, draft: MandateDraft, account: Account, mode: Mode, *, by: Actor, once: Once | None
) -> MandateDetails:
    read = accounts.read(customer)
    others = MANDATES.list_all(customer)
    mandate_acts.require_room(others, draft)
    act = mandate_acts.sign(draft, account, mode, today=read.today, by=by)
    assert act.after
    changes = Changes()
    mandates.change(changes, customer, read.customer, others, [(None, act.after)])
    activity_log.write(changes, customer, act.entry)
    return commit(changes, result=details(act.after, read.today), once=once)


def _register(customer: CustomerRef, mandate: Mandate, mollie: Mollie, mollie_id: str) -> Mandate:
    """Give a mandate to Mollie, unless it has it, or has refused it. Raise InvalidInput and the errors of Mollie."""
    if mandate.problem:
        raise mandate_acts.refusal(None, mandate.problem)
    if mandate.provider_id or mandate.ended:
        return mandate
    known = None
    if now() - mandate.created_at > _REPEATABLE:
        known = next((one for one in mollie.mandates(mollie_id) if one.reference == mandate.reference), None)
    reported = known or mollie.create_mandate(
        mollie_id,
        holder=mandate.holder or "",
        iban=key_vault.decrypt(mandate.encrypted_iban or "", customer),
        bic=mandate.bic,
        signed_on=mandate.signed_on,
        reference=mandate.reference,
        once=f"{mandate.id}-{mollie_id}",
    )
    return _settle(customer, mandate.id, lambda before: mandate_acts.follow(before, reported))


def revoke(customer: CustomerRef, mandate_id: str, *, by: Actor) -> MandateDetails:
    """Revoke a mandate, at Mollie first. Mollie cancels the subscriptions that use it.

    Raise CustomerNotFound, MandateNotFound, MandateRevoked, Contended, NotConnected, MollieConnectionBroken,
    MollieUnavailable, VaultUnavailable.
    """
    mandate = MANDATES.find(customer, mandate_id)
    mandate_acts.revoke(mandate, by=by)
    if mandate.provider_id:
        with mollie_calls.opened(customer.merchant_id) as connection:
            mollie_id = customers.get(customer).mollie_ids.get(mandate.mode)
            # The other mode's objects do not exist for this key.
            if mollie_id and mandate.mode is connection.client.mode:
                with suppress(ObjectGone):
                    connection.client.revoke_mandate(mollie_id, mandate.provider_id)
    revoked = _settle(customer, mandate_id, lambda before: mandate_acts.revoke(before, by=by))
    return details(revoked, now().date())


def reveal(customer: CustomerRef, mandate_id: str, *, by: Member) -> RevealedMandate:
    """Return the whole account number, and write down who saw it.

    Raise NoLongerPermitted, CustomerNotFound, MandateNotFound, NoAccountNumber, VaultUnavailable.
    """
    mandate = MANDATES.find(customer, mandate_id)
    if mandate.encrypted_iban is None:
        raise NoAccountNumber
    iban = key_vault.decrypt(mandate.encrypted_iban, customer)
    changes = Changes()
    members.require_now(changes, by, Permission.MANDATES_REVEAL)
    activity_log.write(changes, customer, mandate_acts.revealed(mandate, by=by.actor))
    return commit(changes, result=RevealedMandate(id=mandate.id, iban=grouped(iban)))


def sync(customer: CustomerRef) -> bool:
    """Make our mandates equal to Mollie's, as Mollie sends no news of them. Return whether any of them changed.

    One that Mollie has not answered for is adopted by its reference, or sent again. Raise CustomerNotFound, Contended,
    NotConnected, MollieConnectionBroken, RefusedByMollie, MollieUnavailable, VaultUnavailable.
    """
    with mollie_calls.opened(customer.merchant_id) as connection:
        mollie = connection.client
        mollie_id = customers.get(customer).mollie_ids.get(mollie.mode)
        if mollie_id is None:
            return False
        reported = _reported(mollie, mollie_id)
        ours = [one for one in MANDATES.list_all(customer) if one.mode is mollie.mode]
        decided = [_followed(customer, mollie, mollie_id, one, reported) for one in ours]
        adopted = [_receive(customer, one) for one in reported if not _match(one, ours)]
    return any([*decided, *adopted])


def _reported(mollie: Mollie, mollie_id: str) -> list[ProviderMandate]:
    try:
        return mollie.mandates(mollie_id)
    except ObjectGone:  # the customer was deleted there
        return []


def _match(reported: ProviderMandate, ours: list[Mandate]) -> bool:
    return any(one.provider_id == reported.id or _awaited(one, reported) for one in ours)


def _awaited(ours: Mandate, reported: ProviderMandate) -> bool:
    """Whether Mollie has one of ours whose answer never came."""
    return ours.provider_id is None and ours.reference is not None and ours.reference == reported.reference


def _followed(
    customer: CustomerRef, mollie: Mollie, mollie_id: str, ours: Mandate, reported: list[ProviderMandate]
) -> bool:
    """Follow one of ours. Return whether it changed."""
    known = next((one for one in reported if ours.provider_id == one.id or _awaited(ours, one)), None)
    if ours.ended:
        if known:
            mollie.revoke_mandate(mollie_id, known.id)
        return False
    if known is None and ours.provider_id:
        after = _settle(customer, ours.id, lambda before: mandate_acts.gone(before))
    elif known:
        after = _settle(customer, ours.id, lambda before: mandate_acts.follow(before, known))
    elif ours.status is MandateStatus.PENDING:
        try:
            after = _register(customer, ours, mollie, mollie_id)
        except MollieRefused as refused:
            detail = refused.detail
            after = _settle(customer, ours.id, lambda before: mandate_acts.refuse(before, detail))
    else:
        return False
    return after.version != ours.version


@retry_outdated
def _receive(customer: CustomerRef, reported: ProviderMandate) -> bool:
    """Write down a mandate that was made at Mollie. Return whether it was new."""
    read = customers.get(customer)
    others = MANDATES.list_all(customer)
    if any(one.provider_id == reported.id for one in others):
        return False
    account = Account.of(reported.iban, key_vault.encrypt(reported.iban, customer)) if reported.iban else None
    act = mandate_acts.receive(reported, account)
    assert act.after
    changes = Changes()
    mandates.change(changes, customer, read, others, [(None, act.after)])
    activity_log.write(changes, customer, act.entry)
    commit(changes, result=act.after)
    return True


@retry_outdated
def _settle(customer: CustomerRef, mandate_id: str, decide: Callable[[Mandate], Act[Mandate]]) -> Mandate:
    """Decide about a mandate as it is now, and write that."""
    read = customers.get(customer)
    all_of_customer = MANDATES.list_all(customer)
    before = next(one for one in all_of_customer if one.id == mandate_id)
    act = decide(before)
    assert act.after
    if act.changes_nothing:
        return before
    changes = Changes()
    mandates.change(changes, customer, read, all_of_customer, [(before, act.after)])
    activity_log.write(changes, customer, act.entry)
    return commit(changes, result=act.after)
