"""The composer of notes: what is sent shows at once, and what is refused comes back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk

FRAMES = 600  # ten seconds
NOTES = re.compile(r"/api/customers/\w+/notes$")

Record = dict[str, Any]


@pytest.fixture
def customer(desk: Desk) -> Record:
    return desk.customer()


@pytest.fixture
def page(desk: Desk, customer: Record) -> Page:
    """Open the notes of a customer who has one."""
    desk.note(customer, "Earlier")
    opened = desk.open(f"/customers/{customer['id']}/notes")
    expect(opened.get_by_role("article", name="Earlier")).to_be_visible()
    return opened


class HeldRequests:
    """Requests that the test holds back, then lets through, refuses or loses. The page sends one without an answer
    once more, with the same Idempotency-Key.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._routes: list[Route] = []
        page.route(NOTES, self._hold)

    def _hold(self, route: Route) -> None:
        if route.request.method == "POST":
            self._routes.append(route)
        else:
            route.continue_()

    def next(self) -> Route:
        """Return the next request, once the page has sent it."""
        for _ in range(FRAMES):
            if self._routes:
                return self._routes.pop(0)
            self._page.evaluate("new Promise(requestAnimationFrame)")
        raise AssertionError("no note was sent")

    def succeeds(self) -> None:
        self.next().continue_()

    def is_refused(self) -> None:
        self.next().abort()
        self.next().abort()

    def succeeds_without_answer(self) -> None:
        route = self.next()
        assert route.fetch().status == 201
        route.abort()
        self.next().abort()


@pytest.fixture
def held(page: Page) -> HeldRequests:
    return HeldRequests(page)


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="New note")


def send(page: Page, text: str) -> None:
    field(page).fill(text)
    page.keyboard.press("Control+Enter")


def try_again(page: Page) -> Locator:
    return page.get_by_role("button", name="Try again")


def titles(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("heading")


def saved(desk: Desk, customer: Record) -> list[str]:
    return [note["title"] for note in desk.api.get(f"/customers/{customer['id']}/notes").json()["items"]]


@pytest.mark.feature("S250", "S251")
def test_a_note_shows_at_once_and_the_field_is_free_for_the_next(page: Page, held: HeldRequests) -> None:
    field(page).fill("Called back\nMonday at nine")
    page.get_by_role("button", name="Send").click()
    note = page.get_by_role("article", name="Called back")
    expect(note).to_contain_text("Monday at nine")
    expect(note).to_contain_text("Marieke van Dijk")
    expect(note.get_by_text("Sending…")).to_be_visible()
    expect(note.get_by_role("button")).to_have_count(0)
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
    held.succeeds()
    expect(note.locator("time")).to_be_visible()
    expect(note.get_by_role("button", name="Edit note “Called back”")).to_be_visible()
    expect(field(page)).to_be_focused()


def test_of_a_refused_note_and_one_begun_meanwhile_neither_is_lost(
    desk: Desk, customer: Record, page: Page, held: HeldRequests
) -> None:
    send(page, "Called back")
    page.keyboard.type("Ordered")
    held.is_refused()
    expect(field(page)).to_have_value("Called back\n\nOrdered")
    page.keyboard.type(" again")
    try_again(page).click()
    expect(field(page)).to_have_value("Ordered again")
    held.succeeds()
    expect(page.get_by_role("article", name="Called back").locator("time")).to_be_visible()
    assert saved(desk, customer) == ["Called back", "Earlier"]
    page.reload()
    expect(field(page)).to_have_value("Ordered again")


def test_a_note_whose_answer_is_lost_is_saved_once(
    desk: Desk, customer: Record, page: Page, held: HeldRequests
) -> None:
    send(page, "Called back")
    held.succeeds_without_answer()
    expect(field(page)).to_have_value("Called back")
    field(page).press("Control+Enter")
    held.succeeds()
    expect(page.get_by_role("article", name="Called back").locator("time")).to_be_visible()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    assert saved(desk, customer) == ["Called back", "Earlier"]


def test_who_changes_a_note_that_was_saved_after_all_sees_it(
    desk: Desk, customer: Record, page: Page, held: HeldRequests
) -> None:
    send(page, "Called back")
    held.succeeds_without_answer()
    expect(field(page)).to_have_value("Called back")
    send(page, "Called back on Monday")
    held.succeeds()
    expect(page.get_by_text("The earlier version was saved; it is in the list.")).to_be_visible()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("Called back on Monday")
    field(page).press("Control+Enter")
    held.succeeds()
    expect(page.get_by_role("article", name="Called back on Monday").locator("time")).to_be_visible()
    assert saved(desk, customer) == ["Called back on Monday", "Called back", "Earlier"]


def test_a_note_without_an_answer_survives_a_reload_and_is_saved_once(
    desk: Desk, customer: Record, page: Page, held: HeldRequests
) -> None:
    send(page, "Called back")
    page.keyboard.type("Ordered")
    unanswered = held.next()
    unanswered.fetch()
    page.reload()
    unanswered.abort()
    expect(field(page)).to_have_value("Called back\n\nOrdered")
    # A list that has not come yet does not show what is being sent.
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    send(page, "Called back")
    expect(page.get_by_role("region", name="Notes", exact=True).get_by_text("Sending…")).to_be_visible()
    held.succeeds()
    expect(page.get_by_text("Sending…")).to_have_count(0)
    assert saved(desk, customer) == ["Called back", "Earlier"]
    page.reload()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("")
