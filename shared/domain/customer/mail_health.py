"""The feedback of the mail service on an address, and what it makes of the address's health: one table (Q50).

Feedback arrives late, repeatedly and in any order, so every rule here gives the same in each order: a bounce or a
complaint stays until somebody clears it, and between a passing failure and a delivery the later one decides.
"""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from shared.domain.core.models import Model
from shared.domain.customer.address_health import AddressHealth, EmailHealth, address_key, health_key
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.mails import Mail, MailReason, MailState, Recipient, RecipientRole


class FeedbackKind(StrEnum):
    """`failed` passes by itself: a full mailbox, an answer of somebody who is out of office, a refused attachment.

    `rejected` is a mail that the mail service itself refused, which proves nothing of the address.
    """

    DELIVERED = "delivered"
    FAILED = "failed"
    BOUNCED = "bounced"
    COMPLAINED = "complained"
    REJECTED = "rejected"


class Feedback(NamedTuple):
    """The outcome of a mail at an address. `at_service`: the mail service has the address on its own list."""

    email: str
    kind: FeedbackKind
    at: datetime
    detail: str | None = None
    at_service: bool = False


class Meaning(NamedTuple):
    health: EmailHealth | None
    state: MailState
    reason: MailReason | None


# The table: the health of the address, and the state of the mail there.
MEANINGS = {
    FeedbackKind.DELIVERED: Meaning(EmailHealth.HEALTHY, MailState.DELIVERED, None),
    FeedbackKind.FAILED: Meaning(EmailHealth.FAILED, MailState.FAILED, MailReason.TRANSIENT),
    FeedbackKind.BOUNCED: Meaning(EmailHealth.BOUNCED, MailState.BOUNCED, MailReason.BOUNCED),
    FeedbackKind.COMPLAINED: Meaning(EmailHealth.COMPLAINED, MailState.COMPLAINED, MailReason.COMPLAINED),
    FeedbackKind.REJECTED: Meaning(None, MailState.FAILED, MailReason.REFUSED),
}

# Bounces by their type (Amazon SES, "Notification contents"); each subtype, also a new one, is read as its type.
BOUNCES = {"Permanent": FeedbackKind.BOUNCED, "Transient": FeedbackKind.FAILED, "Undetermined": FeedbackKind.FAILED}
# Subtypes with which the mail service did not even try, because the address is on its list.
ON_ITS_LIST = frozenset({"Suppressed", "OnAccountSuppressionList"})
# Reports of complaints that are none: somebody moved the mail out of the folder for spam.
NO_COMPLAINTS = frozenset({"not-spam"})

_RANKS = [EmailHealth.HEALTHY, EmailHealth.FAILED, EmailHealth.BOUNCED, EmailHealth.COMPLAINED]
_STATE_RANKS = [
    MailState.QUEUED,
    MailState.HELD,
    MailState.SUPPRESSED,
    MailState.SENDING,
    MailState.SENT,
    MailState.DELIVERED,
    MailState.FAILED,
    MailState.BOUNCED,
    MailState.COMPLAINED,
]


def bounce_kind(bounce_type: str, action: str, status: str) -> FeedbackKind:
    """Return what a bounce of one recipient is. A permanent one may name others who are merely late (RFC 3464)."""
    kind = BOUNCES.get(bounce_type, FeedbackKind.FAILED)
    return FeedbackKind.FAILED if action == "delayed" or status.startswith("4.") else kind


def after_feedback(before: AddressHealth, feedback: Feedback) -> AddressHealth:
    """Return the health of an address after feedback. The same feedback twice changes nothing."""
    health = MEANINGS[feedback.kind].health
    if health is None or (before.cleared_at and feedback.at <= before.cleared_at):
        return before
    if health is EmailHealth.HEALTHY:
        after = before.model_copy(update={"delivered_at": max(feedback.at, before.delivered_at or feedback.at)})
        if before.health is EmailHealth.FAILED and before.at and before.at < feedback.at:
            after = after.model_copy(update={"health": health, "at": feedback.at, "detail": None})
    elif health is EmailHealth.FAILED and before.delivered_at and before.delivered_at > feedback.at:
        after = before
    elif (_RANKS.index(health), feedback.at) > (_RANKS.index(before.health), before.at or feedback.at):
        after = before.model_copy(update={"health": health, "at": feedback.at, "detail": feedback.detail})
    else:
        after = before
    if feedback.at_service:
        after = after.model_copy(update={"at_service": True})
    return after if after == before else after.model_copy(update={"version": before.version + 1})


def after_clearing(before: AddressHealth, at: datetime) -> AddressHealth:
    """Return the health of an address that a member has cleared."""
    return AddressHealth(email=before.email, cleared_at=at, version=before.version + 1)


def of_recipient(mail: Mail, feedback: Feedback) -> Feedback | None:
    """Return feedback with the address that the mail was sent to. None if it is about none of its recipients.

    A mail server that forwards a mail reports the address that it forwards to (Final-Recipient of RFC 3464). Of a mail
    to one address that can only be this one.
    """
    if any(address_key(one.email) == address_key(feedback.email) for one in mail.recipients):
        return feedback
    return feedback._replace(email=mail.active[0].email) if len(mail.active) == 1 else None


def proven_sent(mail: Mail, feedback: Feedback) -> Mail | None:
    """Return a mail whose worker does not know, or not yet, whether it went out, as sent. None if that is known.

    Feedback proves it, but for the mail service refusing the mail itself.
    """
    is_open = mail.state is MailState.SENDING or (mail.state, mail.reason) == (MailState.FAILED, MailReason.UNKNOWN)
    if mail.sent_at or not is_open or feedback.kind is FeedbackKind.REJECTED:
        return None
    return mail.moved(MailState.SENT, sent_at=mail.claimed_at or feedback.at, settled_at=None)


def mail_after(mail: Mail, feedback: Feedback) -> Mail:
    """Return the mail after feedback of one of its recipients. What became worse stays.

    Its state is that of those whom it is to. Copies, such as the merchant's own, keep a state of their own.
    """
    meaning = MEANINGS[feedback.kind]
    key = address_key(feedback.email)
    recipients = [_recipient_after(one, feedback) if address_key(one.email) == key else one for one in mail.recipients]
    if recipients == mail.recipients:
        return mail
    active = [one for one in recipients if one.state is not MailState.SUPPRESSED]
    deciding = [one for one in active if one.role is RecipientRole.TO] or active
    reported = {one.state for one in deciding} - {MailState.SENT, MailState.SENDING}
    worst = max(reported, key=_STATE_RANKS.index, default=None)
    decides = any(address_key(one.email) == key for one in deciding)
    if worst is not meaning.state or not decides:
        return mail.changed(recipients=recipients)
    return mail.changed(
        recipients=recipients, state=worst, reason=meaning.reason, detail=feedback.detail, settled_at=feedback.at
    )


def _recipient_after(one: Recipient, feedback: Feedback) -> Recipient:
    state = MEANINGS[feedback.kind].state
    if _STATE_RANKS.index(state) <= _STATE_RANKS.index(one.state):
        return one
    return one.model_copy(update={"state": state, "detail": feedback.detail})


def health_of(customer: CustomerCard, email: str) -> AddressHealth:
    """Return the health of an address of a customer."""
    known = customer.mail_addresses.get(health_key(email))
    if known:
        return known
    is_own = customer.email is not None and address_key(customer.email) == address_key(email)
    return AddressHealth(email=email, health=customer.email_health if is_own else EmailHealth.HEALTHY)


class MailAddresses(Model):
    """The health of the addresses of a customer that feedback came of, those with a problem first."""

    items: list[AddressHealth]


def addresses_of(customer: CustomerCard) -> MailAddresses:
    known = {address_key(one.email): one for one in customer.mail_addresses.values()}
    if customer.email:
        known.setdefault(address_key(customer.email), health_of(customer, customer.email))
    return MailAddresses(items=sorted(known.values(), key=lambda one: (-_RANKS.index(one.health), one.email)))


def suppression_of(customer: CustomerCard, email: str) -> MailReason | None:
    """Return why nothing is sent to an address, or None."""
    health = health_of(customer, email)
    return MailReason(health.health) if health.suppressed else None
