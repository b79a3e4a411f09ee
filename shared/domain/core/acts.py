"""An act: the change that a command makes to one record, decided before anything is written.

A dry run returns the act and the real run writes it, so the two cannot differ.
"""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.effects import Effect

State = TypeVar("State")


class Act(NamedTuple, Generic[State]):
    """`before` is None for a new record, `after` is None for a deleted one."""

    before: State | None
    after: State | None
    entry: ActivityEntry
    effects: Sequence[Effect] = ()

    @property
    def changes_nothing(self) -> bool:
        return self.before == self.after
