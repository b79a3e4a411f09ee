"""Days as members write them, with their validation."""

import re
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from shared.domain.core.clock import now
from shared.domain.core.text import blank_is_none, in_plain_signs


def date_text(value: object) -> object:
    """Refuse numbers and times, because pydantic reads both as dates."""
    if isinstance(value, str):
        value = in_plain_signs(value)
    if isinstance(value, str) and not re.fullmatch(r"\s*(\d{4}-\d{2}-\d{2})?\s*", value):
        raise PydanticCustomError("invalid_date", "Write a day such as 2024-03-17.")
    if value is not None and not isinstance(value, str):
        raise PydanticCustomError("invalid_date", "Write a day as text, such as 2024-03-17.")
    return blank_is_none(value)


def _not_in_future(day: date | None) -> date | None:
    """Refuse a day after today in UTC+14, the earliest time zone, and a year before 500, which is a typing error."""
    if day and day.year < 500:
        raise PydanticCustomError("invalid_date", "Write the year in four digits, such as 2024-03-17.")
    if day and day > (now() + timedelta(hours=14)).date():
        raise PydanticCustomError("in_the_future", "This day has not come yet.")
    return day


def plausible(day: date | None) -> date | None:
    """Refuse years that are typing errors."""
    if day and not 1900 <= day.year < 2200:
        raise PydanticCustomError("invalid_date", "Write a day from 1900 to 2199, such as 2024-03-17.")
    return day


Day = Annotated[date | None, BeforeValidator(date_text), AfterValidator(plausible)]
"""A day as `YYYY-MM-DD`."""

PastDay = Annotated[date | None, BeforeValidator(date_text), AfterValidator(_not_in_future)]
"""A day as `YYYY-MM-DD`, today at the latest."""

BookedDay = Annotated[PastDay, AfterValidator(plausible)]
"""A past day on which something was ordered, paid or refunded."""
