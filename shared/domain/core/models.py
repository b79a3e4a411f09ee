"""Base classes of the models: `RequestModel` for requests, `Record` for stored records, `Model` for everything else.

pydantic builds each model at its first use (`defer_build`), because a function imports many that its request does not
need: building all of them would take a fifth of a cold start.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.version import VERSION

from shared import prepared_code


class Model(BaseModel):
    # The input stays out of the text of errors, and so out of the log.
    model_config = ConfigDict(defer_build=True, hide_input_in_errors=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, derive: GetCoreSchemaHandler) -> Any:
        """Return the schema that the build has noted, because deriving it would take an eighth of a cold start."""
        return prepared_code.schema(full_name(cls)) or derive(source)


def full_name(model: type[BaseModel]) -> str:
    """Return the name of a schema that was prepared: that of another release of pydantic is not used."""
    return f"{VERSION} {model.__module__}.{model.__qualname__}"


class RequestModel(Model):
    """A model of a request body. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")

    def __repr__(self) -> str:
        """Return no values: they must not reach a log, and Powertools formats each request's model."""
        return f"{type(self).__name__}(…)"


class Record(Model):
    """A stored record. It is immutable: a change makes a copy."""

    model_config = ConfigDict(frozen=True)
