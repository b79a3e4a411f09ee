"""Queue `mail_feedback`: what the mail service reports of mails, by way of SNS."""

from shared.commands.customer import mail_feedback
from shared.queue import worker_of_reports

handler = worker_of_reports("mail_feedback", work=mail_feedback.take_report)
