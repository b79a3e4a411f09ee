"""The composer of notes: what is sent shows at once, and what is refused comes back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk

FRAMES = 600  # ten seconds
NOTES = re.compile(r"/api/customers/\w+/notes$")

Said = dict[str, Any]


@pytest.fixture
def customer(desk: Desk) -> Said:
    return desk.customer()


@pytest.fixture
def page(desk: Desk, customer: Said) -> Page:
    """The customer's notes, of which there is one."""
    desk.note(customer, "Earlier")
    opened = desk.open(f"/customers/{customer['id']}/notes")
    expect(opened.get_by_role("article", name="Earlier")).to_be_visible()
    return opened


class Held:
    """Notes on their way, of which the test decides what becomes."""

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
        """Once it has left the page."""
        for _ in range(FRAMES):
            if self._routes:
                return self._routes.pop(0)
            self._page.evaluate("new Promise(requestAnimationFrame)")
        raise AssertionError("no note was sent")

    def arrives(self) -> None:
        self.next().continue_()

    def is_refused(self) -> None:
        self.next().abort()

    def arrives_but_the_answer_is_lost(self) -> None:
        route = self.next()
        assert route.fetch().status == 201
        route.abort()


@pytest.fixture
def on_their_way(page: Page) -> Held:
    return Held(page)


@contextmanager
def refused(page: Page, status: int | None = None) -> Iterator[None]:
    """Until `with` ends, no note is taken; without a status there is no answer at all."""

    def refuse(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
        elif status:
            route.fulfill(status=status)
        else:
            route.abort()

    page.route(NOTES, refuse)
    yield
    page.unroute(NOTES, refuse)


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="New note")


def send(page: Page, text: str) -> None:
    field(page).fill(text)
    page.keyboard.press("Control+Enter")


def try_again(page: Page) -> Locator:
    return page.get_by_role("button", name="Try again")


def titles(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("heading")


def saved(desk: Desk, customer: Said) -> list[str]:
    return [note["title"] for note in desk.api.get(f"/customers/{customer['id']}/notes").json()["items"]]


@pytest.mark.feature("S250", "S251")
def test_a_note_shows_at_once_and_the_field_is_free_for_the_next(page: Page, on_their_way: Held) -> None:
    """U9, U10."""
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
    on_their_way.arrives()
    expect(note.locator("time")).to_be_visible()
    expect(note.get_by_role("button", name="Edit note “Called back”")).to_be_visible()
    expect(field(page)).to_be_focused()


@pytest.mark.feature("S250", "S251")
def test_several_arrive_in_the_order_in_which_they_were_written(
    desk: Desk, customer: Said, page: Page, on_their_way: Held
) -> None:
    send(page, "First")
    send(page, "Second")
    expect(titles(page)).to_have_text(["Second", "First", "Earlier"])
    on_their_way.arrives()
    expect(page.get_by_role("article", name="First").locator("time")).to_be_visible()
    expect(page.get_by_role("article", name="Second").get_by_text("Sending…")).to_be_visible()
    on_their_way.arrives()
    expect(page.get_by_text("Sending…")).to_have_count(0)
    expect(titles(page)).to_have_text(["Second", "First", "Earlier"])
    assert saved(desk, customer) == ["Second", "First", "Earlier"]


@pytest.mark.feature("S250")
@pytest.mark.parametrize("status", [None, 500])
def test_a_refused_note_goes_its_text_comes_back_and_it_can_be_tried_again(
    desk: Desk, customer: Said, page: Page, status: int | None
) -> None:
    """U10."""
    text = "  Called back\n\n- Monday at nine \n"
    with refused(page, status):
        send(page, text)
        expect(try_again(page)).to_be_visible()
        expect(field(page)).to_have_value(text)
        expect(titles(page)).to_have_text(["Earlier"])
    try_again(page).click()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("")
    expect(page.get_by_text("Sending…")).to_have_count(0)
    assert saved(desk, customer) == ["Called back", "Earlier"]


def test_of_a_refused_note_and_one_begun_meanwhile_neither_is_lost(
    desk: Desk, customer: Said, page: Page, on_their_way: Held
) -> None:
    """U10, U20."""
    send(page, "Called back")
    page.keyboard.type("Ordered")
    on_their_way.is_refused()
    expect(field(page)).to_have_value("Called back\n\nOrdered")
    page.keyboard.type(" again")
    try_again(page).click()
    expect(field(page)).to_have_value("Ordered again")
    on_their_way.arrives()
    expect(page.get_by_role("article", name="Called back").locator("time")).to_be_visible()
    assert saved(desk, customer) == ["Called back", "Earlier"]
    page.reload()
    expect(field(page)).to_have_value("Ordered again")


def test_a_note_whose_answer_is_lost_is_saved_once(desk: Desk, customer: Said, page: Page, on_their_way: Held) -> None:
    """U24."""
    send(page, "Called back")
    on_their_way.arrives_but_the_answer_is_lost()
    expect(field(page)).to_have_value("Called back")
    field(page).press("Control+Enter")
    on_their_way.arrives()
    expect(page.get_by_role("article", name="Called back").locator("time")).to_be_visible()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    assert saved(desk, customer) == ["Called back", "Earlier"]


def test_who_changes_a_note_that_was_saved_after_all_is_told_so(
    desk: Desk, customer: Said, page: Page, on_their_way: Held
) -> None:
    send(page, "Called back")
    on_their_way.arrives_but_the_answer_is_lost()
    expect(field(page)).to_have_value("Called back")
    send(page, "Called back on Monday")
    on_their_way.arrives()
    expect(page.get_by_text("The earlier version was saved; it is in the list.")).to_be_visible()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("Called back on Monday")
    field(page).press("Control+Enter")
    on_their_way.arrives()
    expect(page.get_by_role("article", name="Called back on Monday").locator("time")).to_be_visible()
    assert saved(desk, customer) == ["Called back on Monday", "Called back", "Earlier"]


def test_a_note_without_an_answer_survives_a_reload_and_is_saved_once(
    desk: Desk, customer: Said, page: Page, on_their_way: Held
) -> None:
    """U20, U24."""
    send(page, "Called back")
    page.keyboard.type("Ordered")
    unanswered = on_their_way.next()
    unanswered.fetch()
    page.reload()
    unanswered.abort()
    expect(field(page)).to_have_value("Called back\n\nOrdered")
    send(page, "Called back")
    on_their_way.arrives()
    expect(page.get_by_text("Sending…")).to_have_count(0)
    assert saved(desk, customer) == ["Called back", "Earlier"]
    page.reload()
    expect(titles(page)).to_have_text(["Called back", "Earlier"])
    expect(field(page)).to_have_value("")


def test_a_note_refused_after_its_section_was_left_is_there_on_coming_back(
    desk: Desk, customer: Said, page: Page, on_their_way: Held
) -> None:
    """U20."""
    sections = page.get_by_role("navigation", name="Sections")
    send(page, "Called back")
    sections.get_by_role("link", name="Contacts").click()
    expect(page.get_by_role("article")).to_have_count(0)
    on_their_way.is_refused()
    expect(try_again(page)).to_be_visible()
    sections.get_by_role("link", name="Notes").click()
    expect(field(page)).to_have_value("Called back")
    try_again(page).click()
    on_their_way.arrives()
    expect(field(page)).to_have_value("")
    expect(page.get_by_role("article", name="Called back").locator("time")).to_be_visible()
    assert saved(desk, customer) == ["Called back", "Earlier"]
