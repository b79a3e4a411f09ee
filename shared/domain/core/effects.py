"""What an act does, in words that a program knows: said in a dry run as well as after."""

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
    """`count` says of how many, where that can be counted."""

    code: EffectCode
    count: int | None = None
