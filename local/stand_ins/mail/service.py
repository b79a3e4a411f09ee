"""Stands in for Amazon SES: takes mail, keeps it in an inbox, and reports what becomes of it, without a network.

It is driven in process by tests, and served.py serves it on one machine. Nothing is sent anywhere.
"""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple
from urllib.parse import unquote
from uuid import uuid4

from local.stand_ins.mail import events

DELIVERED_AFTER = timedelta(seconds=1)
# How many mails the inbox keeps.
KEPT = 200
# What the simulator of SES does with its addresses (Amazon SES, "Using the mailbox simulator").
SIMULATOR = {
    "bounce": events.hard_bounce,
    "ooto": events.out_of_office,
    "complaint": events.complaint,
    "suppressionlist": events.on_list,
}


class Answer(NamedTuple):
    """`status` 0 is no answer, though the mail was taken. `body` of bytes is no JSON."""

    status: int
    body: Mapping[str, Any] | bytes


NO_ANSWER = 0


@dataclass
class Mode:
    """How the service behaves: what a person or a test switches. `dead` is 503, `half` dead for every other request."""

    slow_seconds: float = 0
    throttled: bool = False
    dead: bool = False
    half: bool = False
    wrong: bool = False
    silent: bool = False
    refused: bool = False
    delivers: bool = True


@dataclass
class Stored:
    """A mail in the inbox. `raw` is MIME; `outcome` is the last event that was reported."""

    id: str
    at: datetime
    recipients: list[str]
    tags: dict[str, str]
    raw: str
    outcome: str = ""

    @property
    def message(self) -> EmailMessage:
        return message_from_string(self.raw, policy=default)


def _real_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class MailService:
    """`report` publishes an event; without one, events wait in `reported`. `file` is kept for the next start."""

    report: Callable[[dict[str, Any]], None] | None = None
    file: Path | None = None
    clock: Callable[[], datetime] = _real_now
    mode: Mode = field(default_factory=Mode)
    inbox: list[Stored] = field(default_factory=list)
    suppressed: set[str] = field(default_factory=set)
    reported: list[dict[str, Any]] = field(default_factory=list)
    requests: int = 0
    _lock: RLock = field(default_factory=RLock)
    _publishing: RLock = field(default_factory=RLock)

    def __post_init__(self) -> None:
        if self.file and self.file.exists():
            kept = json.loads(self.file.read_text())
            self.inbox = [Stored(**one | {"at": datetime.fromisoformat(one["at"])}) for one in kept["inbox"]]
            self.suppressed = set(kept["suppressed"])

    def answer(self, method: str, path: str, body: bytes) -> Answer:
        """Answer a request of the API v2; `path` begins with /v2/email."""
        with self._lock:
            self.requests += 1
            if self.mode.dead or (self.mode.half and self.requests % 2):
                return _error(503, "ServiceUnavailable", "Service is unavailable.")
            if self.mode.throttled:
                return _error(429, "TooManyRequestsException", "Maximum sending rate exceeded.")
            if self.mode.wrong:
                return Answer(200, b"<html>Welcome</html>")
            if (method, path) == ("POST", "/v2/email/outbound-emails"):
                return self._send(json.loads(body))
            listed = path.removeprefix("/v2/email/suppression/addresses/")
            if method == "DELETE" and listed != path:
                return self._forgive(unquote(listed))
            return _error(404, "NotFoundException", "No such operation here.")

    def find(self, mail_id: str) -> Stored | None:
        return next((one for one in self.inbox if one.id == mail_id), None)

    def report_event(self, mail: Stored, event: events.Event, email: str | None = None) -> None:
        """Report what became of a mail, at one of its recipients or at all."""
        with self._lock:
            for one in [email] if email else mail.recipients:
                reported = event(mail.id, mail.tags, one, self.clock())
                mail.outcome = str(reported["eventType"])
                if event in (events.hard_bounce, events.complaint):
                    self.suppressed.add(one.casefold())
                self.reported.append(reported)
            self._save()
        self.publish()

    def forward(self) -> None:
        """Deliver the mails that have waited for so long."""
        if not self.mode.delivers:
            return
        for mail in list(self.inbox):
            if not mail.outcome and mail.at + DELIVERED_AFTER <= self.clock():
                for email in mail.recipients:
                    name, _, domain = email.partition("@")
                    event = SIMULATOR.get(name) if domain == "simulator.amazonses.com" else None
                    if email.casefold() in self.suppressed:
                        event = events.on_list
                    self.report_event(mail, event or events.delivery, email)

    def publish(self) -> None:
        """Hand over the events, if there is somebody to take them. One that is not taken stays the next."""
        with self._publishing:
            while self.report and self.reported:
                self.report(self.reported[0])
                self.reported.pop(0)

    def _send(self, sent: dict[str, Any]) -> Answer:
        try:
            raw = base64.b64decode(sent["Content"]["Raw"]["Data"]).decode("utf-8", "surrogateescape")
        except (KeyError, binascii.Error):
            return _error(400, "BadRequestException", "Only raw messages are taken here.")
        if self.mode.refused:
            return _error(400, "MessageRejected", "Email address is not verified.")
        recipients = [email for group in sent["Destination"].values() for email in group]
        tags = {one["Name"]: one["Value"] for one in sent.get("EmailTags", [])}
        mail = Stored(f"{uuid4()}", self.clock(), recipients, tags, raw)
        self.inbox = [*self.inbox[-KEPT + 1 :], mail]
        self._save()
        return Answer(NO_ANSWER if self.mode.silent else 200, {"MessageId": mail.id})

    def _forgive(self, email: str) -> Answer:
        if email.casefold() not in self.suppressed:
            return _error(404, "NotFoundException", "Email address does not exist on your suppression list.")
        self.suppressed.discard(email.casefold())
        self._save()
        return Answer(200, {})

    def _save(self) -> None:
        if self.file:
            inbox = [asdict(one) | {"at": one.at.isoformat()} for one in self.inbox]
            kept = {"inbox": inbox, "suppressed": sorted(self.suppressed)}
            new = self.file.with_suffix(".new")
            new.write_text(json.dumps(kept, ensure_ascii=True))
            new.replace(self.file)


def _error(status: int, code: str, message: str) -> Answer:
    return Answer(status, {"__type": code, "message": message})
