"""An invoice on its way through the worker of mail: what goes out, when, and what is kept of it."""

from collections.abc import Sequence
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from unittest.mock import Mock, patch

import pytest

from functions.mail import on_feedback
from local.stand_ins.mail import events
from shared.commands.customer import mail_files
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Recipient
from shared.integrations import ses
from shared.integrations.ses import MailUnanswered
from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.functions.money.invoices.test_send import COMPANY, edit, log, mails, send, set_mail
from tests.gateway import CONTEXT, Team
from tests.mail import record_of
from tests.pictures import as_upload, png
from tests.queues import Queues, sweep

QUEUE = "MailOnSendQueue"


class Outgoing:
    """The mails that reached the mail service."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[list[str]] = []

    def send(self, content: bytes, recipients: Sequence[Recipient], tags: Any) -> str:
        parsed = message_from_bytes(content, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        self.recipients.append([one.email for one in recipients])
        return f"ses-{len(self.mails)}"


@pytest.fixture
def outgoing(monkeypatch: pytest.MonkeyPatch) -> Outgoing:
    made = Outgoing()
    monkeypatch.setattr(ses, "send", made.send)
    return made


@pytest.fixture
def customer(team: Team, bucket: object) -> CustomerRef:
    complete_seller(team)
    return team.ref(team.create(**COMPANY)["id"])


@pytest.fixture
def invoices(customer: CustomerRef) -> str:
    return f"/customers/{customer.id}/invoices"


def text_of(mail: EmailMessage, kind: str = "plain") -> str:
    part = mail.get_body((kind,))
    assert part
    return str(part.get_content())


def files_of(mail: EmailMessage) -> dict[str, bytes]:
    return {str(part.get_filename()): part.get_content() for part in mail.iter_attachments()}


@pytest.mark.feature("S121", "S289")
def test_it_goes_out_with_its_pdf_and_e_invoice(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    set_mail(
        team, sender_name="Van Dijk", reply_to="vragen@van-dijk.example", invoice_copy_to="archief@van-dijk.example"
    )
    issued = issue(team, invoices)
    queues.drain()
    send(team, invoices, issued)
    queues.drain()
    (mail,) = outgoing.mails
    assert outgoing.recipients == [["petra@onshuis.example", "archief@van-dijk.example"]]
    assert "archief" not in str(mail["To"])
    assert mail["Subject"] == f"Factuur {issued['number']} van Van Dijk"
    assert mail["Reply-To"] == "vragen@van-dijk.example"
    assert str(mail["From"]).startswith("Van Dijk <")
    # An invoice cannot be declined.
    assert mail["List-Unsubscribe"] is None
    for kind in ("plain", "html"):
        assert "121,00" in text_of(mail, kind)
        assert "Petra Kuipers" in text_of(mail, kind)
    files = files_of(mail)
    assert list(files) == [f"factuur-{issued['number']}.pdf", f"factuur-{issued['number']}.xml"]
    assert next(iter(files.values())).startswith(b"%PDF-")


@pytest.mark.parametrize(("language", "name"), [("en", "invoice"), ("es", "factura")])
def test_its_files_are_named_in_the_language_of_the_customer(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing, language: str, name: str
) -> None:
    edit(team, customer, language=language)
    issued = issue(team, invoices)
    queues.drain()
    send(team, invoices, issued)
    queues.drain()
    assert list(files_of(outgoing.mails[0])) == [f"{name}-{issued['number']}.{one}" for one in ("pdf", "xml")]


def test_an_e_invoice_that_is_too_large_is_not_named_as_attached(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    queues.drain()
    send(team, invoices, issued)
    with patch.object(mail_files, "LARGEST", 7):
        queues.drain()
    (mail,) = outgoing.mails
    assert list(files_of(mail)) == [f"factuur-{issued['number']}.pdf"]
    for kind in ("plain", "html"):
        text = " ".join(text_of(mail, kind).split())
        assert "De e-factuur (UBL) is te groot voor deze mail" in text
        assert "voor uw boekhoudprogramma" not in text


@pytest.mark.feature("S121")
def test_what_was_sent_is_kept_with_the_invoice_once(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    queues.drain()
    send(team, invoices, issued)
    queues.drain()
    kept = team.get(f"{invoices}/{issued['id']}").body
    assert kept["sent_at"]
    assert (kept["sent_via"], kept["version"]) == ("email", issued["version"] + 1)
    assert team.get(invoices).body["items"][0]["is_sent"]
    entry = next(
        one for one in team.get(f"/customers/{customer.id}/activity").body["items"] if one["kind"] == "invoices.sent"
    )
    assert entry["actor"]["name"] != "System"
    assert entry["subject"]["label"] == issued["number"]
    send(team, invoices, issued)
    queues.drain()
    assert len(outgoing.mails) == 2
    assert team.get(f"{invoices}/{issued['id']}").body == kept


@pytest.mark.feature("S121")
def test_feedback_marks_an_invoice_as_sent_that_nobody_knew_of(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = issue(team, invoices)
    queues.drain()
    monkeypatch.setattr(ses, "send", Mock(side_effect=MailUnanswered))
    send(team, invoices, issued)
    queues.drain()
    (mail,) = mails(customer)
    assert (mail.state, mail.reason) == ("failed", "unknown")
    assert team.get(f"{invoices}/{issued['id']}").body["sent_at"] is None
    tags = {"merchant": customer.merchant_id, "customer": customer.id, "mail": mail.id}
    reported = events.delivery("ses-1", tags, str(COMPANY["email"]), now())
    for _ in range(2):
        assert on_feedback.handler({"Records": [record_of(reported)]}, CONTEXT) == {"batchItemFailures": []}
    kept = team.get(f"{invoices}/{issued['id']}").body
    assert kept["sent_at"]
    assert (kept["sent_via"], kept["version"]) == ("email", issued["version"] + 1)
    assert [kind for kind, _ in log(team, customer)].count("invoices.sent") == 1


def test_a_mail_waits_for_its_documents_without_failing(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    send(team, invoices, issued)
    assert queues.deliver(QUEUE) == 1
    assert outgoing.mails == []
    assert mails(customer)[0].state == "queued"
    # The files are made, and the sweep sends what waited.
    queues.drain()
    sweep(queues)
    assert len(outgoing.mails) == 1
    assert mails(customer)[0].state == "sent"


def test_documents_that_were_lost_are_requested_again(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    send(team, invoices, issued)
    queues.purge()
    sweep(queues)
    sweep(queues)
    assert len(outgoing.mails) == 1


def test_its_words_are_true_when_it_is_sent(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    send(team, invoices, issued)
    whole = {"currency": "EUR", "value": "121.00"}
    paid = team.post(f"/customers/{customer.id}/payments", {"amount": whole})
    assert paid.status == 201, paid
    queues.drain()
    sweep(queues)
    assert "Er staat niets meer open" in text_of(outgoing.mails[0])


def test_a_cancelled_invoice_is_not_sent(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    issued = issue(team, invoices)
    send(team, invoices, issued)
    team.post(f"{invoices}/{issued['id']}/cancel", {"reason": "Made twice"}, if_match=issued["version"])
    queues.drain()
    assert outgoing.mails == []
    (mail,) = mails(customer)
    assert (mail.state, mail.reason) == ("suppressed", "outdated")


def test_the_logo_is_a_part_of_the_mail(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    version = team.get("/me").body["merchant"]["version"]
    assert team.put("/merchant/logo", as_upload(png()), if_match=version).status == 200
    issued = issue(team, invoices)
    queues.drain()
    send(team, invoices, issued)
    queues.drain()
    (mail,) = outgoing.mails
    assert 'src="cid:logo"' in text_of(mail, "html")
    images = [part for part in mail.walk() if part.get_content_maintype() == "image"]
    assert [part["Content-ID"] for part in images] == ["<logo>"]
    assert len(files_of(mail)) == 2


@pytest.mark.feature("S288", "S289")
def test_resumed_and_released_it_is_sent_and_logged(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    edit(team, customer, invoices_paused=True)
    draft = add(team, invoices)
    issued = team.post(f"{invoices}/{draft['id']}/issue?send=true", if_match=1).body
    assert issued["mail"]["state"] == "held"
    queues.drain()
    assert outgoing.mails == []
    edit(team, customer, invoices_paused=False)
    assert team.post(f"/customers/{customer.id}/mails/release").status == 200
    queues.drain()
    assert len(outgoing.mails) == 1
    kinds = [kind for kind, _ in log(team, customer)]
    assert [kind for kind in kinds if kind.startswith(("mails.", "invoices.sent"))][::-1] == [
        "mails.held",
        "mails.released",
        "mails.sent",
        "invoices.sent",
    ]


@pytest.mark.feature("S291")
def test_released_for_the_portal_it_is_there(
    team: Team, invoices: str, customer: CustomerRef, queues: Queues, outgoing: Outgoing
) -> None:
    edit(team, customer, invoices_paused=True, invoice_delivery="portal")
    issued = issue(team, invoices)
    assert send(team, invoices, issued)["state"] == "held"
    edit(team, customer, invoices_paused=False)
    team.post(f"/customers/{customer.id}/mails/release")
    queues.drain()
    assert outgoing.mails == []
    assert team.get(f"{invoices}/{issued['id']}").body["sent_via"] == "portal"
