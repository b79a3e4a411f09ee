"""Amounts and dates as a reader of each language writes them (CLDR), on pages and in mails.

Babel would do it, but it is in the layer of the renderer alone.
"""

from datetime import date

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount

_NO_BREAK = "\N{NO-BREAK SPACE}"
_SIGNS = {
    Language.EN: {"EUR": "€", "GBP": "£", "USD": "US$"},
    Language.NL: {"EUR": "€", "GBP": "£", "USD": "US$"},
    Language.ES: {"EUR": "€", "USD": "US$"},
}
_MONTHS = {
    Language.EN: "January February March April May June July August September October November December",
    Language.NL: "januari februari maart april mei juni juli augustus september oktober november december",
    Language.ES: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}


def amount_text(amount: Amount, language: Language) -> str:
    """Return `€1,234.50`, `€ 1.234,50` or `1.234,50 €`."""
    whole, _, decimals = str(amount).removeprefix("-").partition(".")
    if language is Language.EN:
        thousand, point = ",", "."
    else:
        thousand, point = ".", ","
    number = f"{int(whole):,}".replace(",", thousand) + (point + decimals if decimals else "")
    sign, minus = _SIGNS[language].get(amount.currency, amount.currency), "-" if amount.minor < 0 else ""
    if language is Language.ES:
        return f"{minus}{number}{_NO_BREAK}{sign}"
    blank = "" if language is Language.EN and not sign.isalpha() else _NO_BREAK
    return f"{minus}{sign}{blank}{number}" if language is Language.EN else f"{sign}{blank}{minus}{number}"


def day_text(day: date, language: Language) -> str:
    month = _MONTHS[language].split()[day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language is Language.ES else f"{day.day} {month} {day.year}"
