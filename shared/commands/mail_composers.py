"""The registry of composers: what makes the contents of each kind of mail when it is sent.

A kind of mail is a MailKind (shared/domain/customer/mails.py) and a line here. The worker, functions/mail/on_send.py,
hands the registry to the command that sends, so that no group of commands knows another.

Each is looked up when it is called, so that a function runs the modules of the kinds that it meets: to run all of them
takes a fifth of its cold start (shared/lazy_imports.py).
"""

from collections.abc import Mapping
from typing import Final

from shared.commands.customer import address_checks
from shared.commands.mailing import Noters
from shared.commands.money import invoice_mails, mail_composing, reminder_letters, reminder_mails
from shared.domain.customer.composed_mails import Composer
from shared.domain.customer.mails import MailKind

COMPOSERS: Final[Mapping[MailKind, Composer]] = {
    MailKind.INVOICE: lambda composing: mail_composing.compose_invoice(composing),
    MailKind.REMINDER: lambda composing: reminder_mails.compose(composing),
    MailKind.TEST: lambda composing: address_checks.compose(composing),
}

NOTERS: Final[Noters] = {
    MailKind.INVOICE: lambda changes, customer, mail: invoice_mails.note_sent(changes, customer, mail),
    MailKind.REMINDER: lambda changes, customer, mail: reminder_letters.note(changes, customer, mail),
}
"""What is kept besides the mail of what became of it, in the same transaction."""
