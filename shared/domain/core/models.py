"""The kinds of model: what a caller sends, what we keep, what we tell.

Each is built when it is first used. A function imports many that its request does not need, and building them all
would be a fifth of its cold start.
"""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    # What was typed stays out of the text of an error, and so out of the log of a function that raises it.
    model_config = ConfigDict(defer_build=True, hide_input_in_errors=True)


class RequestModel(Model):
    """By a caller: a field that we do not know is a mistake of theirs."""

    model_config = ConfigDict(extra="forbid")

    def __repr__(self) -> str:
        """Nothing that was typed, in whatever line it is written; and Powertools makes one for each request."""
        return f"{type(self).__name__}(…)"


class Record(Model):
    """Kept as it is: a change makes another one."""

    model_config = ConfigDict(frozen=True)
