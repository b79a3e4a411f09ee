"""The frame of every mail: the merchant's look, and HTML and text made of the same values."""

import unicodedata
from functools import cache
from typing import Any, Final, NamedTuple

from shared.domain.core.colours import ACCENT, text_on
from shared.domain.core.languages import Language
from shared.domain.money.invoices.parties import PostalAddress, Seller
from shared.mails.words import WORDS

_ISOLATE, _END_OF_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT: Final = {"R", "AL", "AN"}


class Content(NamedTuple):
    """The contents of a mail. `html` and `text` have the same words."""

    subject: str
    html: str
    text: str


class MailLook(NamedTuple):
    """How the mails of a merchant look. `logo_url` is None without a logo; `reply_to` is where answers go."""

    language: Language
    sender: str
    seller: Seller
    logo_url: str | None = None
    reply_to: str | None = None


class Unsubscribing(NamedTuple):
    """The page on which the reader stops mails of this kind."""

    url: str


def render(
    template: str, look: MailLook, *, subject: str, unsubscribing: Unsubscribing | None = None, **values: Any
) -> Content:
    """Return a mail of the templates `<template>.html` and `<template>.txt`."""
    words = WORDS[look.language]
    accent = look.seller.accent or ACCENT
    shown = {
        "language": look.language.value,
        "words": words,
        "subject": subject,
        "sender": look.sender,
        "logo": look.logo_url,
        "accent": accent,
        "on_accent": text_on(accent),
        "seller": _seller(look),
        "questions": words["questions"].format(isolated(look.reply_to)) if look.reply_to else words["reply"],
        "unsubscribe_url": unsubscribing.url if unsubscribing else None,
        "unsubscribe": words["unsubscribe"],
        "unsubscribe_why": words["unsubscribe_why"],
        **values,
    }
    html, text = (_templates().get_template(f"{template}.{kind}").render(shown) for kind in ("html", "txt"))
    return Content(subject, html, text.strip() + "\n")


def isolated(text: str) -> str:
    """Return a text that does not turn the direction of what stands beside it, as Arabic and Hebrew would."""
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return f"{_ISOLATE}{text}{_END_OF_ISOLATE}"
    return text


def transfer(look: MailLook, reference: str | None) -> list[tuple[str, str]]:
    """Return the details of a bank transfer, empty where the merchant has no account."""
    seller, words = look.seller, WORDS[look.language]
    if seller.iban is None:
        return []
    grouped = " ".join(seller.iban[at : at + 4] for at in range(0, len(seller.iban), 4))
    details = [
        (words["account_holder"], isolated(seller.name)),
        (words["iban"], grouped),
        (words["bic"], seller.bic),
        (words["payment_reference"], reference),
    ]
    return [(label, value) for label, value in details if value]


def _seller(look: MailLook) -> dict[str, Any]:
    seller, words = look.seller, WORDS[look.language]
    register = words["belgian_registration" if seller.address.country == "BE" else "registration"]
    numbers = [
        register.format(seller.registration_number) if seller.registration_number else None,
        words["vat"].format(seller.vat_number) if seller.vat_number else None,
        words["phone"].format(seller.phone) if seller.phone else None,
        seller.website,
    ]
    return {
        "name": isolated(seller.name),
        "address": isolated(", ".join(_address(seller.address))),
        "numbers": " · ".join(number for number in numbers if number),
        "footer": isolated(seller.footer or ""),
    }


def _address(address: PostalAddress) -> list[str]:
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    return [part for part in (*address.lines, town) if part]


@cache
def _templates() -> Any:
    """Load the template engine at the first mail."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("shared.mails"),
        autoescape=lambda name: bool(name and name.endswith(".html")),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
