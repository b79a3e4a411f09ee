"""Typesets a document with typst: a template of this package, the letterhead, the texts, and the files beside them."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files as files_of
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import typst

from shared.documents.fonts import FONT_FOLDERS, printable

Standard = Literal["a-3a", "ua-1"]


def typeset(
    template: str, texts: Mapping[str, Any], files: Mapping[str, bytes], *, standards: Sequence[Standard]
) -> bytes:
    """Return the PDF. The template reads `texts` from data.json; `files` are beside it."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        for name, content in files.items():
            place.joinpath(name).write_bytes(content)
        place.joinpath("data.json").write_text(json.dumps(_printable(texts)))
        main = place.joinpath(template)
        for name in (template, "letterhead.typ"):
            place.joinpath(name).write_bytes(files_of("shared.documents").joinpath(name).read_bytes())
        pdf = typst.Compiler(main, font_paths=_fonts()).compile(format="pdf", pdf_standards=list(standards))
    assert isinstance(pdf, bytes)
    return pdf


def logo_file(logo: bytes) -> str:
    """Return the name of the file of a logo, by what it is."""
    return "logo.png" if logo.startswith(b"\x89PNG") else "logo.jpg"


@cache
def _fonts() -> typst.Fonts:
    """Find the fonts once for all documents of a process."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=FONT_FOLDERS)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(each) for key, each in value.items()}
    return [_printable(each) for each in value] if isinstance(value, list | tuple) else value
