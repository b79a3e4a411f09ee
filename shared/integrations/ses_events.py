"""Reports of Amazon SES on a mail, as SNS puts them into a queue, in our own terms ("Notification contents")."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parseaddr
from typing import Any, NamedTuple

from shared.domain.customer.mail_health import NO_COMPLAINTS, ON_ITS_LIST, Feedback, FeedbackKind, bounce_kind

_LONGEST_DETAIL = 300


class Report(NamedTuple):
    """The feedback on one mail, with the tags that the mail was sent with: `merchant`, `customer` and `mail`."""

    tags: dict[str, str]
    feedback: list[Feedback]


def report(body: str) -> Report | None:
    """Return what a message reports, with the envelope of SNS or without. None for anything else."""
    event = _json(body)
    if isinstance(event.get("Message"), str):
        event = _json(event["Message"])
    mail = event.get("mail")
    kind = event.get("eventType") or event.get("notificationType")
    if not isinstance(mail, dict) or not isinstance(kind, str):
        return None
    tags = {
        name: str(values[0]) for name, values in _dict(mail.get("tags")).items() if isinstance(values, list) and values
    }
    with suppress(KeyError, TypeError, ValueError, AttributeError):
        return Report(tags, list(_feedback(kind, event, mail)))
    return None


def _feedback(kind: str, event: dict[str, Any], mail: dict[str, Any]) -> Iterator[Feedback]:
    """Sends, openings, clicks, delays and kinds that are new change nothing."""
    if kind == "Bounce":
        yield from _bounces(event["bounce"])
    elif kind == "Complaint":
        yield from _complaints(event["complaint"])
    elif kind == "Delivery":
        delivery = event["delivery"]
        for email in delivery["recipients"]:
            at, detail = _time(delivery["timestamp"]), delivery.get("smtpResponse")
            yield Feedback(_address(email), FeedbackKind.DELIVERED, at, detail and detail[:_LONGEST_DETAIL])
    elif kind == "Reject":
        for email in mail["destination"]:
            yield Feedback(
                _address(email), FeedbackKind.REJECTED, _time(mail["timestamp"]), event["reject"].get("reason")
            )


def _bounces(bounce: dict[str, Any]) -> Iterator[Feedback]:
    """Only those that bounced: `mail.destination` names everybody whom the mail went to."""
    on_list = bounce.get("bounceSubType") in ON_ITS_LIST
    for one in bounce["bouncedRecipients"]:
        kind = bounce_kind(bounce.get("bounceType") or "", one.get("action") or "", one.get("status") or "")
        detail = _detail(one.get("diagnosticCode")) or one.get("status") or _words(bounce.get("bounceSubType"))
        yield Feedback(_address(one["emailAddress"]), kind, _time(bounce["timestamp"]), detail, on_list)


def _complaints(complaint: dict[str, Any]) -> Iterator[Feedback]:
    feedback_type = complaint.get("complaintFeedbackType")
    if feedback_type in NO_COMPLAINTS:
        return
    on_list = complaint.get("complaintSubType") in ON_ITS_LIST
    for one in complaint["complainedRecipients"]:
        at = _time(complaint["timestamp"])
        yield Feedback(_address(one["emailAddress"]), FeedbackKind.COMPLAINED, at, feedback_type, on_list)


def _address(reported: str) -> str:
    """Return the address alone: some reports have it with a name, or in brackets, as headers do."""
    return parseaddr(reported)[1] or reported.strip()


def _detail(diagnostic: str | None) -> str | None:
    """Return the answer of the mail server: `550 5.1.1 user unknown` of `smtp; 550 5.1.1 user unknown`."""
    return (
        diagnostic.partition(";")[2].strip()[:_LONGEST_DETAIL] or diagnostic[:_LONGEST_DETAIL] if diagnostic else None
    )


def _words(subtype: str | None) -> str | None:
    """Return `mailbox full` of `MailboxFull`."""
    if not subtype or subtype in {"General", "Undetermined"}:
        return None
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in subtype).strip()[:_LONGEST_DETAIL]


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _json(text: str) -> dict[str, Any]:
    with suppress(ValueError):
        return _dict(json.loads(text))
    return {}


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
