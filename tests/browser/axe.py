"""Findings of axe on a page, and a check that it does not scroll sideways."""

from typing import Any

from playwright.sync_api import Page

from local.paths import WEB

# For a window that has it in every document, because its half a megabyte takes a tenth of a second to send. A script
# element with it would be refused by the page's Content-Security-Policy.
AXE = (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules whose findings depend on the theme, which changes colors only.
COLOR_RULES = ["color-contrast", "link-in-text-block"]
REPORTED = ("moderate", "serious", "critical")


def findings(page: Page, rules: list[str] = RULES) -> list[str]:
    """Return what axe reports of a page that has AXE. `rules` are names of rules or tags."""
    # The page under an open popover or dialog has a test of its own; half covered, its targets count as too small.
    where = "document.querySelector('[popover=auto]:popover-open, [role=dialog], [role=alertdialog]') ?? document"
    # A mail is shown in a frame without scripts, to which axe cannot speak.
    options = {"runOnly": rules, "resultTypes": ["violations"], "iframes": False}
    run = f"options => axe.run({where}, options).then(({{ violations }}) => violations)"
    # A fifth of the time goes into selectors, which only a report needs.
    found = _reported(page.evaluate(run, options | {"selectors": False}))
    if found:
        # What has gone by now was wrong all the same.
        found = _reported(page.evaluate(run, options)) or found
    return [f"{violation['id']}: {[node.get('target') for node in violation['nodes']]}" for violation in found]


def _reported(violations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [violation for violation in violations if violation["impact"] in REPORTED]


def fits(page: Page, size: tuple[int, int]) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
