"""What notes, contacts and addresses have in common: each belongs to one customer."""

from shared.domain.core.models import Record


class Belonging(Record):
    """`version` rises with each edit."""

    id: str
    version: int = 1


def version_beyond(*versions: int) -> int:
    """Of a customer who takes in what stood beside them: beyond both, so that no version of either is met a second
    time."""
    return max(versions) + 1
