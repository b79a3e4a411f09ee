"""The registry of composers: what makes the contents of each kind of mail when it is sent.

A kind of mail is a MailKind (shared/domain/customer/mails.py) and a line here. The worker, functions/mail/on_send.py,
hands the registry to the command that sends, so that no group of commands knows another.
"""

from collections.abc import Mapping
from typing import Final

from shared.commands.mailing import Claimers, OutcomeRecorders
from shared.commands.money import address_checks, invoice_mails, mail_composing, reminder_claims, reminder_mails
from shared.domain.customer.composed_mails import Composer
from shared.domain.customer.mails import MailKind

COMPOSERS: Final[Mapping[MailKind, Composer]] = {
    MailKind.INVOICE: mail_composing.compose_invoice,
    MailKind.REMINDER: reminder_mails.compose,
    MailKind.TEST: address_checks.compose,
}

RECORDERS: Final[OutcomeRecorders] = {
    MailKind.INVOICE: invoice_mails.note_sent,
    MailKind.REMINDER: reminder_claims.note,
}
"""What is kept besides the mail of what became of it, in the same transaction."""

REPORT_RECORDERS: Final[OutcomeRecorders] = {MailKind.REMINDER: reminder_claims.note_report}
"""The same of each report of the mail service that changes the mail, at one of its recipients or as a whole."""

CLAIMERS: Final[Claimers] = {MailKind.REMINDER: reminder_claims.claim_again}
"""What is kept besides a mail that is sent again."""
