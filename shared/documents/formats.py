"""Amounts, numbers and dates as a reader of each language writes them (CLDR, by Babel)."""

from datetime import date
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount

_LOCALES = {Language.EN: "en_GB", Language.NL: "nl", Language.ES: "es"}


class Formats:
    def __init__(self, language: Language):
        self._locale = Locale.parse(_LOCALES[language])

    def amount(self, amount: Amount) -> str:
        return self._currency(Decimal(str(amount)), amount.currency)

    def price(self, price: Decimal, currency: str) -> str:
        """Format a unit price, which may have more decimals than its currency."""
        return self._currency(price, currency)

    def number(self, number: Decimal) -> str:
        return format_decimal(number, locale=self._locale, decimal_quantization=False)

    def percentage(self, rate: Decimal) -> str:
        blank = "\N{NO-BREAK SPACE}" if self._locale.language == "es" else ""
        return f"{self.number(rate)}{blank}%"

    def day(self, day: date) -> str:
        return format_date(day, "long", locale=self._locale)

    def short_day(self, day: date) -> str:
        return format_date(day, "medium", locale=self._locale)

    def country(self, code: str) -> str:
        return str(self._locale.territories.get(code, code))

    def _currency(self, value: Decimal, currency: str) -> str:
        return format_currency(value, currency, locale=self._locale, decimal_quantization=False)
