"""The languages of the page and of a merchant's mail to a customer."""

from enum import StrEnum


class Language(StrEnum):
    EN = "en"
    NL = "nl"
    ES = "es"
