"""Let time pass for a page at once, because it reads again by itself what others change, but every half a minute."""

import time

from playwright.sync_api import Locator, expect

# In milliseconds: more than the page's half a minute, and how long its reading may take.
PAUSE, READING = 31_000, 3_000


def see_by_itself(locator: Locator, *, within: int) -> None:
    """Return when the page shows it, reading again after each of its pauses. `within` limits the real time.

    `clock.install()` of the browser context must come before the page.
    """
    end = time.monotonic() + within / 1000
    while time.monotonic() < end:
        try:
            expect(locator).to_be_visible(timeout=READING)
        except AssertionError:
            locator.page.clock.fast_forward(PAUSE)
        else:
            return
    expect(locator).to_be_visible()
