"""The fixtures of browser tests: the deployed product, a browser, and the desk of a member."""

import os
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from local.paths import NODE
from local.run import Run
from tests.browser.api import client_of_owner
from tests.browser.chromium import find_chromium
from tests.browser.desk import Desk
from tests.browser.product import RestoredRun
from tests.browser.windows import SignedIn, Windows

expect.set_options(timeout=10_000)

CHROMIUM_OPTIONS = [
    "--headless=shell",
    # As root, in a container, Chromium cannot set up its sandbox.
    "--no-sandbox",
    # The tabs of a window share the code that one of them has compiled.
    "--process-per-site",
    # Less garbage collection, and in one thread, because its helpers cost more processor time than they save.
    "--js-flags=--single-threaded-gc --min-semi-space-size=64 --max-semi-space-size=64",
    # Resolve no name but that of the page.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The whole product, on a free port, with its demo data."""
    running = RestoredRun(tmp_path_factory.mktemp("run")).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    with pytest.MonkeyPatch.context() as patch:
        # The Node that Playwright contains needs a system library that a bare Debian lacks.
        patch.setenv("PLAYWRIGHT_NODEJS_PATH", str(NODE / "node"))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.path, args=CHROMIUM_OPTIONS, env={**os.environ, **chromium.environment}
            )
            yield browser
            browser.close()


@pytest.fixture(scope="session")
def windows(run: Run, browser: Browser) -> Windows:
    return Windows(browser, run.url)


@pytest.fixture(scope="session")
def api(run: Run) -> Iterator[httpx.Client]:
    with client_of_owner(run) as client:
        yield client


@pytest.fixture(scope="session")
def sessions() -> dict[str, SignedIn]:
    return {}


@pytest.fixture
def desk(run: Run, windows: Windows, api: httpx.Client, sessions: dict[str, SignedIn]) -> Iterator[Desk]:
    """The place of a member of the first merchant's team, with the page and the API."""
    desk = Desk(run, windows, api, sessions)
    yield desk
    desk.leave()
