"""The characters of documents: what is not asked for of a font is in it."""

import sys

from shared.documents.fonts import FONT_FOLDERS, PLAIN, _characters, printable


def test_the_first_font_has_every_plain_character() -> None:
    plain = {code for code in range(sys.maxunicode + 1) if PLAIN.fullmatch(chr(code))}
    assert {ord(sign) for sign in "\n\tAž€–’…\u00a0\u202f"} <= plain
    assert plain - _characters(FONT_FOLDERS[0]) == {ord("\n"), ord("\t")}


def test_a_character_without_a_font_is_a_square_among_plain_ones() -> None:
    assert printable("Zoë betaalt € 12,50 – bedankt…") == "Zoë betaalt € 12,50 – bedankt…"
    assert printable("Zoë \N{PARTY POPPER} 株 \ue000ľ") == "Zoë □ 株 ľ"
