"""What an invoice needs of the seller: spellings, check digits and the formats of number series."""

from typing import Any

import pytest
from pydantic import ValidationError

from shared.domain.core.languages import Language
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.team import number_series_edits
from shared.domain.team.invoice_settings import Footer, registration_number
from shared.domain.team.merchant_edits import MerchantEdit
from shared.domain.team.merchants import SETTINGS
from shared.domain.team.number_series_edits import NumberSeriesEdit
from shared.domain.team.number_series_settings import NumberSeries
from shared.errors import InvalidInput


@pytest.mark.parametrize(
    ("typed", "country", "stored"),
    [
        ("KvK-nr. 6959 9084", "NL", "69599084"),
        ("69599084", "NL", "69599084"),
        ("6959908", "NL", None),
        ("HRB 12345", "NL", None),
        ("BE 0123.456.749", "BE", "0123456749"),
        ("0123.456.749", "BE", "0123456749"),
        ("2123.456.749", "BE", None),
        ("HRB 12345", "DE", "HRB 12345"),
    ],
)
def test_a_registration_number_has_the_form_of_its_register(typed: str, country: str, stored: str | None) -> None:
    assert registration_number(typed, country=country) == stored


@pytest.mark.parametrize(
    ("field", "typed", "stored"),
    [
        ("iban", "nl91 abna 0417 1643 00", "NL91ABNA0417164300"),
        ("iban", "NL91\u2011ABNA\u20110417\u20111643\u201100", "NL91ABNA0417164300"),
        ("iban", " ", None),
        ("bic", "abnanl2a", "ABNANL2A"),
        ("bic", "", None),
        ("accent", "#0B6E4F", "#0b6e4f"),
        ("accent", "", None),
        ("payment_term_days", 0, 0),
    ],
)
def test_a_setting_has_one_spelling(field: str, typed: object, stored: object) -> None:
    assert getattr(MerchantEdit.model_validate({field: typed}), field) == stored


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("iban", "NL91ABNA0417164301", "invalid_iban"),
        ("iban", "NL91ABNA041716430", "invalid_iban"),
        ("iban", "my bank", "invalid_iban"),
        ("bic", "ABNA", "invalid_bic"),
        ("accent", "green", "invalid_colour"),
        ("accent", "#0b6e4", "invalid_colour"),
        ("payment_term_days", 366, "less_than_equal"),
        ("payment_term_days", 14.0, "int_type"),
        ("number_series", {"orders": {"prefix": "Ord #"}}, "invalid_prefix"),
        ("number_series", {"orders": {"padding": 11}}, "less_than_equal"),
        ("default_tax_class_id", "luxury", "string_pattern_mismatch"),
        ("address", {"lines": ["1", "2", "3", "4"]}, "too_long"),
    ],
)
def test_a_setting_that_no_invoice_can_have_is_refused(field: str, typed: object, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        MerchantEdit.model_validate({field: typed})
    assert [error["type"] for error in refused.value.errors()] == [code]


def edited(sent: dict[str, Any]) -> NumberSeries:
    return number_series_edits.edited(NumberSeries(), NumberSeriesEdit.model_validate(sent))


def test_an_omitted_part_of_a_series_stays() -> None:
    after = edited({"invoices": {"prefix": "F", "padding": 6}})
    assert after.invoices.model_dump() == {"prefix": "F", "year": True, "padding": 6, "restart_yearly": True}
    assert (after.credit_notes, after.orders) == (NumberSeries().credit_notes, NumberSeries().orders)


@pytest.mark.parametrize(
    ("sent", "field", "code"),
    [
        ({"invoices": {"year": False}}, "number_series.invoices.restart_yearly", "restart_needs_year"),
        ({"credit_notes": {"prefix": ""}}, "number_series.credit_notes.prefix", "same_prefix"),
        ({"orders": {"prefix": "cn-"}}, "number_series.orders.prefix", "same_prefix"),
        ({"orders": {"prefix": "2026-"}}, "number_series.orders.prefix", "same_numbers"),
    ],
)
def test_two_documents_can_not_get_one_number(sent: dict[str, Any], field: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        edited(sent)
    assert [(problem.field, problem.code) for problem in refused.value.fields] == [(field, code)]


def format_of(prefix: str, *, year: bool = False, padding: int = 4) -> SeriesFormat:
    return SeriesFormat(prefix=prefix, year=year, padding=padding, restart_yearly=year)


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        # 2026-0001
        (format_of("", year=True), format_of("2026-"), True),
        # F2026-10001
        (format_of("F", year=True), format_of("f2026-1"), True),
        # 10001
        (format_of(""), format_of("1"), True),
        # 00001
        (format_of("", padding=5), format_of("0"), True),
        (format_of("", padding=4), format_of("0"), False),
        (format_of("2026-", year=True), format_of("", year=True), False),
        (format_of("2026", year=True), format_of("", year=True), False),
        (format_of(""), format_of("2026-"), False),
        (format_of("", year=True), format_of("2026"), False),
        (format_of("", year=True), format_of("CN-"), False),
        (format_of("A"), format_of("B"), False),
    ],
)
def test_two_series_can_have_one_number(one: SeriesFormat, other: SeriesFormat, can: bool) -> None:
    assert (one.can_equal(other), other.can_equal(one)) == (can, can)


def test_prefixes_can_be_swapped_at_once() -> None:
    after = edited({"invoices": {"prefix": "CN-"}, "credit_notes": {"prefix": ""}})
    assert (after.invoices.prefix, after.credit_notes.prefix) == ("CN-", "")


def test_the_footer_is_that_of_the_language() -> None:
    assert Footer(nl="Dank u").text(Language.NL) == "Dank u"


def test_the_settings_are_what_an_edit_names_and_the_logo() -> None:
    """The store writes these of an edited merchant, and no fact from outside."""
    assert set(SETTINGS) == {*MerchantEdit.model_fields, "logo", "former_logo"}
