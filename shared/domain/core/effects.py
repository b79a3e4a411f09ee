"""The effects of an act as codes: the same in the answer of a dry run and of the real run."""

from enum import StrEnum

from shared.domain.core.models import Model


class EffectCode(StrEnum):
    HIDDEN_FROM_LIST = "hidden_from_list"
    LISTED_AS_ACTIVE = "listed_as_active"
    LISTED_AS_SUSPENDED = "listed_as_suspended"
    HISTORY_KEPT = "history_kept"
    MOVED_TO_TRASH = "moved_to_trash"
    LINKED_DATA_KEPT = "linked_data_kept"
    LINKED_DATA_REMOVED = "linked_data_removed"


class Effect(Model):
    """One effect of the request. `count` is the number of records that it concerns, where that is known."""

    code: EffectCode
    count: int | None = None
