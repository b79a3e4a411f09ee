"""The logo of the first demo merchant, as a file that somebody would upload."""

from pathlib import Path

import typst

from shared.documents.fonts import FONT_FOLDERS

DRAWING = Path(__file__).with_name("logo.typ")


def demo_logo() -> bytes:
    """Return a PNG with a transparent ground."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=FONT_FOLDERS)
    drawn = typst.Compiler(DRAWING, font_paths=fonts).compile(format="png", ppi=260)
    assert isinstance(drawn, bytes), "it has one page"
    return drawn
