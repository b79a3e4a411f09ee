"""Fixtures of the tests of mail: a customer, mails to them, and the worker that sends them."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest

from local.stand_ins.mail.service import MailService
from shared.access import member_of
from shared.commands import mailing
from shared.commands.customer import mail_sending
from shared.domain.core.languages import Language
from shared.domain.customer.mails import Mail, MailDraft, MailKind, MailSubject
from shared.store.customer import customers
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from tests.gateway import Team
from tests.queues import Queues

EMAIL = "jan@devries.example"


class Mailing:
    """A customer of a team, and what they are mailed."""

    def __init__(self, team: Team, queues: Queues, service: MailService) -> None:
        self.team, self.queues, self.service = team, queues, service
        self.id = team.create(email=EMAIL)["id"]
        self.path = f"/customers/{self.id}/mails"

    def queue(self, kind: MailKind = MailKind.TEST, **fields: Any) -> Mail:
        """Queue a mail as a command does."""
        ref = self.team.ref(self.id)
        draft = MailDraft(**{"kind": kind, "to": [EMAIL], "language": Language.NL, "about": [INVOICE]} | fields)
        changes = Changes()
        mail = mailing.queue_mail(changes, ref, customers.get(ref), draft, by=member_of(self.team.claims).actor)
        write(changes)
        return mail

    def send(self, kind: MailKind = MailKind.TEST, **fields: Any) -> dict[str, Any]:
        """Queue a mail and run the worker. Return the mail as it is then."""
        mail = self.queue(kind, **fields)
        self.queues.drain()
        return self.read(mail.id)

    def claim(self) -> None:
        """Have a worker claim the next mail, and end before it hands that to the mail service."""
        with patch.object(mail_sending, "_hand_over"):
            assert self.queues.deliver("MailOnSendQueue") == 1

    def read(self, mail_id: str) -> dict[str, Any]:
        found: dict[str, Any] = next(one for one in self.team.get(self.path).body["items"] if one["id"] == mail_id)
        return found

    def edit(self, **fields: Any) -> None:
        seen = self.team.profile(self.id)["version"]
        assert self.team.patch(f"/customers/{self.id}", fields, if_match=seen).status == 200

    @property
    def profile(self) -> dict[str, Any]:
        found: dict[str, Any] = self.team.profile(self.id)
        return found

    def log(self) -> list[tuple[str, str | None]]:
        """Kind and reason of the entries on mail, newest first."""
        entries = self.team.get(f"/customers/{self.id}/activity?topic=mails").body["items"]
        return [
            (one["kind"], next((change["new"] for change in one["changes"] if change["field"] == "mail.reason"), None))
            for one in entries
        ]


@pytest.fixture(autouse=True)
def longest_delays(monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue delays in real time, so that a delay of a second may be over in the middle of a test."""
    monkeypatch.setattr("random.uniform", lambda _, longest: longest)


INVOICE = MailSubject(type="invoice", id="inv_01M805S13JQSD1QGA4XFRJJTW4", label="2026-0001")


@pytest.fixture
def mailing_of(team: Team, queues: Queues, mail_service: MailService) -> Callable[[], Mailing]:
    return lambda: Mailing(team, queues, mail_service)


@pytest.fixture
def mailed(team: Team, queues: Queues, mail_service: MailService) -> Mailing:
    return Mailing(team, queues, mail_service)
