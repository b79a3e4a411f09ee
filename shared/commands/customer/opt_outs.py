"""Commands of somebody who follows the link in a reminder: decline reminders and statements by mail."""

from typing import NamedTuple

from shared.domain.core.activity_log import entry
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mail_contents import OptOutGone
from shared.domain.customer.mails import MailActivity
from shared.store.customer import activity_log, customers, opt_outs
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.retries import retry_outdated
from shared.store.team import merchants


class OptOut(NamedTuple):
    """What the page shows: it names the merchant and nothing of the customer, because mails are forwarded."""

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
        customers.decline_reminders(changes, ref, now())
        by = Actor(kind=ActorKind.CUSTOMER, id=card.id, name=card.name)
        activity_log.write(changes, ref, entry(MailActivity.REMINDERS_DECLINED, by=by))
        write(changes)
    return OptOut(merchants.get(ref.merchant_id).name, card.language, True)


def _customer_of(token: str) -> tuple[CustomerRef, CustomerCard]:
    ref = opt_outs.find(token)
    if ref is None:
        raise OptOutGone
    try:
        return ref, customers.get(ref)
    except CustomerNotFound:
        raise OptOutGone from None
