"""Amounts and dates on a pay page are written as on the PDF of the invoice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.documents.formats import Formats
from shared.domain.core.formats import amount_text, day_text
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount


@pytest.mark.parametrize("language", Language)
@given(minor=st.integers(0, 10**12), currency=st.sampled_from(["EUR", "GBP", "USD"]))
def test_an_amount_is_written_as_on_the_invoice(language: Language, minor: int, currency: str) -> None:
    amount = Amount(minor, currency)
    assert _plain(amount_text(amount, language)) == _plain(Formats(language).amount(amount))


@pytest.mark.parametrize(
    ("amount", "text"), [(Amount(375000, "JPY"), "JPY 375,000"), (Amount(1234567, "KWD"), "KWD 1,234.567")]
)
def test_a_currency_without_a_sign_of_its_own_has_its_code(amount: Amount, text: str) -> None:
    assert _plain(amount_text(amount, Language.EN)) == text


@pytest.mark.parametrize("language", Language)
def test_a_day_is_written_as_on_the_invoice(language: Language) -> None:
    for month in range(12):
        day = date(2026, 1, 9) + timedelta(days=31 * month)
        assert day_text(day, language) == Formats(language).day(day)


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")
