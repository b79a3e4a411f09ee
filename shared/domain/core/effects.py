"""The effects of an act, as codes. A dry run and the act return the same ones."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, WithJsonSchema

from shared.domain.core.models import Model
from shared.domain.core.money import Money


class EffectCode(StrEnum):
    """An effect of a command on the customer, its lists or its records. Each section has a subclass with its own."""


# The generator of the OpenAPI document inserts the codes of all sections here.
CodeName = Annotated[str, WithJsonSchema({"type": "string", "title": "EffectCode"})]


class Effect(Model):
    """An effect of a command. `count` is the number of records it concerns, null where there is nothing to count.
    `amounts` are what they come to, one for each currency.
    """

    code: CodeName
    count: int | None = None
    amounts: list[Money] = Field(default=[])
