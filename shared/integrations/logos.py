"""Look for the logo of a website: on the website itself, or with unavatar.io (README of August 2026).

unavatar.io receives the host and nothing else. It answers 25 questions a day without a key, and 404 for a host without
a logo (`fallback=false`).
"""

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Final, TypeVar
from urllib.parse import quote, urljoin, urlsplit

from shared.domain.customer.shown_avatars import host_of
from shared.integrations.public_addresses import Refused, target_of
from shared.integrations.public_web import File, Visit, WebsiteUnavailable

Picture = TypeVar("Picture")

_UNAVATAR: Final = "https://unavatar.io/domain/{host}?fallback=false"
# The icons of a page stand at its beginning.
_READ_BYTES: Final = 128 * 1024
_MAX_ICONS: Final = 3
_ICON_RELATIONS: Final = {"icon", "apple-touch-icon", "apple-touch-icon-precomposed"}


def on_website(website: str, picture_of: Callable[[bytes], Picture | None]) -> Picture | None:
    """Return the website's own icon: what the address answers, an icon that its page names, or /favicon.ico.

    Raise Refused, WebsiteUnavailable.
    """
    visit = Visit()
    page = visit.get(website)
    if found := picture_of(page.content):
        return found
    failure: Exception | None = None
    for address in [*_icons(page)[:_MAX_ICONS], urljoin(page.url, "/favicon.ico")]:
        if address == page.url:
            continue
        try:
            found = picture_of(visit.get(address).content)
        except (Refused, WebsiteUnavailable) as failed:
            # Such as an icon on the author's own machine. The next one may be fine.
            failure = failure or failed
        else:
            if found:
                return found
    if failure:
        raise failure
    return None


def with_unavatar(website: str, picture_of: Callable[[bytes], Picture | None]) -> Picture | None:
    """Return the picture that unavatar.io has for the host. Raise Refused, WebsiteUnavailable."""
    target_of(website)
    address = _UNAVATAR.format(host=quote(host_of(website) or "", safe=""))
    return picture_of(Visit().get(address).content)


def _icons(page: File) -> list[str]:
    """Return the addresses of the icons that a page names, the largest first."""
    reader = _IconReader(page.url)
    reader.feed(page.content[:_READ_BYTES].decode(errors="replace"))
    sized = sorted(reader.icons, key=lambda icon: icon[0], reverse=True)
    return list(dict.fromkeys(address for _, address in sized))


class _IconReader(HTMLParser):
    """Collects the icons of a page with the length of their sides, but no vector pictures and no `data:`."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.icons: list[tuple[int, str]] = []
        self._base = url

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        try:
            address = urljoin(self._base, given.get("href", "").strip()).replace(" ", "%20")
            scheme, path = urlsplit(address).scheme, urlsplit(address).path
        except ValueError:
            return
        if tag == "base" and given.get("href"):
            self._base = address
        relations = set(given.get("rel", "").lower().split())
        if tag != "link" or not given.get("href") or not relations & _ICON_RELATIONS or scheme == "data":
            return
        if "svg" in given.get("type", "").lower() or path.lower().endswith(".svg"):
            return
        side = given.get("sizes", "").lower().partition("x")[0]
        usual = 32 if "icon" in relations else 180
        self.icons.append((int(side) if side.isascii() and side.isdigit() and len(side) < 5 else usual, address))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read `<![…` as browsers do, as a comment, because Python fails at those that it does not know."""
        return self.parse_bogus_comment(i, bool(report))
