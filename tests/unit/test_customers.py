"""What a customer may become."""

import pytest

from shared.domain.actors import Actor, ActorKind
from shared.domain.customers import (
    AlreadyArchived,
    ArchiveReason,
    Customer,
    CustomerDraft,
    CustomerEdit,
    EmailHealth,
    Kind,
    Language,
    NotArchived,
    Status,
    new_customer,
)
from shared.errors import InvalidInput

SYSTEM = Actor(kind=ActorKind.SYSTEM, name="System")


@pytest.fixture
def person() -> Customer:
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries", email="jan@example.com")
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


@pytest.mark.feature("S130", "S4")
def test_switching_the_kind_and_back_loses_nothing(person: Customer) -> None:
    company = person.edited(CustomerEdit(kind=Kind.BUSINESS, company_name="De Vries B.V."), region="NL")
    assert company.name == "De Vries B.V."
    again = company.edited(CustomerEdit(kind=Kind.INDIVIDUAL), region="NL")
    assert again.name == "Jan de Vries"
    assert again.company_name == "De Vries B.V."


def test_a_business_needs_a_company_name(person: Customer) -> None:
    with pytest.raises(InvalidInput) as refused:
        person.edited(CustomerEdit(kind=Kind.BUSINESS), region="NL")
    assert refused.value.fields[0].field == "company_name"


def test_an_individual_needs_a_full_name(person: Customer) -> None:
    with pytest.raises(InvalidInput) as refused:
        person.edited(CustomerEdit(full_name=None), region="NL")
    assert refused.value.fields[0].field == "full_name"


@pytest.mark.feature("S132")
def test_a_new_address_starts_healthy(person: Customer) -> None:
    bounced = person.model_copy(update={"email_health": EmailHealth.BOUNCED})
    assert bounced.edited(CustomerEdit(email="new@example.com"), region="NL").email_health is EmailHealth.HEALTHY
    assert bounced.edited(CustomerEdit(full_name="Jan"), region="NL").email_health is EmailHealth.BOUNCED


def test_an_edit_that_says_what_is_so_changes_nothing(person: Customer) -> None:
    assert person.edited(CustomerEdit(full_name="Jan de Vries"), region="NL") is person
    assert person.edited(CustomerEdit(), region="NL") is person


@pytest.mark.parametrize("status", [Status.ACTIVE, Status.SUSPENDED])
def test_archiving_is_allowed_from_active_and_suspended(person: Customer, status: Status) -> None:
    archived = person.model_copy(update={"status": status}).archive(ArchiveReason.OTHER, None, by=SYSTEM)
    assert archived.status is Status.ARCHIVED
    with pytest.raises(AlreadyArchived):
        archived.archive(ArchiveReason.OTHER, None, by=SYSTEM)


@pytest.mark.feature("S200")
def test_reactivating_leads_to_active_and_forgets_the_reason(person: Customer) -> None:
    suspended = person.model_copy(update={"status": Status.SUSPENDED})
    again = suspended.archive(ArchiveReason.OTHER, "why", by=SYSTEM).reactivate()
    assert (again.status, again.archived) == (Status.ACTIVE, None)
    with pytest.raises(NotArchived):
        again.reactivate()
