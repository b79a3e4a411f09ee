"""Field problems: each error of pydantic that our models can cause has our code and names the remedy."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import Field, StrictBool, StringConstraints, ValidationError

from shared.domain.core.models import RequestModel
from shared.domain.core.text import Line
from shared.errors import FieldProblem
from shared.http.field_problems import field_problem


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Inner(RequestModel):
    name: str


class Everything(RequestModel):
    text: str = ""
    word: Annotated[str, StringConstraints(min_length=3)] = "abc"
    title: Annotated[Line, StringConstraints(min_length=1)] = "a"
    short: Annotated[str, StringConstraints(max_length=3)] = ""
    code: Annotated[str, StringConstraints(pattern="^[a-z]$")] = "a"
    size: Size = Size.SMALL
    count: Annotated[int, Field(ge=1, le=9)] = 1
    switch: StrictBool = False
    names: Annotated[list[str], Field(max_length=1)] = Field(default=[])
    inner: Inner | None = None
    day: date | None = None


@pytest.mark.parametrize(
    ("sent", "field", "code", "problem"),
    [
        ({"text": 7}, "text", "not_text", "Write this as text."),
        ({"title": "\ud800"}, "title", "not_text", "Write this as text; it has half of a character."),
        ({"word": "ab"}, "word", "too_short", "Write at least 3 characters."),
        ({"title": " "}, "title", "required", "This is required."),
        ({"title": "a" * 201}, "title", "too_long", "Write at most 200 characters."),
        ({"short": "abcd"}, "short", "too_long", "Write at most 3 characters."),
        ({"code": "A"}, "code", "wrong_form", "This is not written as it has to be; see /api/openapi.json."),
        ({"size": "huge"}, "size", "not_one_of", "Use one of small or large."),
        ({"count": "many"}, "count", "not_a_number", "Write a whole number."),
        ({"count": 1.5}, "count", "not_a_number", "Write a whole number."),
        ({"count": None}, "count", "not_a_number", "Write a whole number."),
        ({"count": 0}, "count", "too_small", "Write 1 or more."),
        ({"count": 10}, "count", "too_large", "Write 9 or less."),
        ({"switch": "yes"}, "switch", "not_true_or_false", "Send true or false."),
        ({"names": "a"}, "names", "not_a_list", "Send a list."),
        ({"names": ["a", "b"]}, "names", "too_long", "Send at most 1."),
        ({"names": [7]}, "names.0", "not_text", "Write this as text."),
        ({"inner": "a"}, "inner", "not_an_object", "Send an object; its fields are in /api/openapi.json."),
        ({"inner": {}}, "inner.name", "required", "This is required."),
        ({"day": "2024-02-30"}, "day", "invalid_date", "Write a day that exists, such as 2024-03-17."),
        ({"nothing": 1}, "nothing", "unknown_field", "Leave this out; it is not known here."),
    ],
)
def test_the_remedy_is_named(sent: Any, field: str, code: str, problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Everything.model_validate(sent)
    found: list[Any] = [{**error, "loc": ("body", *error["loc"])} for error in refused.value.errors()]
    assert [field_problem(error) for error in found] == [FieldProblem(field, code, problem)]
