"""The structured reference of a payment, by which a bank statement names the invoice that it settles.

A creditor reference (ISO 11649) is `RF`, two check digits and up to 21 letters and digits. All SEPA banks pass it on.
A Belgian account has the structured communication (OGM) that Belgian payers know: ten digits and two check digits.
"""

import re

from shared.domain.money.invoices.parties import Seller

_RF_CHARACTERS, _OGM_DIGITS = 21, 10


def payment_reference(number: str, seller: Seller) -> str | None:
    """Return the reference of an invoice by its number, without separators. None without an account to pay to.

    Numbers of one series differ in their letters and digits, so their references differ.
    """
    if seller.iban is None:
        return None
    digits = re.sub(r"[^0-9]", "", number)
    if seller.address.country == "BE" and seller.iban.startswith("BE") and 0 < len(digits) <= _OGM_DIGITS:
        return _structured_communication(digits)
    return _creditor_reference(number)


def is_structured_communication(reference: str) -> bool:
    """Whether a reference is a Belgian one, rather than an ISO 11649 one."""
    return reference.isdigit()


def printed(reference: str) -> str:
    """Return a reference as it is written on paper: `RF18 5390 0754 7034`, `+++090/9337/55493+++`."""
    if is_structured_communication(reference):
        return f"+++{reference[:3]}/{reference[3:7]}/{reference[7:]}+++"
    return " ".join(reference[at : at + 4] for at in range(0, len(reference), 4))


def _creditor_reference(number: str) -> str:
    """The last characters are kept of a number that is too long, because they distinguish one invoice from the next."""
    from stdnum.iso7064 import mod_97_10

    kept = re.sub(r"[^0-9A-Z]", "", number.upper())[-_RF_CHARACTERS:]
    return f"RF{mod_97_10.calc_check_digits(kept + 'RF')}{kept}"


def _structured_communication(digits: str) -> str:
    """The check digits are the remainder by 97, and 97 in the place of 0 (Febelfin, "Structured communication")."""
    padded = digits.zfill(_OGM_DIGITS)
    return f"{padded}{int(padded) % 97 or 97:02d}"
