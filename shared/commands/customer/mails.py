"""Commands on mails: check an address, send again, release what was held, and clear a suppressed address."""

from shared.commands import mailing
from shared.commands.customer import mail_files
from shared.commands.mailing import Claimers, OutcomeRecorders
from shared.domain.core.activity_log import Change, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mail_contents import HTML_LINK_LASTS, MailLinkGone, ShownContents
from shared.domain.customer.mail_decision import decide
from shared.domain.customer.mail_health import after_clearing, health_of
from shared.domain.customer.mail_resends import again, require_not_reminded
from shared.domain.customer.mails import (
    AddressClearing,
    ClearedAddress,
    Mail,
    MailActivity,
    MailDraft,
    MailKind,
    MailState,
    NotSendableAgain,
    Released,
    ShownMail,
    mail_entry,
)
from shared.store.customer import activity_log, customers, mail_links, mails
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.mails import MailNotFound
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated

# The most mails of one release: a mail and its message are two items, and their log entries are as many.
MAX_RELEASED = 20


def contents(customer: CustomerRef, mail_id: str) -> ShownContents:
    """Return a mail as it was sent, empty until then. Raise CustomerNotFound, MailNotFound, DocumentsUnavailable."""
    mail = mails.get(customer, mail_id).mail
    kept = mail_files.read(mail)
    if kept is None:
        return ShownContents(recipients=mail.recipients)
    token = mail_links.seal(customer, mail_id, until=now() + HTML_LINK_LASTS)
    return kept.shown(f"/sent-mail/{token}" if kept.html else None)


def html_of(token: str) -> str:
    """Return the HTML part of a mail as it was sent. Raise MailLinkGone, DocumentsUnavailable."""
    customer, mail_id = mail_links.open_link(token, now())
    try:
        kept = mail_files.read(mails.get(customer, mail_id).mail)
    except (CustomerNotFound, MailNotFound):
        raise MailLinkGone from None
    return kept.html if kept else ""


@repeatable(ShownMail)
@retry_outdated
def check_address(customer: CustomerRef, *, by: Actor, once: Once | None) -> ShownMail:
    """Send a short mail that shows whether the customer's address takes mail. Raise CustomerNotFound, Contended."""
    card = customers.get(customer)
    draft = MailDraft(kind=MailKind.TEST, to=[card.email] if card.email else [], language=card.language)
    changes = Changes()
    return commit(changes, result=mailing.queue_mail(changes, customer, card, draft, by=by).shown, once=once)


@repeatable(ShownMail)
@retry_outdated
def send_again(customer: CustomerRef, mail_id: str, *, by: Actor, once: Once | None, claimers: Claimers) -> ShownMail:
    """Send a mail again, as a mail of its own with what it is about as it is now. One that is queued is tried at once.

    Raise CustomerNotFound, MailNotFound, NotSendableAgain, ReminderWasSent, Contended.
    """
    read = mails.get(customer, mail_id)
    changes = Changes()
    if read.mail.state is MailState.QUEUED:
        # Its worker may claim it at this moment, and a message of its own would give the mail to another worker.
        mails.MAILS.require_unchanged(changes, customer, read.mail)
        mailing.request(changes, customer, mail_id)
        return commit(changes, result=read.mail.shown, once=once)
    if not read.mail.is_final:
        raise NotSendableAgain(current=read.mail.shown)
    require_not_reminded(read.mail)
    activity_log.write(changes, customer, mail_entry(MailActivity.SENT_AGAIN, read.mail, by=by))
    mail = mailing.add(changes, customer, read.card, again(read.mail, read.card.email, by=by), by=by)
    if mail.state is MailState.QUEUED and (claim := claimers.get(mail.kind)):
        claim(changes, customer, read.mail, mail)
    mails.save(changes, customer, read.mail, read.mail.changed(sent_again_as=mail.id))
    return commit(changes, result=mail.shown, once=once)


@retry_outdated
def release(customer: CustomerRef, mail_id: str, *, by: Actor, recorders: OutcomeRecorders) -> ShownMail:
    """Send a mail that was held, unless the order of decision still has it wait. Do nothing if it was not.

    Raise CustomerNotFound, MailNotFound, Contended.
    """
    read = mails.get(customer, mail_id)
    if read.mail.state is not MailState.HELD:
        return read.mail.shown
    changes = Changes()
    mail = _release(
        changes,
        customer,
        read.mail,
        mailing.decided(read.mail, decide(read.card, read.mail)),
        by=by,
        recorders=recorders,
    )
    return commit(changes, result=mail.shown) if len(changes) else mail.shown


@retry_outdated
def release_all(customer: CustomerRef, *, by: Actor, recorders: OutcomeRecorders) -> Released:
    """Release the oldest mails that are held, at most MAX_RELEASED. Raise CustomerNotFound, Contended."""
    card = customers.get(customer)
    held = mails.list_held(customer, limit=MAX_RELEASED)
    changes = Changes()
    released = [
        _release(changes, customer, mail, mailing.decided(mail, decide(card, mail)), by=by, recorders=recorders)
        for mail in held.mails
    ]
    answer = Released(items=[mail.shown for mail in released], more=held.more)
    return commit(changes, result=answer) if len(changes) else answer


def _release(
    changes: Changes, customer: CustomerRef, before: Mail, decided: Mail, *, by: Actor, recorders: OutcomeRecorders
) -> Mail:
    if decided.state is MailState.HELD:
        return before
    after = decided.changed()
    mails.save(changes, customer, before, after)
    if after.state is MailState.QUEUED:
        mailing.request(changes, customer, after.id)
        activity_log.write(changes, customer, mail_entry(MailActivity.RELEASED, after, by=by))
    else:
        mailing.log(changes, customer, after, by=by, recorders=recorders)
    return after


@retry_outdated
def clear_suppression(customer: CustomerRef, clearing: AddressClearing, *, by: Actor) -> ClearedAddress:
    """Let mail go to an address again that bounced or complained.

    Repeatable. The mail service may have the address on its own list, which the worker takes it off before it sends the
    next mail there, so that nobody waits for that service here. Raise CustomerNotFound, Contended.
    """
    card = customers.get(customer)
    before = health_of(card, clearing.email)
    answer = ClearedAddress(email=before.email)
    if not before.suppressed:
        return answer
    changes = Changes()
    customers.save_health(changes, customer, card, before, after_clearing(before, now()))
    was = Change(field="mail.health", old=before.health, new=None)
    changed = [Change(field="mail.recipients", new=before.email), was]
    activity_log.write(changes, customer, entry(MailActivity.SUPPRESSION_CLEARED, by=by, changes=changed))
    return commit(changes, result=answer)
