"""Browser windows that outlive a test, because a new one compiles the whole page anew, which is half of a test's cost.

Whoever takes one finds it as new: signed out, nothing stored, and nobody listens to its page.
"""

import json
from collections import defaultdict
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Browser, Error, Page, StorageState

DESKTOP = (1280, 900)
# It is of the page's origin, whose storage it has, and runs no script that would fill that again.
NEUTRAL = "/favicon.svg"
# All but the cached files, whose names follow from what they contain.
STORED = "cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage,shared_storage,storage_buckets"
FILL = "([storage, texts]) => Object.assign(globalThis[storage], texts)"
EMPTY = "sessionStorage.clear(); localStorage.clear(); window.name = ''; Date.isFake === true"
# Only at the first page of a tab, because what the tab keeps is newer, and in no frame, such as that of a mail.
RESTORE_TAB = "if (self === top) for (const [key, text] of Object.entries({tab})) sessionStorage[key] ??= text"


class SignedIn(NamedTuple):
    """The state of a browser after signing in: the session's cookie, the local storage and the tab's own storage."""

    browser: StorageState
    tab: dict[str, str]

    def with_merchant(self, merchant: dict[str, Any]) -> "SignedIn":
        """Return the same with these settings in what the tab keeps of the merchant, as the page keeps a saved edit."""
        tab = dict(self.tab)
        for key in (key for key in tab if key.startswith("klantkaart.me.")):
            me = json.loads(tab[key])
            if me["merchant"]["id"] == merchant["id"]:
                tab[key] = json.dumps(me | {"merchant": me["merchant"] | merchant})
        return self._replace(tab=tab)


class Kind(NamedTuple):
    """What is fixed for a window's life."""

    language: str = "en"
    touch: bool = False
    script: str = ""
    """Evaluated in every document before its own scripts; compiled for the first one only."""


class Window:
    """A browser context, and its first page, whose process has the code of the product."""

    def __init__(self, browser: Browser, origin: str, kind: Kind) -> None:
        self.kind = kind
        self._origin = origin
        self.context = browser.new_context(
            viewport={"width": DESKTOP[0], "height": DESKTOP[1]},
            has_touch=kind.touch,
            is_mobile=kind.touch,
            locale=kind.language,
            timezone_id="Europe/Amsterdam",
            permissions=["clipboard-read", "clipboard-write"],
        )
        if kind.script:
            self.context.add_init_script(kind.script)
        self._first = self.context.new_page()
        self._devtools = self.context.new_cdp_session(self._first)
        self._first.goto(origin + NEUTRAL)
        self._session: SignedIn | None = None
        self._theme = "light"
        self._size = DESKTOP

    def furnish(self, session: SignedIn | None, theme: str, size: tuple[int, int]) -> Page:
        """Return the first page, where a member is signed in if there is a session."""
        self._session, self._theme, self._size = session, theme, size
        if session:
            self.context.add_cookies([dict(cookie) for cookie in session.browser["cookies"]])  # type: ignore[misc]
            for stored in session.browser["origins"]:
                texts = {entry["name"]: entry["value"] for entry in stored["localStorage"]}
                self._first.evaluate(FILL, ["localStorage", texts])
            self._first.evaluate(FILL, ["sessionStorage", session.tab])
        self._devtools.send("Page.resetNavigationHistory")
        return self._shown(self._first)

    def another_tab(self) -> Page:
        page = self.context.new_page()
        if self._session:
            page.add_init_script(RESTORE_TAB.replace("{tab}", json.dumps(self._session.tab)))
        return self._shown(page)

    def _shown(self, page: Page) -> Page:
        page.set_viewport_size({"width": self._size[0], "height": self._size[1]})
        scheme: Literal["dark", "light"] = "dark" if self._theme == "dark" else "light"
        page.emulate_media(
            media="null", color_scheme=scheme, reduced_motion="reduce", forced_colors="null", contrast="null"
        )
        return page

    def clear(self) -> bool:
        """Return whether the window is as new again."""
        try:
            for page in self.context.pages:
                if page is not self._first:
                    page.close()
            self.context.set_offline(False)
            self.context.unroute_all()
            self._first.unroute_all()
            self._first.goto(self._origin + NEUTRAL)
            self.context.clear_cookies()
            self._devtools.send("Storage.clearDataForOrigin", {"origin": self._origin, "storageTypes": STORED})
            # Outside the page, because what opens under the pointer is shown as hovered.
            self._first.mouse.move(-1, -1)
            has_clock_of_test: bool = self._first.evaluate(EMPTY)
            return not has_clock_of_test
        except Error:
            return False


class Windows:
    """The windows of a browser that nobody uses."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self._browser = browser
        self._origin = origin
        self._free: dict[Kind, list[Window]] = defaultdict(list)

    def take(self, kind: Kind) -> Window:
        free = self._free[kind]
        return free.pop() if free else Window(self._browser, self._origin, kind)

    def give_back(self, window: Window) -> None:
        if window.clear():
            self._free[window.kind].append(window)
        else:
            window.context.close()
