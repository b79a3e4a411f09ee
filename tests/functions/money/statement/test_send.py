"""POST /customers/{customer_id}/statement/send, and the mail that it makes."""

import re
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from io import BytesIO
from typing import Any

import pypdf
import pytest
import time_machine

from local.stand_ins.mail.service import MailService
from local.stand_ins.mollie.standin import StandIn
from shared import config
from shared.commands.money.statements import statements
from shared.store.customer.mails import MAILS
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.pay_pages import form_of, visit
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team, event, serve
from tests.mollie import KEY
from tests.queues import Queues

TITLES = {"en": "Statement of account", "nl": "Rekeningoverzicht", "es": "Estado de cuenta"}
OPENED = {"en": "€999.50", "nl": "€ 999,50", "es": "999,50 €"}


@pytest.fixture
def debtor(team: Team) -> str:
    """The path of a customer with an address, who owes 999.50."""
    complete_seller(team)
    path = f"/customers/{team.create(email='jan@devries.example', language='nl')['id']}"
    record(team, path, "200.50", issued(team, path, "1200.00"))
    return path


def send(team: Team, debtor: str, body: dict[str, Any] | None = None, **options: Any) -> dict[str, Any]:
    answer = team.post(f"{debtor}/statement/send{options.pop('query', '')}", body or {}, **options)
    assert answer.status == 200, answer
    sent: dict[str, Any] = answer.body
    return sent


def mails(team: Team, debtor: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = team.get(f"{debtor}/mails").body["items"]
    return found


def outgoing(service: MailService) -> list[EmailMessage]:
    return [one.message for one in sorted(service.inbox, key=lambda one: one.at)]


def edit(team: Team, debtor: str, **fields: Any) -> None:
    version = team.get(debtor).body["version"]
    assert team.patch(debtor, fields, if_match=version).status == 200


def text_of(mail: EmailMessage, kind: str = "plain") -> str:
    part = mail.get_body((kind,))
    assert part
    return " ".join(str(part.get_content()).replace("\N{NO-BREAK SPACE}", " ").split())


def printed(mail: EmailMessage) -> tuple[str, str]:
    """Return the name and the text of the one file of a mail."""
    (file,) = mail.iter_attachments()
    pages = pypdf.PdfReader(BytesIO(file.get_content())).pages
    text = "\n".join(page.extract_text() for page in pages).replace("\N{NO-BREAK SPACE}", " ")
    return str(file.get_filename()), text


@pytest.mark.feature("S272")
@pytest.mark.parametrize("language", list(TITLES))
def test_it_goes_out_with_its_pdf_in_the_customers_language(
    team: Team, debtor: str, queues: Queues, mail_service: MailService, language: str
) -> None:
    edit(team, debtor, language=language)
    sent = send(team, debtor)
    assert (sent["state"], sent["language"], sent["left_out"]) == ("queued", language, 0)
    queues.drain()
    (mail,) = outgoing(mail_service)
    assert mail_service.inbox[0].recipients == ["jan@devries.example"]
    assert TITLES[language] in str(mail["Subject"])
    for kind in ("plain", "html"):
        assert OPENED[language] in text_of(mail, kind)
    name, text = printed(mail)
    assert name == sent["attachment"]
    assert TITLES[language] in text
    assert OPENED[language] in text
    # The customer may want no more of them.
    assert mail["List-Unsubscribe"]
    (kept,) = mails(team, debtor)
    assert (kept["kind"], kept["state"], kept["attachments"]) == ("statement", "sent", [name])
    entry = team.get(f"{debtor}/activity?topic=mails").body["items"][0]
    assert (entry["kind"], entry["subject"]["id"]) == ("mails.sent", sent["mail_id"])


@pytest.mark.feature("S272")
def test_it_has_what_was_true_when_it_was_asked_for(
    team: Team, debtor: str, queues: Queues, mail_service: MailService
) -> None:
    shown = team.get(f"{debtor}/statement?form=open_items").body
    send(team, debtor, {"form": "open_items"})
    record(team, debtor, "999.50", team.get(f"{debtor}/invoices").body["items"][0])
    queues.drain()
    (mail,) = outgoing(mail_service)
    assert shown["closing"]["value"] == "999.50"
    assert "€ 999,50" in text_of(mail)
    assert "€ 999,50" in printed(mail)[1]


@pytest.mark.feature("S272")
def test_it_leads_to_the_page_on_which_everything_is_paid(
    team: Team, debtor: str, queues: Queues, mail_service: MailService, stand_in: StandIn
) -> None:
    assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
    issued(team, debtor, "30.00")
    assert "/pay/…" in send(team, debtor, query="?dry_run=true")["text"]
    send(team, debtor)
    queues.drain()
    (mail,) = outgoing(mail_service)
    (token,) = set(re.findall(r"/pay/([\w-]+)", text_of(mail)))
    assert int(form_of(visit(token))["due"]) == 102950
    assert team.post(f"{debtor}/pay-link", {"currency": "EUR"}).body["token"] == token


def test_it_states_the_range_that_was_asked_for(
    team: Team, queues: Queues, mail_service: MailService, debtor: str
) -> None:
    send(team, debtor, {"from": "2020-01-01", "to": "2020-12-31"})
    queues.drain()
    text = text_of(outgoing(mail_service)[0])
    assert "van 1 januari 2020 tot en met 31 december 2020" in text
    assert "Er staat niets meer open" in text
    assert "/pay/" not in text


@pytest.mark.feature("S321")
def test_it_goes_to_the_contacts_that_receive_invoices_or_where_the_member_writes_it_to(
    team: Team, debtor: str
) -> None:
    contact = {"name": "Kees", "email": "kees@devries.example", "receives": ["invoices"]}
    assert team.post(f"{debtor}/contacts", contact).status == 201
    to, cc, bcc = "kees@devries.example", "chef@devries.example", "archief@van-dijk.example"
    sent = send(team, debtor, {"send_to": {"cc": [cc], "bcc": [bcc]}})
    assert [(one["role"], one["email"]) for one in sent["recipients"]] == [("to", to), ("cc", cc), ("bcc", bcc)]
    sent = send(team, debtor, {"send_to": {"to": ["boekhouder@devries.example"]}})
    assert [one["email"] for one in sent["recipients"]] == ["boekhouder@devries.example"]


def test_a_dry_run_shows_the_mail_and_sends_none(team: Team, debtor: str, bucket: Any) -> None:
    shown = send(team, debtor, query="?dry_run=true")
    assert (shown["dry_run"], shown["mail_id"], shown["state"]) == (True, None, "queued")
    assert TITLES["nl"] in shown["subject"]
    assert "€ 999,50" in shown["text"].replace("\N{NO-BREAK SPACE}", " ")
    assert "<html" in shown["html"]
    assert shown["attachment"].endswith(".pdf")
    assert mails(team, debtor) == []


def test_the_same_key_sends_one_mail(team: Team, debtor: str, queues: Queues, mail_service: MailService) -> None:
    key = "4f9d2c1e-8a35-4d0b-9a39-1c1a0f0e6a77"
    first, again = (send(team, debtor, idempotency_key=key) for _ in range(2))
    assert first == again
    queues.drain()
    assert len(outgoing(mail_service)) == 1


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"invoices_paused": True}, "paused"),
        ({"invoice_delivery": "portal"}, "portal"),
        ({"email": None}, "no_address"),
    ],
)
def test_what_is_not_sent_is_kept_with_its_reason_and_sent_again_later(
    team: Team, debtor: str, queues: Queues, mail_service: MailService, fields: dict[str, Any], reason: str
) -> None:
    before = team.get(debtor).body
    edit(team, debtor, **fields)
    assert send(team, debtor, query="?dry_run=true")["reason"] == reason
    sent = send(team, debtor)
    assert (sent["state"], sent["reason"]) == ("suppressed", reason)
    (kept,) = mails(team, debtor)
    assert team.get(f"{debtor}/activity?topic=mails").body["items"][0]["kind"] == "mails.not_sent"
    queues.drain()
    assert outgoing(mail_service) == []
    if reason != "no_address":
        edit(team, debtor, **{name: before[name] for name in fields})
        assert team.post(f"{debtor}/mails/{kept['id']}/resend", None).status == 201
        queues.drain()
        assert printed(outgoing(mail_service)[0])[0] == sent["attachment"]


def test_an_archived_customer_gets_none(team: Team, debtor: str) -> None:
    version = team.get(debtor).body["version"]
    assert team.post(f"{debtor}/archive", {"reason": "customer_request"}, if_match=version).status == 200
    assert send(team, debtor)["reason"] == "archived"


def test_who_declined_reminders_gets_no_statements(
    team: Team, debtor: str, queues: Queues, mail_service: MailService
) -> None:
    send(team, debtor)
    queues.drain()
    link = str(outgoing(mail_service)[0]["List-Unsubscribe"]).strip("<>")
    assert "U ontvangt deze mail omdat u klant bent van" in text_of(outgoing(mail_service)[0])
    assert serve(event("POST", link.removeprefix(config.page_url()), None, {}, None)).status == 200
    assert send(team, debtor)["reason"] == "declined"


def test_it_is_sent_again_for_thirty_days_and_then_printed_anew(
    team: Team, debtor: str, queues: Queues, mail_service: MailService
) -> None:
    at = datetime(2027, 3, 1, 12, tzinfo=UTC)
    with time_machine.travel(at, tick=False) as travel:
        mail_id = send(team, debtor)["mail_id"]
        queues.drain()
        travel.move_to(at + timedelta(days=29))
        again = team.post(f"{debtor}/mails/{mail_id}/resend", None).body["id"]
        queues.drain()
        first, second = outgoing(mail_service)
        assert printed(second) == printed(first)
        travel.move_to(at + timedelta(days=31))
        late = team.post(f"{debtor}/mails/{again}/resend", None).body["id"]
        queues.drain()
        assert len(outgoing(mail_service)) == 2
        kept = next(one for one in mails(team, debtor) if one["id"] == late)
        assert (kept["state"], kept["reason"]) == ("suppressed", "outdated")


def test_a_long_one_shows_how_much_it_leaves_out(team: Team, debtor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "MAX_SHOWN", 1)
    assert send(team, debtor)["left_out"] == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"currency": "XXX"}, "currency"),
        ({"from": "2100-01-01"}, "from"),
        ({"send_to": {"to": []}}, "send_to.to"),
        ({"send_to": {"cc": ["nobody"]}}, "send_to.cc.0"),
        ({"note": "Hello"}, "note"),
    ],
)
def test_bad_input_is_refused_at_its_field(team: Team, debtor: str, body: dict[str, Any], field: str) -> None:
    answer = team.post(f"{debtor}/statement/send", body)
    assert (answer.status, [one["field"] for one in answer.body["fields"]]) == (422, [field])


def test_it_is_of_a_customer_of_the_team_and_needs_the_right_to_send_invoices(
    team: Team, strangers: Team, debtor: str
) -> None:
    assert strangers.post(f"{debtor}/statement/send", {}).status == 404
    assert MAILS.list_all(team.ref(debtor.rpartition("/")[2])) == []
