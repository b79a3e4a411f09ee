"""The kinds of model: what a caller sends, what we keep, what we tell.

Each is built when it is first used. A function imports many that its request does not need, and building them all
would be a fifth of its cold start.
"""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    model_config = ConfigDict(defer_build=True)


class Sent(Model):
    """By a caller: a field that we do not know is a mistake of theirs."""

    model_config = ConfigDict(extra="forbid")


class Record(Model):
    """Kept as it is: a change makes another one."""

    model_config = ConfigDict(frozen=True)
