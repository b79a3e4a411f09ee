"""How statuses follow each other (Q14)."""

import pytest

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.customer.customer_fields import CustomerDraft, Kind, Language
from shared.domain.customer.customers import ArchiveReason, Customer, Status, SuspensionReason, new_customer
from shared.domain.customer.status_changes import (
    AlreadyArchived,
    AlreadySuspended,
    ArchiveRequest,
    NotActive,
    NotArchived,
    NotSuspended,
    SuspensionRequest,
    archived,
    reactivated,
    suspended,
    suspension_lifted,
)

SYSTEM = Actor(kind=ActorKind.SYSTEM, name="System")
ARCHIVE = ArchiveRequest(reason=ArchiveReason.OTHER, note="why")
SUSPEND = SuspensionRequest(reason=SuspensionReason.PAYMENT_ISSUES)


@pytest.fixture
def person() -> Customer:
    draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name="Jan de Vries")
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


def test_archiving_is_allowed_from_active_and_suspended(person: Customer) -> None:
    for before in (person, suspended(person, SUSPEND, by=SYSTEM)):
        after = archived(before, ARCHIVE, by=SYSTEM)
        assert (after.status, after.suspended) == (Status.ARCHIVED, None)
        with pytest.raises(AlreadyArchived):
            archived(after, ARCHIVE, by=SYSTEM)


@pytest.mark.feature("S200")
def test_reactivating_leads_to_active_and_forgets_the_reason(person: Customer) -> None:
    again = reactivated(archived(suspended(person, SUSPEND, by=SYSTEM), ARCHIVE, by=SYSTEM))
    assert (again.status, again.archived, again.suspended) == (Status.ACTIVE, None, None)
    with pytest.raises(NotArchived):
        reactivated(again)


def test_suspending_is_allowed_from_active_only(person: Customer) -> None:
    after = suspended(person, SUSPEND, by=SYSTEM)
    assert after.suspended
    assert (after.status, after.suspended.reason) == (Status.SUSPENDED, SuspensionReason.PAYMENT_ISSUES)
    with pytest.raises(AlreadySuspended):
        suspended(after, SUSPEND, by=SYSTEM)
    with pytest.raises(NotActive):
        suspended(archived(person, ARCHIVE, by=SYSTEM), SUSPEND, by=SYSTEM)


def test_lifting_leads_to_active(person: Customer) -> None:
    after = suspension_lifted(suspended(person, SUSPEND, by=SYSTEM))
    assert (after.status, after.suspended) == (Status.ACTIVE, None)
    with pytest.raises(NotSuspended):
        suspension_lifted(after)
