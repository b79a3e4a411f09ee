"""The allowed transitions between statuses (Q14)."""

import pytest

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.languages import Language
from shared.domain.customer import status_changes
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import ArchiveReason, CustomerCard, Status, SuspensionReason
from shared.domain.customer.status_changes import (
    AlreadyArchived,
    AlreadySuspended,
    ArchiveRequest,
    NotArchived,
    NotSuspended,
    SuspensionRequest,
)

SYSTEM = Actor(kind=ActorKind.SYSTEM, name="System")
ARCHIVE = ArchiveRequest(reason=ArchiveReason.OTHER, note="why")
SUSPEND = SuspensionRequest(reason=SuspensionReason.PAYMENT_ISSUES)


@pytest.fixture
def person() -> CustomerCard:
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries")
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


def archived(customer: CustomerCard) -> CustomerCard:
    after = status_changes.archive(customer, ARCHIVE, by=SYSTEM).after
    assert after
    return after


def suspended(customer: CustomerCard) -> CustomerCard:
    after = status_changes.suspend(customer, SUSPEND, by=SYSTEM).after
    assert after
    return after


def test_archiving_is_allowed_from_active_and_suspended(person: CustomerCard) -> None:
    for before in (person, suspended(person)):
        after = archived(before)
        assert (after.status, after.suspended) == (Status.ARCHIVED, None)
        with pytest.raises(AlreadyArchived):
            archived(after)


@pytest.mark.feature("S200")
def test_reactivating_leads_to_active_and_clears_the_reason(person: CustomerCard) -> None:
    again = status_changes.reactivate(archived(suspended(person)), by=SYSTEM).after
    assert again
    assert (again.status, again.archived, again.suspended) == (Status.ACTIVE, None, None)
    with pytest.raises(NotArchived):
        status_changes.reactivate(again, by=SYSTEM)


def test_suspending_is_allowed_from_active_only(person: CustomerCard) -> None:
    after = suspended(person)
    assert after.suspended
    assert (after.status, after.suspended.reason) == (Status.SUSPENDED, SuspensionReason.PAYMENT_ISSUES)
    with pytest.raises(AlreadySuspended):
        suspended(after)
    with pytest.raises(CustomerArchived):
        suspended(archived(person))


def test_lifting_leads_to_active(person: CustomerCard) -> None:
    after = status_changes.lift_suspension(suspended(person), by=SYSTEM).after
    assert after
    assert (after.status, after.suspended) == (Status.ACTIVE, None)
    with pytest.raises(NotSuspended):
        status_changes.lift_suspension(after, by=SYSTEM)
