"""The registry of composers: what makes the contents of each kind of mail when it is sent.

A kind of mail is a MailKind (shared/domain/customer/mails.py) and a line here. The worker, functions/mail/on_send.py,
hands the registry to the command that sends, so that no group of commands knows another.

Each is looked up when it is called, so that a function runs the modules of the kinds that it meets: to run all of them
takes a fifth of its cold start (shared/lazy_imports.py).
"""

from collections.abc import Mapping
from typing import Final

from shared.commands.mailing import Claimers, OutcomeRecorders
from shared.commands.money.invoices import address_checks, invoice_mails, mail_composing
from shared.commands.money.reminders import reminder_claims, reminder_mails
from shared.commands.money.statements import statement_mails
from shared.domain.customer.composed_mails import Composer
from shared.domain.customer.mails import MailKind

COMPOSERS: Final[Mapping[MailKind, Composer]] = {
    MailKind.INVOICE: lambda composing: mail_composing.compose_invoice(composing),
    MailKind.REMINDER: lambda composing: reminder_mails.compose(composing),
    MailKind.STATEMENT: lambda composing: statement_mails.compose(composing),
    MailKind.TEST: lambda composing: address_checks.compose(composing),
}

RECORDERS: Final[OutcomeRecorders] = {
    MailKind.INVOICE: lambda changes, customer, mail: invoice_mails.note_sent(changes, customer, mail),
    MailKind.REMINDER: lambda changes, customer, mail: reminder_claims.note(changes, customer, mail),
}
"""Writes that follow from the outcome of a mail, in the same transaction."""

REPORT_RECORDERS: Final[OutcomeRecorders] = {
    MailKind.REMINDER: lambda changes, customer, mail: reminder_claims.note_report(changes, customer, mail),
}
"""Writes that follow from a report that changes the mail, at one of its recipients or as a whole."""

CLAIMERS: Final[Claimers] = {
    MailKind.REMINDER: lambda changes, customer, earlier, mail: reminder_claims.claim_again(
        changes, customer, earlier, mail
    ),
}
"""Writes that accompany a mail that is sent again."""
