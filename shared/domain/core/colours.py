"""The colour of a merchant on a page or in a mail, and the text that is legible on it."""

from typing import Final

# The colour of a merchant that has chosen none.
ACCENT: Final = "#0b5d57"
_LIGHT, _DARK = "#ffffff", "#1b1a17"


def text_on(colour: str) -> str:
    """Return the colour of text on a colour of six hexadecimal digits, with or without `#`."""
    return _DARK if _luminance(colour.removeprefix("#")) > 0.18 else _LIGHT


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2): above 0.18, dark text has the better contrast."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
