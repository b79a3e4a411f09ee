"""Queue `mail_feedback`: what the mail service reports of mails, by way of SNS."""

from functools import partial

from shared.commands.customer import mail_feedback
from shared.commands.mail_composers import RECORDERS, REPORT_RECORDERS
from shared.queue import worker_of_reports

work = partial(mail_feedback.take_report, recorders=RECORDERS, report_recorders=REPORT_RECORDERS)
handler = worker_of_reports("mail_feedback", work=work)
