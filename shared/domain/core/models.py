"""Base classes of the models: `RequestModel` for requests, `Record` for stored records, `Model` for everything else.

pydantic builds each model at its first use (`defer_build`), because a function imports many that its request does not
need: building all of them would take a fifth of a cold start.
"""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    # The input stays out of the text of errors, and so out of the log.
    model_config = ConfigDict(defer_build=True, hide_input_in_errors=True)


class RequestModel(Model):
    """A model of a request body. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")

    def __repr__(self) -> str:
        """Return no values: they must not reach a log, and Powertools formats each request's model."""
        return f"{type(self).__name__}(…)"


class Record(Model):
    """A stored record. It is immutable: a change makes a copy."""

    model_config = ConfigDict(frozen=True)
