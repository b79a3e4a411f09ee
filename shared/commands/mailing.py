"""The one way out for mail: `queue_mail` adds a mail to the changes of a command, which sends it by the queue `mail`.

The mail and its pending message are in the command's transaction, so neither is without the other. What is not sent, by
the order of decision, is kept and logged all the same, with its reason.
"""

from collections.abc import Callable, Mapping

from shared.domain.core.actors import Actor
from shared.domain.core.ids import new_id
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mail_decision import Decision, Outcome, decide
from shared.domain.customer.mails import Mail, MailActivity, MailDraft, MailKind, MailState, mail_entry, new_mail
from shared.messages.mail import MailSending
from shared.store.customer import activity_log, mails
from shared.store.engine import outbox
from shared.store.engine.changes import Changes

OutcomeRecorder = Callable[[Changes, CustomerRef, Mail], None]
"""Adds the effect of a mail on its subject to the changes, such as that an invoice was sent."""
OutcomeRecorders = Mapping[MailKind, OutcomeRecorder]
Claimer = Callable[[Changes, CustomerRef, Mail, Mail], None]
"""Adds to the changes what a mail claims that is sent again: the first is the earlier one."""
Claimers = Mapping[MailKind, Claimer]


def queue_mail(changes: Changes, customer: CustomerRef, card: CustomerCard, draft: MailDraft, *, by: Actor) -> Mail:
    """Add a mail to the changes: queued with its message, or held or suppressed with the reason. Return it.

    `card` is the customer as the command has read it. The worker decides again when it sends.
    """
    return add(changes, customer, card, new_mail(draft, by=by), by=by)


def add(changes: Changes, customer: CustomerRef, card: CustomerCard, mail: Mail, *, by: Actor) -> Mail:
    """Add a new mail to the changes, as `queue_mail` does."""
    mail = decided(mail, decide(card, mail)).model_copy(update={"customer_email": card.email})
    mails.save(changes, customer, None, mail)
    if mail.state is MailState.QUEUED:
        request(changes, customer, mail.id)
    else:
        log(changes, customer, mail, by=by)
    return mail


def request(changes: Changes, customer: CustomerRef, mail_id: str) -> None:
    """Add the message that has the worker send a queued mail."""
    outbox.add(
        changes,
        MailSending(id=new_id("msg"), merchant_id=customer.merchant_id, customer_id=customer.id, mail_id=mail_id),
    )


def decided(mail: Mail, decision: Decision) -> Mail:
    """Return an unsent mail with the state that was decided, and the same version."""
    state = {
        Outcome.SEND: MailState.QUEUED,
        Outcome.HOLD: MailState.HELD,
        Outcome.REFUSE: MailState.SUPPRESSED,
    }[decision.outcome]
    return mail.model_copy(update={"state": state, "reason": decision.reason, "recipients": decision.recipients})


def log(
    changes: Changes, customer: CustomerRef, mail: Mail, *, by: Actor, recorders: OutcomeRecorders | None = None
) -> None:
    """Log the state in which a mail is, and record it with what the mail is about."""
    if kind := _LOGGED.get(mail.state):
        activity_log.write(changes, customer, mail_entry(kind, mail, by=by))
    if record := (recorders or {}).get(mail.kind):
        record(changes, customer, mail)


_LOGGED = {
    MailState.HELD: MailActivity.HELD,
    MailState.SENT: MailActivity.SENT,
    MailState.SUPPRESSED: MailActivity.NOT_SENT,
    MailState.FAILED: MailActivity.FAILED,
    MailState.BOUNCED: MailActivity.BOUNCED,
    MailState.COMPLAINED: MailActivity.COMPLAINED,
}
