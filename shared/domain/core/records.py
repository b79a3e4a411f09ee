"""What notes, contacts and addresses have in common: each belongs to one customer, and is an item of its own."""

from shared.domain.core.models import Record
from shared.domain.core.tallies import Tally


class CustomerRecord(Record):
    """`version` rises with each edit."""

    id: str
    version: int = 1

    def tally(self) -> Tally:
        raise NotImplementedError


def version_beyond(*versions: int) -> int:
    """Return the version of a customer that takes in a record of its own version.

    It is beyond both, so that no version of either is met a second time.
    """
    return max(versions) + 1
