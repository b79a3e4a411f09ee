"""A browser on the deployed stack."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from local.run import Run
from tests.browser.chromium import find_chromium
from tests.browser.desk import Desk

expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """The whole product, on a free port, with its demo data."""
    running = Run(0, tmp_path_factory.mktemp("run"), saved=False).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.path,
            # As root, in a container, Chromium has no sandbox to be had.
            args=["--no-sandbox", "--headless=shell"],
            env={**os.environ, "LD_LIBRARY_PATH": chromium.libraries},
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sessions() -> dict[str, str]:
    return {}


@pytest.fixture
def desk(run: Run, browser: Browser, sessions: dict[str, str]) -> Iterator[Desk]:
    """Where a member of the first merchant's team sits, with the API beside the page."""
    sat_at = Desk(run, browser, sessions)
    yield sat_at
    sat_at.leave()
