"""The events that SES reports of a mail at one of its recipients (Amazon SES, "Contents of event data")."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

Event = Callable[[str, dict[str, str], str, datetime], dict[str, Any]]


def delivery(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    details = {
        "timestamp": _text(at),
        "recipients": [email],
        "smtpResponse": "250 2.0.0 OK",
        "processingTimeMillis": 546,
    }
    return _event("Delivery", "delivery", details, mail_id, tags, email, at)


def hard_bounce(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    return _bounce("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown", mail_id, tags, email, at)


def full_mailbox(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    return _bounce("Transient", "MailboxFull", "4.2.2", "smtp; 452 4.2.2 mailbox full", mail_id, tags, email, at)


def out_of_office(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    return _bounce("Transient", "General", "", "", mail_id, tags, email, at)


def on_list(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    """SES did not even try: the address is on the list of its account."""
    diagnostic = "Amazon SES did not send the message to this address because it is on the suppression list"
    return _bounce("Permanent", "OnAccountSuppressionList", "5.1.1", diagnostic, mail_id, tags, email, at)


def complaint(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    return _complaint("abuse", mail_id, tags, email, at)


def not_spam(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    """Somebody moved the mail out of the folder for spam."""
    return _complaint("not-spam", mail_id, tags, email, at)


def rejection(mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    """SES found something in the mail that it does not send."""
    return _event("Reject", "reject", {"reason": "Bad content"}, mail_id, tags, email, at)


EVENTS: dict[str, tuple[str, Event]] = {
    "deliver": ("Deliver", delivery),
    "bounce": ("Bounce (hard)", hard_bounce),
    "full": ("Mailbox full", full_mailbox),
    "away": ("Out of office", out_of_office),
    "complain": ("Complain", complaint),
    "not-spam": ("Not spam", not_spam),
}


def _bounce(
    kind: str,
    subtype: str,
    status: str,
    diagnostic: str,
    mail_id: str,
    tags: dict[str, str],
    email: str,
    at: datetime,
) -> dict[str, Any]:
    answer = {"action": "failed", "status": status, "diagnosticCode": diagnostic} if diagnostic else {}
    details = {
        "bounceType": kind,
        "bounceSubType": subtype,
        "bouncedRecipients": [{"emailAddress": email} | answer],
        "timestamp": _text(at),
        "feedbackId": f"{uuid4()}",
        "reportingMTA": "dns; mail.local.example",
    }
    return _event("Bounce", "bounce", details, mail_id, tags, email, at)


def _complaint(feedback: str, mail_id: str, tags: dict[str, str], email: str, at: datetime) -> dict[str, Any]:
    details = {
        "complainedRecipients": [{"emailAddress": email}],
        "timestamp": _text(at),
        "feedbackId": f"{uuid4()}",
        "complaintSubType": None,
        "complaintFeedbackType": feedback,
    }
    return _event("Complaint", "complaint", details, mail_id, tags, email, at)


def _event(
    kind: str, name: str, details: dict[str, Any], mail_id: str, tags: dict[str, str], email: str, at: datetime
) -> dict[str, Any]:
    mail = {"timestamp": _text(at), "messageId": mail_id, "destination": [email]}
    return {"eventType": kind, name: details, "mail": mail | {"tags": {key: [value] for key, value in tags.items()}}}


def _text(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
