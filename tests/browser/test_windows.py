"""A window that is kept from test to test: the next test finds nothing of what the last one left in it."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from local.run import Run
from tests.browser.desk import Desk
from tests.browser.windows import DESKTOP, Windows

LEAVE = """async () => {
    document.cookie = "left=1";
    localStorage.left = sessionStorage.left = window.name = "left";
    await caches.open("left");
    const opening = indexedDB.open("left");
    await new Promise((opened) => { opening.onsuccess = () => opened(opening.result.close()); });
    addEventListener("beforeunload", (event) => event.preventDefault());
    history.pushState(null, "", "/left");
}"""
FIND = """async () => ({
    cookies: document.cookie,
    stored: [localStorage.left, sessionStorage.left, window.name].join(""),
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    history: history.length,
    // Not navigator.onLine, which is false where the machine has loopback only.
    online: await fetch("/config.json").then((answer) => answer.ok, () => false),
    size: [innerWidth, innerHeight],
    printed: matchMedia("print").matches,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    calm: matchMedia("(prefers-reduced-motion: reduce)").matches,
    hovered: document.querySelectorAll(":hover").length,
})"""
NOTHING = {
    "cookies": "",
    "stored": "",
    "caches": [],
    "databases": [],
    # The neutral page before it, as about:blank in a new window.
    "history": 2,
    "online": True,
    "size": list(DESKTOP),
    "printed": False,
    "dark": False,
    "calm": True,
    "hovered": 0,
}


@pytest.fixture
def windows(run: Run, browser: Browser) -> Iterator[Windows]:
    """Windows that no other test has used or will use."""
    of_others = browser.contexts
    yield Windows(browser, run.url)
    for context in browser.contexts:
        if context not in of_others:
            context.close()


def test_the_next_test_finds_a_window_as_new(run: Run, windows: Windows, api: httpx.Client) -> None:
    first = Desk(run, windows, api, {})
    page = arrived(first)
    assert page.evaluate(FIND) == NOTHING
    heard: list[Any] = []
    first.listen(page, "request", lambda request: heard.append(request))
    page.get_by_role("button", name="Sign in").hover()
    page.evaluate(LEAVE)
    first.another_tab(page, "/config.json")
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="no-preference")
    page.set_viewport_size({"width": 400, "height": 400})
    page.route("**/*", lambda route: route.abort())
    page.context.set_offline(True)
    first.leave()
    heard.clear()
    second = Desk(run, windows, api, {})
    again = arrived(second)
    assert again is page
    assert again.context.pages == [page]
    assert again.context.cookies() == []
    assert again.evaluate(FIND) == NOTHING
    assert heard == []
    second.leave()


def test_a_member_is_signed_in_for_one_test_only(run: Run, windows: Windows, api: httpx.Client) -> None:
    first = Desk(run, windows, api, {})
    page = first.open()
    expect(page.get_by_role("heading", name="Customers", level=1)).to_be_visible()
    first.leave()
    second = Desk(run, windows, api, {})
    # Twice, because the first test had a window more, in which the member signed in.
    for again in (arrived(second), arrived(second)):
        assert "klantkaart.me" not in again.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
        assert again.context.cookies() == []
    second.leave()


def test_a_window_whose_clock_was_set_is_not_kept(run: Run, windows: Windows, api: httpx.Client) -> None:
    first = Desk(run, windows, api, {})
    page = arrived(first)
    page.clock.install()
    first.leave()
    second = Desk(run, windows, api, {})
    assert arrived(second) is not page
    assert page.is_closed()
    second.leave()


def arrived(desk: Desk) -> Page:
    page = desk.arrive()
    expect(page.get_by_role("button", name=re.compile("^Sign in"))).to_be_visible()
    return page
