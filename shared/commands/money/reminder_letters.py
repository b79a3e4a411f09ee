"""What becomes of the letters that a reminder claimed: they count once it goes out, and not if it never does."""

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Mail, MailReason, MailState
from shared.store.engine.changes import Changes
from shared.store.money import reminders, terms

# In the details of a mail: the ids of the invoices of which it is the first letter.
LETTERS = "letters"


def note(changes: Changes, customer: CustomerRef, mail: Mail) -> None:
    """Take the letters of a mail back that did not go out, so that no fee counts on them; count those of a resend.

    Refuse the changes with Outdated where the state of the customer has changed since it was read here.
    """
    invoice_ids = mail.details.get(LETTERS, "").split()
    if not invoice_ids:
        return
    before, currency = reminders.state_of(customer), mail.details["currency"]
    if mail.sent_at and mail.resend_of:
        today = terms.today_of(reminders.sender(customer.merchant_id).merchant)
        after = before.with_letters(currency, invoice_ids, today)
    elif _never_went_out(mail) and not mail.resend_of:
        after = before.without_letters(currency, invoice_ids)
    else:
        return
    if after != before:
        reminders.save_state(changes, customer, before, after)


def _never_went_out(mail: Mail) -> bool:
    """Whether that is certain: one that the mail service did not answer for may have."""
    if mail.state is MailState.FAILED:
        return mail.reason is not MailReason.UNKNOWN
    return mail.state is MailState.SUPPRESSED
