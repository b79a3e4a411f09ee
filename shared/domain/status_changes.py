"""Archiving and reactivating: what is asked, and what it does, said before it is done as well as after."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from shared.domain.customers import ArchiveReason, Customer, Status
from shared.domain.text import OptionalLine


class ArchiveRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: ArchiveReason
    note: OptionalLine = None


class EffectCode(StrEnum):
    HIDDEN_FROM_LIST = "hidden_from_list"
    LISTED_AS_ACTIVE = "listed_as_active"
    HISTORY_KEPT = "history_kept"


class Effect(BaseModel):
    """`count` says of how many, where that can be counted."""

    code: EffectCode
    count: int | None = None


class StatusChange(BaseModel):
    """`customer` as it now is or, for a dry run, as it would be."""

    dry_run: bool
    customer: Customer
    effects: list[Effect]


def describe(before: Customer, after: Customer, *, dry_run: bool) -> StatusChange:
    if dry_run:
        # Nothing was written, so the entry that would be is counted here.
        after = after.logged()
    archived = after.status is Status.ARCHIVED
    effects = [
        Effect(code=EffectCode.HIDDEN_FROM_LIST if archived else EffectCode.LISTED_AS_ACTIVE),
        Effect(code=EffectCode.HISTORY_KEPT, count=before.counts.notes + before.counts.activity),
    ]
    return StatusChange(dry_run=dry_run, customer=after, effects=effects)
