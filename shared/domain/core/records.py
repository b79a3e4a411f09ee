"""The base of notes, contacts and addresses: each belongs to one customer and is an item of its own."""

from shared.domain.core.models import Record
from shared.domain.core.tallies import Tally


class CustomerRecord(Record):
    """`version` rises with each edit."""

    id: str
    version: int = 1

    def tally(self) -> Tally:
        """Return what the record adds to the counts of its customer."""
        raise NotImplementedError


def version_beyond(*versions: int) -> int:
    """Return the next version of a record that takes over another one, such as an address that becomes the primary one.

    It is higher than both, so that no version that a client has read is ever used again.
    """
    return max(versions) + 1
