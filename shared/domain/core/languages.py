"""The languages that the page, and a merchant's mail to a customer, can be in."""

from enum import StrEnum


class Language(StrEnum):
    EN = "en"
    NL = "nl"
    ES = "es"
