"""POST /customers/{customer_id}/invoices/{invoice_id}/send, and sending at issue."""

from typing import Any

import pytest

from shared.domain.core.refs import CustomerRef
from shared.domain.customer.mails import Mail, MailState
from shared.messages.mail import MailSending
from shared.store.customer.mails import MAILS
from shared.store.engine import keys, table
from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.gateway import Team

COMPANY = {
    "kind": "business",
    "company_name": "Ons Huis",
    "full_name": "Petra Kuipers",
    "email": "petra@onshuis.example",
    "language": "nl",
    "address": {"street": "Lindelaan 3", "postal_code": "3571 AB", "city": "Utrecht", "country": "NL"},
}


@pytest.fixture
def company(team: Team) -> dict[str, Any]:
    complete_seller(team)
    return team.create(**COMPANY)


@pytest.fixture
def invoices(company: dict[str, Any]) -> str:
    return f"/customers/{company['id']}/invoices"


@pytest.fixture
def customer(team: Team, company: dict[str, Any]) -> CustomerRef:
    return team.ref(company["id"])


def send(team: Team, invoices: str, invoice: dict[str, Any], body: Any = None, **options: Any) -> dict[str, Any]:
    answer = team.post(f"{invoices}/{invoice['id']}/send{options.pop('query', '')}", body or {}, **options)
    assert answer.status == 200, answer
    sent: dict[str, Any] = answer.body
    return sent


def preview(team: Team, invoices: str, invoice: dict[str, Any], body: Any = None) -> dict[str, Any]:
    return send(team, invoices, invoice, body, query="?dry_run=true")


def edit(team: Team, customer: CustomerRef, **fields: Any) -> None:
    path = f"/customers/{customer.id}"
    answer = team.patch(path, fields, if_match=team.read(customer.id)["version"])
    assert answer.status == 200, answer


def set_mail(team: Team, **settings: Any) -> None:
    version = team.get("/me").body["merchant"]["version"]
    answer = team.patch("/merchant", {"mail": settings}, if_match=version)
    assert answer.status == 200, answer


def log(team: Team, customer: CustomerRef) -> list[tuple[str, Any]]:
    entries = team.get(f"/customers/{customer.id}/activity").body["items"]
    return [(one["kind"], {change["field"]: change["new"] for change in one["changes"]}) for one in entries]


def mails(customer: CustomerRef) -> list[Mail]:
    return MAILS.list_all(customer)


def addresses(sent: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["role"], one["email"]) for one in sent["recipients"]]


@pytest.mark.feature("S121", "S288", "S289")
def test_an_issued_invoice_is_queued_for_the_primary_contact(team: Team, invoices: str, customer: CustomerRef) -> None:
    issued = issue(team, invoices)
    sent = send(team, invoices, issued)
    (mail,) = mails(customer)
    assert sent == {
        "dry_run": False,
        "mail_id": mail.id,
        "state": "queued",
        "reason": None,
        "recipients": [{"email": "petra@onshuis.example", "role": "to", "state": "queued", "detail": None}],
        "language": "nl",
        "subject": None,
        "text": None,
        "html": None,
    }
    assert [(one.type, one.id, one.label) for one in mail.about] == [("invoice", issued["id"], issued["number"])]
    assert mail.details == {"greeted": "Petra Kuipers"}
    assert table.get(keys.outbox(customer, MailSending.queue, mail.id))
    # It reaches the customer when the worker has sent it.
    assert team.get(f"{invoices}/{issued['id']}").body["sent_at"] is None


@pytest.mark.feature("S321")
def test_it_goes_to_the_contacts_that_receive_invoices(team: Team, invoices: str, customer: CustomerRef) -> None:
    path = f"/customers/{customer.id}/contacts"
    for name, receives in (("Kees", ["invoices"]), ("Anna", ["reminders"])):
        team.post(path, {"name": name, "email": f"{name.lower()}@onshuis.example", "receives": receives})
    issued = issue(team, invoices)
    sent = send(team, invoices, issued, {"cc": ["directie@onshuis.example"], "bcc": ["archief@van-dijk.example"]})
    assert addresses(sent) == [
        ("to", "kees@onshuis.example"),
        ("cc", "directie@onshuis.example"),
        ("bcc", "archief@van-dijk.example"),
    ]
    assert mails(customer)[0].details == {"greeted": "Kees"}


def test_it_goes_where_the_member_writes_it_to(team: Team, invoices: str, customer: CustomerRef) -> None:
    issued = issue(team, invoices)
    sent = send(team, invoices, issued, {"to": ["Facturen@OnsHuis.example"], "cc": ["petra@onshuis.example"]})
    assert addresses(sent) == [("to", "Facturen@onshuis.example"), ("cc", "petra@onshuis.example")]
    assert mails(customer)[0].details == {"greeted": "Ons Huis"}


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"to": []}, "to", "required"),
        ({"to": ["petra"]}, "to.0", "invalid_email"),
        ({"cc": [f"{at}@onshuis.example" for at in range(11)]}, "cc", "too_long"),
        ({"subject": "Hallo"}, "subject", "unknown_field"),
    ],
)
def test_addresses_that_are_none_are_refused(team: Team, invoices: str, body: Any, field: str, code: str) -> None:
    issued = issue(team, invoices)
    answer = team.post(f"{invoices}/{issued['id']}/send", body)
    assert answer.status == 422
    assert [(one["field"], one["code"]) for one in answer.body["fields"]] == [(field, code)]


def test_a_dry_run_shows_the_mail_and_writes_nothing(team: Team, invoices: str, customer: CustomerRef) -> None:
    issued = issue(team, invoices)
    before = log(team, customer)
    shown = preview(team, invoices, issued)
    assert (shown["dry_run"], shown["mail_id"], shown["state"]) == (True, None, "queued")
    assert addresses(shown) == [("to", "petra@onshuis.example")]
    assert shown["subject"] == f"Factuur {issued['number']} van van-dijk"
    assert "Beste Petra Kuipers," in shown["text"]
    assert "121,00" in shown["text"]
    assert "121,00" in shown["html"]
    assert (log(team, customer), mails(customer)) == (before, [])


def test_a_retry_queues_no_second_mail(team: Team, invoices: str, customer: CustomerRef) -> None:
    issued = issue(team, invoices)
    first, again = (send(team, invoices, issued, idempotency_key="k") for _ in range(2))
    assert first == again
    assert len(mails(customer)) == 1


def test_a_draft_and_a_cancelled_invoice_are_not_sent(team: Team, invoices: str, customer: CustomerRef) -> None:
    draft, issued = add(team, invoices), issue(team, invoices)
    assert team.post(f"{invoices}/{draft['id']}/send", {}).body["code"] == "invoice_not_issued"
    team.post(f"{invoices}/{issued['id']}/cancel", {"reason": "Made twice"}, if_match=issued["version"])
    assert team.post(f"{invoices}/{issued['id']}/send", {}).body["code"] == "invoice_cancelled"
    assert mails(customer) == []


@pytest.mark.feature("S288", "S289")
def test_while_invoices_are_paused_the_mail_is_held_with_its_reason(
    team: Team, invoices: str, customer: CustomerRef
) -> None:
    edit(team, customer, invoices_paused=True)
    issued = issue(team, invoices)
    assert preview(team, invoices, issued)["reason"] == "paused"
    sent = send(team, invoices, issued)
    assert (sent["state"], sent["reason"]) == ("held", "paused")
    (mail,) = mails(customer)
    assert mail.state is MailState.HELD
    assert table.get(keys.outbox(customer, MailSending.queue, mail.id)) is None
    kind, changes = log(team, customer)[0]
    assert (kind, changes["mail.reason"]) == ("mails.held", "paused")
    assert team.get(f"{invoices}/{issued['id']}").body["sent_at"] is None


@pytest.mark.feature("S290", "S291")
def test_with_portal_delivery_the_invoice_is_in_the_portal_and_no_mail_is_sent(
    team: Team, invoices: str, customer: CustomerRef
) -> None:
    edit(team, customer, invoice_delivery="portal")
    issued = issue(team, invoices)
    sent = send(team, invoices, issued)
    assert (sent["state"], sent["reason"]) == ("suppressed", "portal")
    (mail,) = mails(customer)
    assert table.get(keys.outbox(customer, MailSending.queue, mail.id)) is None
    kept = team.get(f"{invoices}/{issued['id']}").body
    assert kept["sent_at"]
    assert kept["sent_via"] == "portal"
    entries = log(team, customer)[:2]
    assert ("invoices.sent", {"invoice.sent_via": "portal"}) in entries
    # Asked for again, it stays as it is.
    send(team, invoices, issued)
    assert team.get(f"{invoices}/{issued['id']}").body == kept


def test_without_an_address_or_once_archived_it_is_kept_why_not(
    team: Team, invoices: str, customer: CustomerRef
) -> None:
    issued = issue(team, invoices)
    edit(team, customer, email=None)
    assert send(team, invoices, issued)["reason"] == "no_address"
    version = team.read(customer.id)["version"]
    team.post(f"/customers/{customer.id}/archive", {"reason": "no_longer_needed"}, if_match=version)
    assert send(team, invoices, issued, {"to": ["petra@onshuis.example"]})["reason"] == "archived"
    assert [kind for kind, _ in log(team, customer)[:1]] == ["mails.not_sent"]


@pytest.mark.feature("S289")
def test_an_invoice_is_sent_when_it_is_issued_where_the_merchant_wants_that(
    team: Team, invoices: str, customer: CustomerRef
) -> None:
    assert issue(team, invoices)["sent_at"] is None
    assert mails(customer) == []
    set_mail(team, send_invoices=True, invoice_copy_to="archief@van-dijk.example")
    draft = add(team, invoices)
    path = f"{invoices}/{draft['id']}/issue"
    shown = team.post(f"{path}?dry_run=true", if_match=1).body["mail"]
    assert (shown["dry_run"], shown["state"], shown["mail_id"]) == (True, "queued", None)
    assert mails(customer) == []
    issued = team.post(path, if_match=1).body
    (mail,) = mails(customer)
    assert issued["mail"]["mail_id"] == mail.id
    assert mail.about[0].label == issued["invoice"]["number"]
    assert addresses(issued["mail"]) == [("to", "petra@onshuis.example"), ("bcc", "archief@van-dijk.example")]


@pytest.mark.parametrize(("setting", "query", "queued"), [(False, "true", 1), (True, "false", 0)])
def test_a_member_decides_otherwise_at_issue(
    team: Team, invoices: str, customer: CustomerRef, setting: bool, query: str, queued: int
) -> None:
    set_mail(team, send_invoices=setting)
    draft = add(team, invoices)
    answer = team.post(f"{invoices}/{draft['id']}/issue?send={query}", if_match=1)
    assert (answer.status, answer.body["mail"] is not None) == (200, bool(queued))
    assert len(mails(customer)) == queued


@pytest.mark.feature("S291")
def test_issued_for_the_portal_it_is_there_at_once(team: Team, invoices: str, customer: CustomerRef) -> None:
    edit(team, customer, invoice_delivery="portal")
    draft = add(team, invoices)
    answer = team.post(f"{invoices}/{draft['id']}/issue?send=true", if_match=1)
    assert answer.status == 200, answer
    kept = team.get(f"{invoices}/{draft['id']}").body
    assert (kept["sent_via"], kept["version"]) == ("portal", 2)
    assert answer.body["invoice"] == kept
    assert {kind for kind, _ in log(team, customer)[:3]} >= {"invoices.issued", "invoices.sent"}
