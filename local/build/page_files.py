"""How the files of the built page are served, here as on AWS: names, content types, caching."""

import mimetypes
from pathlib import Path

# The web build names the files in this folder after their content.
IMMUTABLE = "assets/"


def cache_control(name: str) -> str:
    """Cache files that are named after their content for ever, and revalidate all others."""
    return "public, max-age=31536000, immutable" if name.startswith(IMMUTABLE) else "no-cache"


def content_type(name: str) -> str:
    """Return the media type by the name's suffix; text is UTF-8."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind in {"application/json", "image/svg+xml"}
    return f"{kind}; charset=utf-8" if is_text else kind


def names(page: Path) -> list[str]:
    """Return every file of the page, by the path that it is served at."""
    return sorted(path.relative_to(page).as_posix() for path in page.rglob("*") if path.is_file())
