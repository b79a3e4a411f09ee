"""What notes, contacts and addresses have in common: each belongs to one customer."""

from shared.domain.models import Record


class Belonging(Record):
    """`version` counts edits."""

    id: str
    version: int = 1
