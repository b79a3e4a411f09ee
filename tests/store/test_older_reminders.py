"""What a release before claims has written of mails, reminders and registers keeps working under every command."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from functions.reminders import on_schedule
from local.emulator.process import Emulator
from local.stand_ins.kvk.standin import KvkStandIn
from local.stand_ins.mail.service import MailService
from local.stand_ins.vies.standin import Vies
from shared.commands.customer import mail_feedback
from shared.commands.mail_composers import RECORDERS, REPORT_RECORDERS
from shared.commands.sweep import resend_due_messages
from shared.domain.core.refs import MerchantId
from shared.domain.customer.mail_health import Feedback, FeedbackKind
from shared.integrations import document_store, key_vault, ses
from shared.integrations.ses import MailRefused
from shared.store.engine import keys
from shared.store.money.reminders import reminders
from tests import ENVIRONMENT
from tests.gateway import CONTEXT, Team, event, serve
from tests.kvk import KEY as KVK_KEY
from tests.kvk import stand_in_of_kvk
from tests.mollie import KEY as MOLLIE_KEY
from tests.one_of_each import Records, operations, parameters_of
from tests.queues import Queues, sweep
from tests.template import ROOT
from tests.vies import stand_in_of_vies

RECORDED = json.loads((ROOT / "tests/store/older/money/reminders_and_registers.json").read_text())
AT = datetime.fromtimestamp(RECORDED["recorded_at"], UTC) + timedelta(hours=1)
NAMES = {"reminded", "refused", "unknown", "bounced", "declined", "queued"}
TAGS = {"mail", "reminders", "company", "vat", "avatar", "settings", "statement", "billing"}
OF_KIND = {"customer": "reminded", "invoice": "invoice_of_reminded", "mail": "mail_of_reminded"}
KEYS = {"KVK": KVK_KEY, "MOLLIE": MOLLIE_KEY}


class Older:
    """A merchant of that release with one customer of each kind, by name."""

    def __init__(self, queues: Queues) -> None:
        self.team, self.queues, self.named = Team(MerchantId("van-dijk"), "owner"), queues, RECORDED["named"]

    def at(self, name: str) -> str:
        return f"/customers/{self.named[name]}"

    def mail(self, name: str) -> dict[str, Any]:
        """Return the newest mail of a customer."""
        found: dict[str, Any] = self.team.get(f"{self.at(name)}/mails").body["items"][0]
        return found

    def report(self, name: str, kind: FeedbackKind) -> None:
        mail = self.named[f"mail_of_{name}"]
        feedback = [Feedback(f"{name}@onshuis.example", kind, AT)]
        mail_feedback.take(self.team.ref(self.named[name]), mail, feedback, RECORDERS, REPORT_RECORDERS)

    def letters(self, name: str) -> list[str]:
        """Return the invoices of which a customer got a first letter."""
        return [*reminders.state_of(self.team.ref(self.named[name])).letters("EUR").known]


@pytest.fixture
def older(store: Any, emulator: Emulator, queues: Queues, mail_service: MailService) -> Iterator[Older]:
    """The items of that release, an hour after they were recorded."""
    with time_machine.travel(AT):
        for item in RECORDED["items"]:
            if "expires_at" in item:
                assert int(item["expires_at"]["N"]) > time.time()
        # The key of the tests is another one in each run.
        items = [_encrypted_anew(item) for item in RECORDED["items"]]
        emulator.fill(ENVIRONMENT["TABLE_NAME"], items)
        for item in items:
            if item["SK"]["S"].startswith(keys.RENDERED):
                _keep_pdf(f"{item['name']['S']}.pdf")
        yield Older(queues)


def _encrypted_anew(item: dict[str, Any]) -> dict[str, Any]:
    key = KEYS.get(item["SK"]["S"])
    if not key:
        return item
    return item | {"encrypted_key": {"S": key_vault.encrypt(key, MerchantId("van-dijk"))}}


def _keep_pdf(key: str) -> None:
    document_store.put(key, b"%PDF-1.7", media_type="application/pdf", file_name="invoice.pdf", shown=True)


@pytest.fixture
def register() -> Iterator[KvkStandIn]:
    with stand_in_of_kvk() as running:
        yield running


@pytest.fixture
def vies() -> Iterator[Vies]:
    with stand_in_of_vies() as running:
        yield running


@pytest.mark.parametrize("name", sorted(name for name, (*_, one) in operations().items() if TAGS & {*one["tags"]}))
def test_no_operation_fails_at_what_was_kept(older: Older, register: KvkStandIn, vies: Vies, name: str) -> None:
    """Some are refused, such as to delete an issued invoice, and the records of others are made here."""
    ids = {f"{kind}_id": older.named[kind_of] for kind, kind_of in OF_KIND.items()}
    records = Records(older.team, ids=ids)
    for parameter in parameters_of(name):
        records.id(parameter)
    assert records.request(name, older.team)().status < 500
    older.queues.drain()
    dead = [queue for queue in older.queues.urls if queue.endswith("DeadLetters") and older.queues.waiting(queue)]
    assert dead == []


def test_a_reminder_that_waits_is_sent_and_the_run_goes_on_after_it(older: Older, mail_service: MailService) -> None:
    resend_due_messages()
    older.queues.drain()
    assert older.mail("queued")["state"] == "sent"
    assert [one.recipients for one in mail_service.inbox] == [["queued@onshuis.example"]]
    with time_machine.travel(AT + timedelta(days=10)):
        on_schedule.handler({}, CONTEXT)
        older.queues.drain()
        reminded = {name for name in NAMES if older.mail(name)["created_at"] > AT.isoformat()}
    assert reminded == NAMES - {"declined"}
    state = reminders.state_of(older.team.ref(older.named["reminded"])).currencies["EUR"]
    assert (state.stage, state.stages) == (2, {older.named["invoice_of_reminded"]: 2})


def test_a_waiting_reminder_that_is_refused_is_no_letter(older: Older, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ses, "send", _refused)
    resend_due_messages()
    older.queues.drain()
    assert (older.mail("queued")["state"], older.letters("queued")) == ("failed", [])


@pytest.mark.parametrize("name", ["refused", "unknown"])
def test_a_reminder_that_failed_is_sent_again_and_counts(older: Older, name: str) -> None:
    answer = older.team.post(f"{older.at(name)}/mails/{older.named[f'mail_of_{name}']}/resend")
    assert answer.status == 201, answer
    older.queues.drain()
    assert older.mail(name)["state"] == "sent"
    assert older.letters(name) == [older.named[f"invoice_of_{name}"]]
    again = older.team.post(f"{older.at(name)}/reminders", {"currency": "EUR"})
    assert (again.status, again.body["code"]) == (409, "reminder_not_sent")


@pytest.mark.parametrize(
    ("kind", "is_letter"), [(FeedbackKind.DELIVERED, True), (FeedbackKind.BOUNCED, False), (FeedbackKind.FAILED, False)]
)
def test_what_is_reported_of_a_reminder_decides_about_its_letter(
    older: Older, kind: FeedbackKind, is_letter: bool
) -> None:
    older.report("declined", kind)
    assert older.letters("declined") == [older.named["invoice_of_declined"]] * is_letter


def test_who_declined_and_was_cleared_gets_mail_again(older: Older, mail_service: MailService) -> None:
    page = serve(event("GET", f"/mail/{older.named['opt_out']}", None, {}, None))
    assert page.status == 200
    assert older.team.post(f"{older.at('declined')}/mails/allow-reminders").body == {"declined_at": None}
    with time_machine.travel(AT + timedelta(days=2)):
        for name in ("declined", "bounced"):
            assert older.team.post(f"{older.at(name)}/reminders", {"currency": "EUR"}).status == 200
        older.queues.drain()
        # The first turn may take the address off the list of the mail service.
        sweep(older.queues)
        assert [older.mail(name)["state"] for name in ("declined", "bounced")] == ["sent", "sent"]


def test_a_held_mail_is_released_and_a_sent_one_is_shown(older: Older) -> None:
    profile = older.team.profile(older.named["checked"])
    assert older.team.patch(older.at("checked"), {"invoices_paused": False}, if_match=profile["version"]).status == 200
    assert older.team.post(f"{older.at('checked')}/mails/release").body["items"][0]["state"] == "queued"
    contents = older.team.get(f"{older.at('reminded')}/mails/{older.named['mail_of_reminded']}/contents")
    # The file itself was not recorded.
    assert (contents.status, contents.body["html_path"]) == (200, None)


def test_the_keys_open_and_a_new_one_looks_up_what_was_left(older: Older, register: KvkStandIn, vies: Vies) -> None:
    company = f"{older.at('never_looked_up')}/company"
    assert older.team.get(company).body["status"] == "never"
    assert older.team.post(f"{older.at('synced')}/company/resync").status in (200, 202)
    older.queues.drain()
    assert older.team.get(f"{older.at('synced')}/company").body["status"] == "synced"
    assert older.team.put("/settings/kvk", {"api_key": KVK_KEY}).status == 200
    older.queues.drain()
    assert older.team.get(company).body["status"] == "synced"
    for vendor in ("kvk", "mollie"):
        assert older.team.delete(f"/settings/{vendor}").status == 204
        assert older.team.get(f"/settings/{vendor}").body["state"] == "not_connected"


def _refused(*_: Any) -> str:
    raise MailRefused("Address is not verified.")
