"""Decline reminders and statements by mail, by the link in a reminder, and allow them again, by a member."""

from typing import NamedTuple

from shared.domain.core.activity_log import Change, entry
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mail_contents import OptOutGone
from shared.domain.customer.mails import MailActivity, ReminderChoice
from shared.store.customer import activity_log, customers, opt_outs
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit, write
from shared.store.engine.retries import retry_outdated
from shared.store.team import merchants


class OptOut(NamedTuple):
    """The contents of the page: the merchant's name and nothing of the customer, because mails are forwarded."""

    merchant: str
    language: Language
    declined: bool


def open_link(token: str) -> OptOut:
    """Raise OptOutGone."""
    ref, card = _customer_of(token)
    return OptOut(merchants.get(ref.merchant_id).name, card.language, card.reminders_declined_at is not None)


@retry_outdated
def decline(token: str) -> OptOut:
    """Keep that the customer wants no reminders by mail. Repeating it changes nothing. Raise OptOutGone."""
    ref, card = _customer_of(token)
    if card.reminders_declined_at is None:
        changes = Changes()
        opt_outs.decline(changes, ref, now())
        by = Actor(kind=ActorKind.CUSTOMER, id=card.id, name=card.name)
        activity_log.write(changes, ref, entry(MailActivity.REMINDERS_DECLINED, by=by))
        write(changes)
    return OptOut(merchants.get(ref.merchant_id).name, card.language, True)


@retry_outdated
def allow_again(customer: CustomerRef, *, by: Actor) -> ReminderChoice:
    """Let reminders and statements go to a customer again who has asked for that. Do nothing if they never declined.

    Raise CustomerNotFound, Contended.
    """
    declined_at = customers.get(customer).reminders_declined_at
    answer = ReminderChoice(declined_at=None)
    if declined_at is None:
        return answer
    changes = Changes()
    opt_outs.allow(changes, customer, declined_at)
    was = Change(field="mail.reminders_declined_at", old=declined_at.isoformat(), new=None)
    activity_log.write(changes, customer, entry(MailActivity.REMINDERS_ALLOWED, by=by, changes=[was]))
    return commit(changes, result=answer)


def _customer_of(token: str) -> tuple[CustomerRef, CustomerCard]:
    ref = opt_outs.find(token)
    if ref is None:
        raise OptOutGone
    try:
        return ref, customers.get(ref)
    except CustomerNotFound:
        raise OptOutGone from None
