"""To whom a kind of mail goes."""

from typing import Any

import pytest

from shared.domain.core.languages import Language
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Kind, Receives
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.recipients import recipients_of

INVOICES, REMINDERS = Receives.INVOICES, Receives.REMINDERS


def business(email: str | None = "petra@onshuis.example", *receives: Receives) -> CustomerCard:
    draft = CustomerDraft(kind=Kind.BUSINESS, company_name="Ons Huis", full_name="Petra", email=email)
    made = new_customer(draft, number="C-1", region="NL", language=Language.NL)
    return made.model_copy(update={"contact_receives": list(receives)})


def contact(name: str, *receives: Receives, email: str | None = "") -> Contact:
    address = f"{name.lower()}@onshuis.example" if email == "" else email
    return Contact(id=f"cont_{name}", name=name, email=address, phone=None, role=None, receives=list(receives))


@pytest.mark.parametrize(
    ("customer", "others", "names"),
    [
        (business(), [], ["Petra"]),
        (business(), [contact("Kees")], ["Petra"]),
        (business(), [contact("Kees", INVOICES)], ["Kees"]),
        (business(), [contact("Kees", REMINDERS)], ["Petra"]),
        (business("petra@onshuis.example", INVOICES), [contact("Kees", INVOICES)], ["Petra", "Kees"]),
        (business(), [contact("Kees", INVOICES, email=None)], ["Petra"]),
        (business(), [contact("Kees", INVOICES), contact("Anna", INVOICES)], ["Kees", "Anna"]),
        # Two domains, of which one only looks like the other.
        (
            business("info@straße.example", INVOICES),
            [contact("Kees", INVOICES, email="info@strasse.example")],
            ["Petra", "Kees"],
        ),
        (business(None), [contact("Kees")], []),
        (business(None, INVOICES), [contact("Kees", INVOICES)], ["Kees"]),
        (
            business("petra@onshuis.example", INVOICES),
            [contact("Kees", INVOICES, email="PETRA@onshuis.example")],
            ["Petra"],
        ),
    ],
)
def test_invoices_go_to_who_receives_them_else_to_the_primary_contact(
    customer: CustomerCard, others: list[Contact], names: list[str]
) -> None:
    assert [one.name for one in recipients_of(customer, others, INVOICES)] == names


def test_each_kind_of_mail_has_its_own_recipients() -> None:
    others = [contact("Kees", INVOICES), contact("Anna", REMINDERS)]
    found: dict[Any, list[str | None]] = {
        kind: [one.name for one in recipients_of(business(), others, kind)] for kind in Receives
    }
    assert found == {INVOICES: ["Kees"], REMINDERS: ["Anna"]}
