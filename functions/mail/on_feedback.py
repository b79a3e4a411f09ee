"""Queue `mail_feedback`: what the mail service reports of mails, by way of SNS.

A message that is no such report, or names no mail of ours, is dropped, because it would be that on every try.
"""

from typing import Any

from shared.commands.customer import mail_feedback
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.integrations.ses_events import report
from shared.observability import log_failure


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Take each report. Return those that failed, which SQS delivers again."""
    failed = [record["messageId"] for record in event["Records"] if not _is_taken(record)]
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _is_taken(record: dict[str, Any]) -> bool:
    reported = report(record["body"])
    try:
        if reported and {"merchant", "customer", "mail"} <= reported.tags.keys():
            customer = CustomerRef(MerchantId(reported.tags["merchant"]), reported.tags["customer"])
            mail_feedback.take(customer, reported.tags["mail"], reported.feedback)
    except Exception as error:
        log_failure(error, request_id=record["messageId"])
        return False
    return True
