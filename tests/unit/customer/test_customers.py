"""Edits of a customer: rules and normalisation."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from shared.domain.core.languages import Language
from shared.domain.customer.address_health import EmailHealth
from shared.domain.customer.customer_edits import edited, new_customer
from shared.domain.customer.customer_fields import CustomerDraft, CustomerEdit
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import (
    HIDDEN_DATA_RETENTION,
    CustomerCard,
    VatStatus,
)
from shared.errors import InvalidInput


@pytest.fixture
def person() -> CustomerCard:
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries", email="jan@example.com")
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


@pytest.mark.feature("S130", "S4")
def test_switching_the_kind_and_back_loses_nothing(person: CustomerCard) -> None:
    company = edited(person, CustomerEdit(kind=Kind.BUSINESS, company_name="De Vries B.V."), region="NL")
    assert company.name == "De Vries B.V."
    again = edited(company, CustomerEdit(kind=Kind.INDIVIDUAL), region="NL")
    assert again.name == "Jan de Vries"
    assert again.company_name == "De Vries B.V."


def test_a_business_needs_a_company_name(person: CustomerCard) -> None:
    with pytest.raises(InvalidInput) as refused:
        edited(person, CustomerEdit(kind=Kind.BUSINESS), region="NL")
    assert refused.value.fields[0].field == "company_name"


def test_an_individual_needs_a_full_name(person: CustomerCard) -> None:
    with pytest.raises(InvalidInput) as refused:
        edited(person, CustomerEdit(full_name=None), region="NL")
    assert refused.value.fields[0].field == "full_name"


@pytest.mark.feature("S132")
def test_a_new_address_starts_healthy(person: CustomerCard) -> None:
    bounced = person.model_copy(update={"email_health": EmailHealth.BOUNCED})
    assert edited(bounced, CustomerEdit(email="new@example.com"), region="NL").email_health is EmailHealth.HEALTHY
    assert edited(bounced, CustomerEdit(full_name="Jan"), region="NL").email_health is EmailHealth.BOUNCED


def test_an_edit_with_equal_values_changes_nothing(person: CustomerCard) -> None:
    assert edited(person, CustomerEdit(full_name="Jan de Vries"), region="NL") is person
    assert edited(person, CustomerEdit(), region="NL") is person


@pytest.mark.feature("S143")
def test_a_new_vat_number_is_not_validated_yet(person: CustomerCard) -> None:
    edit = CustomerEdit.model_validate({"kind": "business", "company_name": "B.V.", "vat_number": "nl 8231.49.583 b01"})
    company = edited(person, edit, region="NL").model_copy(update={"vat_status": VatStatus.VALID})
    assert company.vat_number == "NL823149583B01"
    assert edited(company, CustomerEdit(phone="030 2345678"), region="NL").vat_status is VatStatus.VALID
    assert edited(company, CustomerEdit(vat_number="BE0123456789"), region="NL").vat_status is VatStatus.NOT_VALIDATED


def test_business_data_is_kept_thirty_days_after_the_switch_to_individual(person: CustomerCard) -> None:
    edit = CustomerEdit.model_validate(
        {"kind": "business", "company_name": "B.V.", "vat_number": "NL823149583B01", "trade_names": ["Zoon"]}
    )
    with time_machine.travel("2026-03-01T12:00Z", tick=False):
        business = edited(person, edit, region="NL")
        individual = edited(business, CustomerEdit(kind=Kind.INDIVIDUAL), region="NL")
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC) + HIDDEN_DATA_RETENTION - timedelta(seconds=1)):
        kept = edited(individual.without_expired(), CustomerEdit(kind=Kind.BUSINESS), region="NL")
        assert (kept.vat_number, kept.trade_names) == ("NL823149583B01", ["Zoon"])
        assert kept.business_hidden_at is None
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC) + HIDDEN_DATA_RETENTION):
        forgotten = individual.without_expired()
        assert (forgotten.vat_number, forgotten.trade_names, forgotten.company_name) == (None, [], "B.V.")


@pytest.mark.feature("S144", "S66")
@pytest.mark.parametrize(
    ("number", "country", "stored"),
    [
        ("6959 9084", "NL", "69599084"),
        ("69599084", None, "69599084"),
        ("69599084 (KvK)", "NL", "69599084"),
        ("Kamer van Koophandel 69599084", "NL", "69599084"),
        ("K.v.K. nr. 6959.9084", None, "69599084"),
        ("HRB 12345", "DE", "HRB 12345"),
        ("FN 123456a", "AT", "FN 123456a"),
        ("SIREN 552 081 317", "FR", "SIREN 552 081 317"),
        ("RCS Paris 552 081 317", "FR", "RCS Paris 552 081 317"),
        ("CIF B12345678", "ES", "CIF B12345678"),
    ],
)
def test_a_dutch_registration_number_is_a_kvk_number(
    person: CustomerCard, number: str, country: str | None, stored: str
) -> None:
    edit = CustomerEdit(registration_number=number, registration_country=country)
    after = edited(person, edit, region="NL")
    assert (after.registration_number, after.registration_country) == (stored, country or "NL")


@pytest.mark.parametrize("number", ["1234567", "KvK 69599084 Amsterdam", "IN 69599084", "KvK"])
def test_a_kvk_number_has_eight_digits(person: CustomerCard, number: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        edited(person, CustomerEdit(registration_number=number, registration_country="NL"), region="ES")
    assert refused.value.fields[0].code == "invalid_kvk_number"


def test_phone_numbers_are_parsed_for_the_country_of_the_customer(person: CustomerCard) -> None:
    edit = CustomerEdit.model_validate({"address": {"country": "ES"}, "phone": "612 34 56 78"})
    assert edited(person, edit, region="NL").phone == "+34612345678"


def test_every_bad_phone_number_is_named_at_once(person: CustomerCard) -> None:
    with pytest.raises(InvalidInput) as refused:
        edited(person, CustomerEdit(phone="x", mobile="1", fax="06 12345678"), region="NL")
    assert [problem.field for problem in refused.value.fields] == ["phone", "mobile"]
