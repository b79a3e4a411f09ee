"""Whether a mail to a customer is sent: the order of decision (Q23), as one pure function.

It is applied when a mail is queued and again when it is sent. The mail keeps the decision, which is shown and logged.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from shared.domain.customer.customer_values import Delivery
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.customer.mail_health import suppression_of
from shared.domain.customer.mails import MAX_RECIPIENTS, Mail, MailKind, MailReason, MailState, Recipient, RecipientRole


class Outcome(StrEnum):
    SEND = "send"
    HOLD = "hold"
    REFUSE = "refuse"


class Decision(NamedTuple):
    """`recipients` are those of the mail, the suppressed ones marked."""

    outcome: Outcome
    reason: MailReason | None
    recipients: list[Recipient]


# A reminder that waited would remind of what is paid by then.
_HELD = frozenset({MailKind.INVOICE})
# The portal takes the place of these mails.
_IN_PORTAL = frozenset({MailKind.INVOICE, MailKind.REMINDER, MailKind.STATEMENT})
# What a customer may decline. An invoice is not among them: the law has the merchant send it.
DECLINABLE = frozenset({MailKind.REMINDER, MailKind.STATEMENT})


def decide(customer: CustomerCard, mail: Mail) -> Decision:
    """Decide on a mail: archived, paused, portal, suppressed, declined, in this order; else it is sent (Q23)."""
    recipients = _marked(customer, mail.recipients)
    to = [one.email for one in recipients if one.role is RecipientRole.TO]
    reason = why_not(customer, mail.kind, to, despite_archived=mail.despite_archived)
    if reason is None:
        return Decision(Outcome.SEND, None, recipients)
    is_held = reason is MailReason.PAUSED and mail.kind in _HELD
    return Decision(Outcome.HOLD if is_held else Outcome.REFUSE, reason, recipients)


def why_not(customer: CustomerCard, kind: MailKind, to: Sequence[str], *, despite_archived: bool) -> MailReason | None:
    """Return why no mail of a kind goes to these addresses, None if it does. The order is that of the decision."""
    if customer.status is Status.ARCHIVED and not despite_archived:
        return MailReason.ARCHIVED
    if customer.invoices_paused and kind is not MailKind.TEST:
        return MailReason.PAUSED
    if customer.invoice_delivery is Delivery.PORTAL and kind in _IN_PORTAL:
        return MailReason.PORTAL
    if reason := _unreachable(customer, to):
        return reason
    return MailReason.DECLINED if customer.reminders_declined_at and kind in DECLINABLE else None


def _marked(customer: CustomerCard, recipients: Sequence[Recipient]) -> list[Recipient]:
    """Mark to whom the mail does not go: a suppressed address, and the last ones of more than a mail can have.

    Copies go before contacts, because somebody asked for each of them.
    """
    reachable = [one for one in recipients if not suppression_of(customer, one.email)]
    to = [one for one in reachable if one.role is RecipientRole.TO]
    copies = [one for one in reachable if one.role is not RecipientRole.TO]
    going = {one.email for one in [*to[:1], *copies, *to[1:]][:MAX_RECIPIENTS]}
    return [
        one.model_copy(update={"state": MailState.QUEUED if one.email in going else MailState.SUPPRESSED})
        for one in recipients
    ]


def _unreachable(customer: CustomerCard, to: Sequence[str]) -> MailReason | None:
    """Return why nobody whom the mail is to can be reached, or None. A copy alone is not sent."""
    if not to:
        return MailReason.NO_ADDRESS
    reasons = [suppression_of(customer, email) for email in to]
    return reasons[0] if all(reasons) else None
