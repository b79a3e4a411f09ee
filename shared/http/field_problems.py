"""Field problems: pydantic's validation errors, translated into our codes and sentences that name the remedy."""

from typing import Any

from shared.errors import FieldProblem

# pydantic's type of error → our code, for programs and translations, and the remedy, for people.
_REMEDIES = {
    "missing": ("required", "This is required."),
    "extra_forbidden": ("unknown_field", "Leave this out; it is not known here."),
    "json_invalid": ("invalid_json", "Send a body that is valid JSON."),
    "string_type": ("not_text", "Write this as text."),
    "string_unicode": ("not_text", "Write this as text; it has half of a character."),
    "string_too_short": ("too_short", "Write at least {min_length} characters."),
    # pydantic reports a text that it trims under another type than one that it takes as it is.
    "too_short": ("too_short", "Write at least {min_length} characters."),
    "string_too_long": ("too_long", "Write at most {max_length} characters."),
    "too_long": ("too_long", "Send at most {max_length}."),
    "string_pattern_mismatch": ("wrong_form", "This is not written as it has to be; see /api/openapi.json."),
    "enum": ("not_one_of", "Use one of {expected}."),
    "int_type": ("not_a_number", "Write a whole number."),
    "int_parsing": ("not_a_number", "Write a whole number."),
    "int_parsing_size": ("not_a_number", "Write a whole number."),
    "int_from_float": ("not_a_number", "Write a whole number."),
    "greater_than_equal": ("too_small", "Write {ge} or more."),
    "less_than_equal": ("too_large", "Write {le} or less."),
    "bool_type": ("not_true_or_false", "Send true or false."),
    "bool_parsing": ("not_true_or_false", "Send true or false."),
    "list_type": ("not_a_list", "Send a list."),
    "model_type": ("not_an_object", "Send an object; its fields are in /api/openapi.json."),
    "model_attributes_type": ("not_an_object", "Send an object; its fields are in /api/openapi.json."),
    "date_from_datetime_parsing": ("invalid_date", "Write a day that exists, such as 2024-03-17."),
}


def field_problem(error: dict[str, Any]) -> FieldProblem:
    """Translate one of pydantic's errors. Errors that our own types raise have our code and text already."""
    part, *path = error["loc"]
    context: dict[str, Any] = error.get("ctx", {})
    name = ".".join(str(step) for step in path) or part
    if part == "header":
        name = name.title()
    kind = error["type"]
    if kind.endswith("too_short") and context["min_length"] == 1:
        kind = "missing"
    if kind == "too_long" and context.get("field_type") == "Value":
        # A text that is measured after its normalisation.
        kind = "string_too_long"
    if kind not in _REMEDIES:
        return FieldProblem(name, kind, error["msg"])
    code, remedy = _REMEDIES[kind]
    expected = str(context.get("expected", "")).replace("'", "")
    return FieldProblem(name, code, remedy.format_map(context | {"expected": expected}))
