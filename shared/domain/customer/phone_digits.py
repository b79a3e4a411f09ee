"""The digits of phone numbers, as search files them and as people type them."""

import re


def digits_of(phone: str) -> list[str]:
    """Return an E.164 number with its country code, and as dialled at home: `31612345678` and `0612345678`."""
    import phonenumbers

    parsed = phonenumbers.parse(phone)
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return [phone.removeprefix("+"), re.sub(r"\D", "", national)]


def typed_digits(typed: str) -> str:
    """Return the digits of a number in one form: `316…` for `+31 (0)6 …`, `0031 6 …` and `316…`.

    A zero in brackets is dropped, because it is not dialled after a country code.
    """
    if typed.lstrip(" (").startswith(("+", "00")):
        typed = typed.replace("(0)", "")
    return re.sub(r"\D", "", typed).removeprefix("00")
