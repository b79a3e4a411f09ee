"""What notes, contacts and addresses have in common: each belongs to one customer."""

from pydantic import BaseModel, ConfigDict


class Belonging(BaseModel):
    """`version` counts edits."""

    model_config = ConfigDict(frozen=True)

    id: str
    version: int = 1
