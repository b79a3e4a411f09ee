"""The order of decision on a mail (Q23): archived, paused, portal, suppressed, declined, else it is sent."""

from itertools import product
from typing import Any

import pytest

from shared.domain.core.actors import SYSTEM
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.customer.address_health import AddressHealth, EmailHealth, health_key
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Delivery, Kind
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.customer.mail_decision import Decision, Outcome, decide
from shared.domain.customer.mails import MAX_RECIPIENTS, MailDraft, MailKind, MailReason, MailState, new_mail

EMAIL = "jan@devries.example"


def customer(
    *, archived: bool = False, paused: bool = False, portal: bool = False, bounced: bool = False, declined: bool = False
) -> CustomerCard:
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries", email=EMAIL)
    made = new_customer(draft, number="C-1001", region="NL", language=Language.NL)
    health = AddressHealth(email=EMAIL, health=EmailHealth.BOUNCED if bounced else EmailHealth.HEALTHY)
    return made.model_copy(
        update={
            "status": Status.ARCHIVED if archived else Status.ACTIVE,
            "invoices_paused": paused,
            "invoice_delivery": Delivery.PORTAL if portal else Delivery.EMAIL,
            "mail_addresses": {health_key(EMAIL): health},
            "reminders_declined_at": now() if declined else None,
        }
    )


def decision(card: CustomerCard, kind: MailKind, **fields: Any) -> Decision:
    draft = MailDraft(kind=kind, to=[EMAIL], language=Language.NL)._replace(**fields)
    return decide(card, new_mail(draft, by=SYSTEM))


@pytest.mark.parametrize("kind", list(MailKind))
@pytest.mark.feature("S289", "S291")
def test_the_first_of_the_order_is_the_reason(kind: MailKind) -> None:
    applies = {
        "archived": set(MailKind),
        "paused": set(MailKind) - {MailKind.TEST},
        "portal": set(MailKind) - {MailKind.TEST},
        "bounced": set(MailKind),
        "declined": {MailKind.REMINDER, MailKind.STATEMENT},
    }
    for switches in product((False, True), repeat=5):
        set_ = dict(zip(applies, switches, strict=True))
        first = next((name for name, on in set_.items() if on and kind in applies[name]), None)
        found = decision(customer(**set_), kind)
        assert found.reason == (MailReason(first) if first else None), set_
        is_held = first == "paused" and kind is MailKind.INVOICE
        assert found.outcome is (Outcome.SEND if not first else Outcome.HOLD if is_held else Outcome.REFUSE)


def test_a_member_may_remind_an_archived_customer_after_a_question() -> None:
    card = customer(archived=True)
    assert decision(card, MailKind.REMINDER).reason is MailReason.ARCHIVED
    assert decision(card, MailKind.REMINDER, despite_archived=True).outcome is Outcome.SEND


def test_one_reachable_address_is_enough_but_no_copy_alone() -> None:
    card = customer(bounced=True)
    both = decision(card, MailKind.INVOICE, to=[EMAIL, "piet@devries.example"])
    assert both.outcome is Outcome.SEND
    assert [one.state for one in both.recipients] == [MailState.SUPPRESSED, MailState.QUEUED]
    copy = decision(card, MailKind.INVOICE, cc=["piet@devries.example"])
    assert (copy.outcome, copy.reason) == (Outcome.REFUSE, MailReason.BOUNCED)


def test_nobody_to_write_to_is_a_reason() -> None:
    assert decision(customer(), MailKind.INVOICE, to=[]).reason is MailReason.NO_ADDRESS


def test_an_address_without_feedback_has_the_health_that_earlier_releases_kept() -> None:
    card = customer().model_copy(update={"mail_addresses": {}, "email_health": EmailHealth.COMPLAINED})
    assert decision(card, MailKind.TEST).reason is MailReason.COMPLAINED


def test_of_more_recipients_than_a_mail_can_have_the_last_contacts_are_marked_and_no_copy_is() -> None:
    contacts = [EMAIL, *(f"contact{n}@devries.example" for n in range(1, MAX_RECIPIENTS))]
    copies = ["baas@devries.example", "boekhouding@van-dijk.example"]
    found = decision(customer(), MailKind.INVOICE, to=contacts, cc=copies[:1], bcc=copies[1:])
    states = {one.email: one.state for one in found.recipients}
    assert list(states) == contacts + copies
    assert [email for email, state in states.items() if state is MailState.SUPPRESSED] == contacts[-2:]
    # A suppressed address leaves its place to another one.
    fewer = decision(customer(bounced=True), MailKind.INVOICE, to=contacts, cc=copies[:1])
    assert [one.email for one in fewer.recipients if one.state is MailState.SUPPRESSED] == [EMAIL]
