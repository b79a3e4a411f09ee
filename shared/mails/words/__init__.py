"""The words of mails to customers: a file for each language."""

from typing import Final

from shared.domain.core.languages import Language
from shared.mails.words import en, es, nl
from shared.mails.words.words import Words

WORDS: Final[dict[Language, Words]] = {Language.EN: en.WORDS, Language.NL: nl.WORDS, Language.ES: es.WORDS}

__all__ = ["WORDS", "Words"]
