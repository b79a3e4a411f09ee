"""Queue `mail`: compose a mail to a customer and hand it to the mail service."""

from functools import partial

from shared.commands.customer import mail_sending
from shared.commands.mail_composers import COMPOSERS, RECORDERS
from shared.messages.mail import MailSending
from shared.queue import worker

handler = worker(
    MailSending, work=partial(mail_sending.finish, composers=COMPOSERS, recorders=RECORDERS), outlasts_outages=True
)
