"""Failures of calls to KVK, by what is to be done about them."""

from datetime import timedelta

from shared.domain.registries.kvk_sheets import WaitReason


class KvkFailure(Exception):
    """KVK brought no company."""


class KvkUnavailable(KvkFailure):
    """KVK has to be asked again, not before `at_least` has passed."""

    def __init__(self, reason: WaitReason, at_least: timedelta = timedelta()) -> None:
        super().__init__(reason.value)
        self.reason, self.at_least = reason, at_least


class KvkNotFound(KvkFailure):
    """There is no such company in the register, or it may not be shown."""


class KvkRefused(KvkFailure):
    """KVK does not take what was asked; a repetition changes nothing."""
