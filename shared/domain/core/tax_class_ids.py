"""Ids of tax classes: three that every merchant has, and those that a merchant adds."""

from typing import Annotated, Final

from pydantic import StringConstraints

STANDARD: Final = "standard"
REDUCED: Final = "reduced"
ZERO: Final = "zero"
# They cannot be deleted, so a reference to one needs no check.
BUILT_IN: Final = (STANDARD, REDUCED, ZERO)

TaxClassId = Annotated[str, StringConstraints(pattern=r"^(standard|reduced|zero|tcl_[0-9A-HJKMNP-TV-Z]{26})$")]
