"""Queue `mail_feedback`: what the mail service reports of mails, by way of SNS."""

from functools import partial

from shared.commands.customer import mail_feedback
from shared.commands.mail_composers import NOTERS, REPORT_NOTERS
from shared.queue import worker_of_reports

work = partial(mail_feedback.take_report, noters=NOTERS, report_noters=REPORT_NOTERS)
handler = worker_of_reports("mail_feedback", work=work)
