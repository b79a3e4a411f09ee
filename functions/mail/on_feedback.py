"""Queue `mail_feedback`: what the mail service reports of mails, by way of SNS."""

from functools import partial

from shared.commands.customer import mail_feedback
from shared.commands.mail_composers import RECORDERS
from shared.queue import worker_of_reports

handler = worker_of_reports("mail_feedback", work=partial(mail_feedback.take_report, recorders=RECORDERS))
