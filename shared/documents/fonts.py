"""The fonts of documents, and which characters they have: PDF/A allows none that a font lacks, and no private one."""

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# In the order in which letterhead.typ has them.
_PACKAGES = (
    "fontpkg_inter",
    "fontpkg_noto_sans",
    "fontpkg_noto_sans_arabic",
    "fontpkg_heebo",
    "fontpkg_noto_sans_thai",
    "noto_cjk_sans_jp_regular",
)
_MISSING = "\N{WHITE SQUARE}"
# What the first font has, of the letters of western Europe and the signs of our own texts. It is not asked for these,
# because reading what a font has takes a twentieth of a cold start.
PLAIN = re.compile("[\n\t -~\u00a0-\u00ac\u00ae-\u0148\u014a-\u017e–—‘’“”•…\u202f€−]*")  # noqa: RUF001
# Invisible characters, and marks that only change the look of the one before.
_DROPPED = {"Cf", "Cn", "Co", "Mn", "Me"}


def _folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None, f"{package} is in the renderer's layer only"
    assert spec.origin is not None
    return Path(spec.origin).parent


FONT_FOLDERS = [_folder(package) for package in _PACKAGES]


def printable(text: str) -> str:
    """Return the text with a square for each character that no font has, such as an emoji."""
    if PLAIN.fullmatch(text):
        return text
    return "".join(character if _is_covered(character) else _replacement(character) for character in text)


def _is_covered(character: str) -> bool:
    if character in "\n\t":
        return True
    # Fonts have signs of their own in the private use area, such as the bullets of a word processor.
    is_private = unicodedata.category(character) == "Co"
    return not is_private and any(ord(character) in _characters(folder) for folder in FONT_FOLDERS)


def _replacement(character: str) -> str:
    return "" if unicodedata.category(character) in _DROPPED else _MISSING


@cache
def _characters(folder: Path) -> frozenset[int]:
    """Return what the fonts of a folder have. Reading the largest takes a second, so that is done when it is needed."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for path in folder.rglob("*.[ot]tf"):
        with TTFont(path, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)
