"""The effects of an act, as codes. A dry run and the act return the same ones."""

from enum import StrEnum

from shared.domain.core.models import Model


class EffectCode(StrEnum):
    """An effect of a command on the customer, its lists or its records."""

    HIDDEN_FROM_LIST = "hidden_from_list"
    LISTED_AS_ACTIVE = "listed_as_active"
    LISTED_AS_SUSPENDED = "listed_as_suspended"
    HISTORY_KEPT = "history_kept"
    MOVED_TO_TRASH = "moved_to_trash"
    LINKED_DATA_KEPT = "linked_data_kept"
    LINKED_DATA_REMOVED = "linked_data_removed"


class Effect(Model):
    """An effect of a command. `count` is the number of records it concerns, null where there is nothing to count."""

    code: EffectCode
    count: int | None = None
