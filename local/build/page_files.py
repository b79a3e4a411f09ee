"""How the built page is served, here as on AWS."""

import mimetypes
from pathlib import Path

# The web build names these after their content.
IMMUTABLE = "assets/"


def cache_control(name: str) -> str:
    """What a browser may keep: hashed files for good, all others only after asking."""
    return "public, max-age=31536000, immutable" if name.startswith(IMMUTABLE) else "no-cache"


def content_type(name: str) -> str:
    """Text is UTF-8 everywhere."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind in {"application/json", "image/svg+xml"}
    return f"{kind}; charset=utf-8" if is_text else kind


def names(page: Path) -> list[str]:
    """Every file of the page, by the path it is served at."""
    return sorted(path.relative_to(page).as_posix() for path in page.rglob("*") if path.is_file())
