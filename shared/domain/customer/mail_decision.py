"""Whether a mail to a customer is sent: the order of decision (Q23), as one pure function.

It is asked when a mail is queued and again when it is sent, and its answer is kept by the mail, shown and logged.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from shared.domain.customer.customer_fields import Delivery
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.customer.mail_health import suppression_of
from shared.domain.customer.mails import Mail, MailKind, MailReason, MailState, Recipient, RecipientRole


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
    if customer.status is Status.ARCHIVED and not mail.despite_archived:
        return Decision(Outcome.REFUSE, MailReason.ARCHIVED, recipients)
    if customer.invoices_paused and mail.kind is not MailKind.TEST:
        outcome = Outcome.HOLD if mail.kind in _HELD else Outcome.REFUSE
        return Decision(outcome, MailReason.PAUSED, recipients)
    if customer.invoice_delivery is Delivery.PORTAL and mail.kind in _IN_PORTAL:
        return Decision(Outcome.REFUSE, MailReason.PORTAL, recipients)
    if reason := _unreachable(customer, recipients):
        return Decision(Outcome.REFUSE, reason, recipients)
    if customer.reminders_declined_at and mail.kind in DECLINABLE:
        return Decision(Outcome.REFUSE, MailReason.DECLINED, recipients)
    return Decision(Outcome.SEND, None, recipients)


def _marked(customer: CustomerCard, recipients: Sequence[Recipient]) -> list[Recipient]:
    return [
        one.model_copy(
            update={"state": MailState.SUPPRESSED if suppression_of(customer, one.email) else MailState.QUEUED}
        )
        for one in recipients
    ]


def _unreachable(customer: CustomerCard, recipients: Sequence[Recipient]) -> MailReason | None:
    """Return why nobody whom the mail is to can be reached, or None. A copy alone is not sent."""
    to = [one for one in recipients if one.role is RecipientRole.TO]
    if not to:
        return MailReason.NO_ADDRESS
    reasons = [suppression_of(customer, one.email) for one in to]
    return reasons[0] if all(reasons) else None
