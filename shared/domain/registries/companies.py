"""Bodies of the API on a customer in the register of companies (KVK): answers, and requests of members."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from shared.domain.core.models import Model, RequestModel
from shared.domain.customer.customers import Customer
from shared.domain.registries.kvk_profiles import CompanyHit, KvkProfile
from shared.domain.registries.kvk_sheets import (
    OUTDATED_AFTER,
    Difference,
    KvkSheet,
    SyncStatus,
    WaitReason,
    differences,
    kvk_number,
)
from shared.errors import Conflict, FieldProblem, InvalidInput

KvkNumber = Annotated[str, StringConstraints(pattern="^[0-9]{8}$")]
FieldName = Annotated[str, StringConstraints(pattern="^[a-z_]{1,40}$")]


class CompanyStatus(StrEnum):
    """`never` is before KVK was asked; `not_eligible` is all but a business with a KVK number."""

    NOT_ELIGIBLE = "not_eligible"
    NEVER = "never"
    PENDING = "pending"
    SYNCED = "synced"
    NOT_FOUND = "not_found"
    REFUSED = "refused"
    NOT_CONNECTED = "not_connected"


class ShownWait(Model):
    """Why KVK has to be asked again, since when, and when that will be."""

    reason: WaitReason
    since: datetime
    next_try: datetime


class CompanySheet(Model):
    """A customer in the register of companies. `version` is that of the customer, `revision` that of this sheet.

    `outdated` is whether the last sync is more than a year ago. `company` is what KVK answered last.
    """

    status: CompanyStatus
    connected: bool
    number: str | None = None
    asked_at: datetime | None = None
    wait: ShownWait | None = None
    synced_at: datetime | None = None
    outdated: bool = False
    company: KvkProfile | None = None
    differences: list[Difference] = Field(default=[])
    revision: int = 0
    version: int


class CompanySettlement(RequestModel):
    """The differences to settle: `accept` takes the register's values, `keep` the customer's.

    `revision` is that of the sheet that was read.
    """

    accept: list[FieldName] = Field(default=[], max_length=20)
    keep: list[FieldName] = Field(default=[], max_length=20)
    revision: int = Field(ge=1)

    def checked(self, open_fields: dict[str, Any]) -> None:
        """Raise InvalidInput for a field without a difference, and for one that is both accepted and kept."""
        if not self.accept and not self.keep:
            problem = "Name at least one field to accept or to keep."
            raise InvalidInput(FieldProblem("accept", "nothing_to_settle", problem))
        for name in ("accept", "keep"):
            if unknown := set(getattr(self, name)) - open_fields.keys():
                problem = f"There is no difference in {', '.join(sorted(unknown))}. Read the sheet again."
                raise InvalidInput(FieldProblem(name, "no_difference", problem))
        if both := set(self.accept) & set(self.keep):
            problem = f"Either accept or keep {', '.join(sorted(both))}."
            raise InvalidInput(FieldProblem("keep", "accepted_and_kept", problem))


class FindProblem(StrEnum):
    """Why nothing could be found out."""

    NOT_CONNECTED = "not_connected"
    KEY_REFUSED = "key_refused"
    BUSY = "busy"
    NO_ANSWER = "no_answer"


class CompaniesFound(Model):
    """The companies with these words in their name. `problem` is why KVK could not be asked."""

    items: list[CompanyHit] = Field(default=[])
    problem: FindProblem | None = None


class CompanyFound(Model):
    """A company of a KVK number. `fields` are those of a new customer that the register fills.

    `company` is null where there is none, or KVK could not be asked.
    """

    company: KvkProfile | None = None
    fields: dict[str, Any] = Field(default={})
    problem: FindProblem | None = None


class KvkNotEligible(InvalidInput):
    """Only a business that is registered in the Netherlands, with a KVK number, is in the register of KVK."""

    code = "kvk_not_eligible"

    def __init__(self) -> None:
        problem = "Only a business in the Netherlands with a KVK number can be looked up."
        super().__init__(FieldProblem("registration_number", "kvk_not_eligible", problem), message=problem)


class StaleSheet(Conflict):
    """KVK was asked again since the sheet was read. Read it again."""

    code = "stale_company"

    def __init__(self) -> None:
        super().__init__("The register was asked again since you read this. Read it again.")


def shown(customer: Customer, sheet: KvkSheet | None, *, connected: bool, at: datetime) -> CompanySheet:
    number = kvk_number(customer)
    if number is None:
        return CompanySheet(status=CompanyStatus.NOT_ELIGIBLE, connected=connected, version=customer.version)
    if sheet is None or sheet.number != number:
        revision = sheet.revision if sheet else 0
        return CompanySheet(
            status=CompanyStatus.NEVER, connected=connected, number=number, revision=revision, version=customer.version
        )
    wait = sheet.wait if sheet.status is SyncStatus.PENDING else None
    return CompanySheet(
        status=CompanyStatus(sheet.status),
        connected=connected,
        number=number,
        asked_at=sheet.asked_at,
        wait=ShownWait(reason=wait.reason, since=wait.since, next_try=wait.next_try) if wait else None,
        synced_at=sheet.synced_at,
        outdated=is_outdated(sheet.synced_at, at=at),
        company=sheet.profile and sheet.profile.as_of(at.date()),
        differences=differences(customer, sheet),
        revision=sheet.revision,
        version=customer.version,
    )


def is_outdated(synced_at: datetime | None, *, at: datetime) -> bool:
    """Whether the last sync is 366 days ago or more (S180)."""
    return bool(synced_at and at - synced_at >= OUTDATED_AFTER + timedelta(days=1))
