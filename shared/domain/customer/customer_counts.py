"""The numbers of a customer's records, by kind."""

from pydantic import ConfigDict, Field

from shared.domain.core.models import Model


class Counts(Model):
    """The number of records of each kind. `contacts` and `addresses` do not count the primary ones.

    Other kinds have a number as soon as there is a record of them.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, int] = Field(init=False)

    notes: int = 0
    activity: int = 0
    contacts: int = 0
    addresses: int = 0

    def of(self, kind: str) -> int:
        """Return the number of records of a kind, 0 where there never was one."""
        return (self.__pydantic_extra__ or {}).get(kind, 0)
