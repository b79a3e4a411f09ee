"""Countries by their code of ISO 3166-1 alpha-2, and those of the European Union."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from shared.domain.text import Line, blank_is_none


def _country(code: str) -> str:
    from phonenumbers import SUPPORTED_REGIONS

    if code.upper() not in SUPPORTED_REGIONS:
        raise PydanticCustomError("invalid_country", "Name a country by its two letters, such as NL.")
    return code.upper()


Country = Annotated[
    Line, AfterValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "example": "NL"})
]

OptionalCountry = Annotated[Country | None, BeforeValidator(blank_is_none)]
