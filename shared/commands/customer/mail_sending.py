"""Send a queued mail: the work on the queue `mail`.

A mail goes out at most once. The worker claims it first, in a transaction of its own, and only then calls the mail
service: whoever finds a claimed mail knows that it may have gone out, and leaves it to a member to send it again.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from shared import config
from shared.commands import mailing
from shared.commands.customer import mail_files
from shared.commands.mailing import OutcomeRecorders
from shared.domain.core.actors import SYSTEM
from shared.domain.core.backoff import Backoff
from shared.domain.core.clock import now
from shared.domain.core.ids import new_token
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.composed_mails import Composed, Composer, Composing, ContentsPending, NotToBeSent
from shared.domain.customer.mail_decision import DECLINABLE, Outcome, decide
from shared.domain.customer.mail_health import health_of
from shared.domain.customer.mails import Mail, MailKind, MailReason, MailState, Recipient
from shared.integrations import ses
from shared.integrations.mime import mime
from shared.integrations.ses import MailRefused, MailUnanswered, MailUnavailable
from shared.messages.mail import MailSending
from shared.store.customer import mails, opt_outs
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MailNotFound, MailRead
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Pending, Postponed, Superseded
from shared.store.engine.retries import retry_outdated

# Longer than the worker may run, so that after it nobody is sending the mail any more.
CLAIM_LASTS = timedelta(seconds=90)
# Until then a mail waits for its documents with a message of its own, afterwards for the sweep.
WAIT_SECONDS = 10
WAITS_FOR = timedelta(minutes=2)
# How long it waits for a mail service that is busy; the longest is what SQS can delay a message by.
BUSY_WAITS = Backoff(first=timedelta(seconds=30), longest=timedelta(minutes=15))
# After so many waits, half an hour at most, a mail goes out whether or not the list of the mail service can be changed:
# what is on the list comes back as a bounce, and the other recipients get the mail.
MOST_WAITS_FOR_LIST = 6


def finish(
    message: MailSending, pending: Pending, *, composers: Mapping[MailKind, Composer], recorders: OutcomeRecorders
) -> None:
    """Send a mail unless the order of decision holds or refuses it. Do nothing if it was sent.

    Raise DocumentsUnavailable, after which it is still queued; Postponed while it has to wait.
    """
    with suppress(Superseded):
        try:
            _finish(message, pending, composers, recorders)
        except (CustomerNotFound, MailNotFound):
            outbox.finish_alone(message)


def _finish(
    message: MailSending, pending: Pending, composers: Mapping[MailKind, Composer], recorders: OutcomeRecorders
) -> None:
    read = mails.get(message.customer, message.mail_id)
    if read.mail.state is MailState.SENDING:
        _end_claim(message, read.mail, recorders)
    elif read.mail.state is MailState.QUEUED:
        _send(message, pending, read, composers[read.mail.kind], recorders)
    else:
        outbox.finish_alone(message)


def _end_claim(message: MailSending, mail: Mail, recorders: OutcomeRecorders) -> None:
    """Give up a mail whose worker was killed: nobody knows whether the mail service has it."""
    if mail.claimed_at and now() < mail.claimed_at + CLAIM_LASTS:
        raise Postponed
    _settle(message, recorders, _is_unknown, seen=mail)


def _send(
    message: MailSending, pending: Pending, read: MailRead, composer: Composer, recorders: OutcomeRecorders
) -> None:
    decision = decide(read.card, read.mail)
    mail = read.mail.model_copy(update={"recipients": decision.recipients})
    if decision.outcome is not Outcome.SEND:
        _settle(message, recorders, lambda one: mailing.decided(one, decision).changed(), seen=read.mail)
        return
    if _left_list(message, pending, read, mail.active):
        outbox.send_later(message, seconds=WAIT_SECONDS)
        raise Postponed
    token = (read.card.opt_out_token or new_token()) if mail.kind in DECLINABLE else None
    unsubscribe_url = f"{config.page_url()}/mail/{token}" if token else None
    composing = Composing(message.customer, read.card, mail, unsubscribe_url)
    try:
        composed, parts = mail_files.compose(composing, composer)
    except NotToBeSent as purposeless:
        reason = purposeless.reason
        _settle(message, recorders, lambda one: one.moved(MailState.SUPPRESSED, reason), seen=read.mail)
        return
    except ContentsPending:
        if mail.reason is not MailReason.DOCUMENTS:
            waits = MailReason.DOCUMENTS
            _settle(message, recorders, lambda one: one.moved(MailState.QUEUED, waits), seen=read.mail, finished=False)
        if now() < mail.created_at + WAITS_FOR:
            outbox.send_later(message, seconds=WAIT_SECONDS)
        raise Postponed from None
    content = mime(composed, mail.active, parts, sender=config.mail_sender(), unsubscribe_url=unsubscribe_url)
    mail_files.keep(mail, composed, parts)
    claimed = _claim(message, read.mail, mail, composed)
    if token:
        link = opt_outs.put if read.card.opt_out_token else opt_outs.add
        link(claimed, message.customer, token)
    write(claimed)
    _hand_over(message, pending, mail.active, content, recorders)


def _left_list(message: MailSending, pending: Pending, read: MailRead, recipients: Sequence[Recipient]) -> bool:
    """Take the addresses that a member has cleared off the list of the mail service. Return whether one was on it.

    Its list may take a moment to change, so the mail waits then. Raise Postponed while the list cannot be changed.
    """
    untried = [one.email for one in recipients if health_of(read.card, one.email).is_untried]
    waits = int(pending.get("waits", 0))
    try:
        return any(ses.clear_suppression(email) for email in untried)
    except MailUnavailable:
        if waits >= MOST_WAITS_FOR_LIST:
            return False
        _try_later(message, waits=waits, seen=read.mail)
        raise Postponed from None


def _hand_over(
    message: MailSending, pending: Pending, recipients: list[Recipient], content: bytes, recorders: OutcomeRecorders
) -> None:
    tags = {"merchant": message.merchant_id, "customer": message.customer_id, "mail": message.mail_id}
    try:
        message_id = ses.send(content, recipients, tags)
    except MailRefused as refused:
        detail = refused.detail
        _settle(
            message, recorders, lambda mail: mail.moved(MailState.FAILED, MailReason.REFUSED, detail, settled_at=now())
        )
    except MailUnavailable:
        _try_later(message, waits=int(pending.get("waits", 0)))
        raise Postponed from None
    except MailUnanswered:
        _settle(message, recorders, _is_unknown)
    else:
        _settle(message, recorders, lambda mail: _sent(mail, message_id, now()))


@retry_outdated
def _try_later(message: MailSending, *, waits: int, seen: Mail | None = None) -> None:
    """Queue a mail again that the mail service takes no more of for now: longer each time.

    The message is replaced, so that it never becomes a dead letter, and the sweep adds no second one to it. `seen` as
    in `_settle`: what another worker has claimed since may be on its way.
    """
    seconds = math.ceil(BUSY_WAITS.delay(waits + 1).total_seconds())
    later = message.successor()
    before = mails.get(message.customer, message.mail_id).mail
    if seen and before.version != seen.version:
        raise Postponed
    after = before.moved(MailState.QUEUED, MailReason.UNAVAILABLE, claimed_at=None)
    changes = Changes()
    mails.save(changes, message.customer, before, after)
    outbox.check(changes, message)
    outbox.add_delayed(changes, later, seconds, waits=waits + 1)
    write(changes)
    outbox.send_later(later, seconds=seconds)


def _sent(mail: Mail, message_id: str, at: datetime) -> Mail:
    """Its feedback may be here before the answer is written."""
    if mail.state is MailState.SENDING:
        return mail.moved(MailState.SENT, message_id=message_id, sent_at=at)
    return mail.changed(message_id=message_id, sent_at=mail.sent_at or at)


def _is_unknown(mail: Mail) -> Mail:
    """The recipients stay where they are: their feedback shows whether it went out, and may be here already."""
    if mail.state is not MailState.SENDING:
        return mail.changed()
    return mail.changed(state=MailState.FAILED, reason=MailReason.UNKNOWN, settled_at=now())


def _claim(message: MailSending, before: Mail, mail: Mail, composed: Composed) -> Changes:
    claimed = mail.moved(
        MailState.SENDING,
        subject=" ".join(composed.subject.split()),
        attachments=mail_files.file_names(composed),
        claimed_at=now(),
    )
    changes = Changes()
    mails.save(changes, message.customer, before, claimed)
    outbox.check(changes, message)
    return changes


@retry_outdated
def _settle(
    message: MailSending,
    recorders: OutcomeRecorders,
    change: Callable[[Mail], Mail],
    *,
    seen: Mail | None = None,
    finished: bool = True,
) -> None:
    """Write what became of a mail, and log it.

    With `seen`, only of a mail that is as it was read: another worker may have claimed it since, and what that makes of
    it counts. Raise Postponed then. Without, of the mail as it is now.
    """
    customer: CustomerRef = message.customer
    before = mails.get(customer, message.mail_id).mail
    if seen and before.version != seen.version:
        raise Postponed
    after = change(before)
    changes = Changes()
    mails.save(changes, customer, before, after)
    if finished:
        if before.sent_at is None:
            by = after.created_by if after.state is MailState.SENT else SYSTEM
            mailing.log(changes, customer, after, by=by, recorders=recorders)
        outbox.finish(changes, message)
    else:
        outbox.check(changes, message)
    write(changes)
