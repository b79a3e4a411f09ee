"""Suggestions of addresses while one is typed."""

from shared.domain.core.models import Model


class AddressSuggestion(Model):
    """An address of the register that begins with the text."""

    street: str
    postal_code: str
    city: str
    country: str


class AddressSuggestions(Model):
    """The best matches first. Empty if the merchant has not switched suggestions on, or the register fails."""

    items: list[AddressSuggestion]
