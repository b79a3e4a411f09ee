"""Text input: kept as typed, except characters that break a line, a page or a comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.contact_details import Email, e164
from shared.domain.core.text import Line, MultilineText, OptionalLine
from shared.errors import InvalidInput

LINE: TypeAdapter[str] = TypeAdapter(Line)
OPTIONAL: TypeAdapter[str | None] = TypeAdapter(OptionalLine)
MULTILINE: TypeAdapter[str] = TypeAdapter(MultilineText)
# Format characters that can be seen.
SHOWN_MARKS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
EMAIL: TypeAdapter[str] = TypeAdapter(Email)


@pytest.mark.parametrize("text", ["Müller & Söhne", "شركة النور", "O'Brien", "株式会社", "<b>bold</b>", "a" * 200])
def test_a_line_keeps_names_of_all_scripts(text: str) -> None:
    assert LINE.validate_python(f"  {text} ") == text


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "a\x00b", "a\u2028b", "a\x85b", "\ud800", "a" * 201, 7])
def test_a_line_is_one_line_of_text(text: object) -> None:
    with pytest.raises(ValidationError):
        LINE.validate_python(text)


def test_one_spelling_of_the_same_letters() -> None:
    assert LINE.validate_python("Mu\u0308ller") == "Müller"


def test_invisible_characters_are_removed() -> None:
    assert LINE.validate_python("J\u200ban\u202e\ufeff") == "Jan"
    assert OPTIONAL.validate_python("\u200b") is None


@pytest.mark.parametrize("blank", ["", "   ", None])
def test_blank_text_is_none(blank: str | None) -> None:
    assert OPTIONAL.validate_python(blank) is None


@pytest.mark.feature("S167")
def test_multiline_text_keeps_line_breaks() -> None:
    assert MULTILINE.validate_python("one\r\n\r\n\ttwo\rthree\n") == "one\n\n\ttwo\nthree"


@pytest.mark.parametrize("text", ["a" * 10_001, "bell \x07"])
def test_invalid_multiline_text_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        MULTILINE.validate_python(text)


@pytest.mark.feature("S132")
@pytest.mark.parametrize("address", ["jan", "jan@", "@example.com", "jan@@example.com", "jan @example.com", "jan@ex"])
def test_an_invalid_email_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError, match=r"name@example\.com"):
        EMAIL.validate_python(address)


def test_an_email_address_is_kept_with_its_domain_in_lower_case() -> None:
    assert EMAIL.validate_python("Jan.Jansen@EXAMPLE.com") == "Jan.Jansen@example.com"


@pytest.mark.feature("S133")
@pytest.mark.parametrize(
    ("typed", "region", "stored"),
    [
        ("06 12345678", "NL", "+31612345678"),
        ("06-1234 5678", "NL", "+31612345678"),
        ("+31 (0)6 12345678", "ES", "+31612345678"),
        ("0031612345678", "NL", "+31612345678"),
        ("912 345 678", "ES", "+34912345678"),
    ],
)
def test_a_phone_number_has_one_spelling(typed: str, region: str, stored: str) -> None:
    assert e164(typed, region=region) == stored


@pytest.mark.feature("S133")
@pytest.mark.parametrize(
    "typed",
    [
        "+31 20 1234567 ext 12",
        "0800-FLOWERS",
        "020 1234567 x3",
        "12",
        "06 1234567x",
        "+31 6 123",
        "hello",
        "+999 123 456 789",
    ],
)
def test_an_invalid_phone_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        e164(typed, region="NL")
    assert [(problem.field, problem.code) for problem in refused.value.fields] == [("phone", "invalid_phone")]


@pytest.mark.parametrize("typed", ["\u200d", "\u3164", "\u2800\u2800", "\U000e0041", "\uffff", " \u00ad ", "\u0301"])
def test_text_without_visible_characters_is_none(typed: str) -> None:
    assert TypeAdapter(OptionalLine).validate_python(typed) is None


@pytest.mark.parametrize("text", ["\u2800Jan\u2800", " \u2800 Jan\u2800\u00a0", "\u200b\u2800Jan"])
def test_the_empty_cell_of_braille_is_a_blank(text: str) -> None:
    assert LINE.validate_python(text) == "Jan"
    assert LINE.validate_python("\u2801\u2800\u2803") == "\u2801 \u2803"


def test_length_is_measured_after_unicode_normalisation() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python("\U0001d160" * 199)


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_every_line_separator_is_a_line_break(sign: str) -> None:
    assert MULTILINE.validate_python(f"one{sign}two") == "one\ntwo"
    assert LINE.validate_python(f"one{sign}") == "one"


@pytest.mark.parametrize("length", [200, 201])
def test_characters_that_are_removed_do_not_count_as_length(length: int) -> None:
    typed = "a\u200b" * length
    if length <= 200:
        assert LINE.validate_python(f"  {typed}  ") == "a" * length
    else:
        with pytest.raises(ValidationError):
            LINE.validate_python(typed)


@given(st.text(st.characters(categories=["Cf"], exclude_characters=SHOWN_MARKS), min_size=1))
def test_a_format_character_alone_or_between_latin_letters_is_removed(signs: str) -> None:
    assert LINE.validate_python(f"{signs}Ja{signs}n{signs}") == "Jan"


@pytest.mark.parametrize(
    "sign", ["\u034f", "\u061c", "\u115f", "\u180e", "\u2065", "\u3164", "\ufe0f", "\ufff9", "\uffff", "\U000e0101"]
)
def test_a_character_that_shows_nothing_is_removed_from_a_name(sign: str) -> None:
    assert LINE.validate_python(f"Ja{sign}n") == "Jan"


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: a non-joiner between letters
        "\u0915\u094d\u200d\u0937",  # Hindi: a joiner after a virama
        "\u09b0\u200d\u09cd\u09af",  # Bengali: a joiner before a virama
        "\u1820\u180e\u1820",  # Mongolian: a vowel separator
        "\U0001f469\u200d\U0001f4bb",  # an emoji of two
        "\U0001f468\U0001f3fd\u200d\U0001f680",  # one with a skin colour
        "\u2764\ufe0f",  # a heart in colour
        "1\ufe0f\u20e3",  # a keycap
        "\u845b\U000e0100\u57ce",  # a variant of an ideograph in a Japanese name
        "\u0600\u0661",  # an Arabic number sign, which can be seen
    ],
)
def test_a_character_stays_where_it_shapes_the_word(text: str) -> None:
    assert LINE.validate_python(text) == text
    assert LINE.validate_python(f"\u200d{text}\u200d\u202e") == text
