"""Base classes of all pydantic models: of answers, of requests and of stored records.

Each model builds its validator at its first use (`defer_build`), because a function imports many models that its
request does not need: building them all would take a fifth of a cold start.
"""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    # Personal data stays out of the text of an error, and so out of the logs.
    model_config = ConfigDict(defer_build=True, hide_input_in_errors=True)


class RequestModel(Model):
    """The body of a request. An unknown field is refused."""

    model_config = ConfigDict(extra="forbid")

    def __repr__(self) -> str:
        """Omit the values, because a log line may hold this text. Powertools calls it for each request."""
        return f"{type(self).__name__}(…)"


class Record(Model):
    """A stored record. It is immutable: a change returns another one."""

    model_config = ConfigDict(frozen=True)
