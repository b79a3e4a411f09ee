"""Signing in and out."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Page, Route, expect

from local.demo.members import BOOKKEEPER, PASSWORD, member, merchant_of
from tests.browser.desk import Desk


def test_one_arrives_where_one_wanted_to_go(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.arrive(f"/customers/{customer['id']}/activity")
    desk.sign_in(page)
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}/activity")
    expect(page.get_by_role("heading", name="Vera Vermeulen")).to_be_visible()


def test_no_ring_crosses_the_page_around_what_is_focused_for_the_keyboard_alone(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    main = page.get_by_role("main")
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.keyboard.press("Tab")
    main.focus()
    expect(main).to_have_css("outline-style", "none")


def test_a_reload_a_new_tab_and_a_pasted_link_are_signed_in_at_once(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.arrive()
    desk.sign_in(page)
    page.reload()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    expect(desk.another_tab(page, "/").get_by_role("heading", name="Customers")).to_be_visible()
    pasted = desk.another_tab(page, f"/customers/{customer['id']}/notes")
    expect(pasted.get_by_role("heading", name="Vera Vermeulen")).to_be_visible()
    expect(pasted).to_have_url(f"{desk.run.url}/customers/{customer['id']}/notes")


def test_no_script_reads_what_keeps_the_session(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    (cookie,) = page.context.cookies()
    assert (cookie["httpOnly"], cookie["secure"], cookie["sameSite"]) == (True, True, "Strict")
    assert (cookie["name"][:17], cookie["path"]) == ("__Secure-session-", "/api/session")
    kept = page.evaluate("JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])")
    assert cookie["value"] not in kept
    # Every JWT begins with this: {" in base64.
    assert "eyJ" not in kept


def test_the_page_shows_its_frame_before_the_session_is_renewed(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    held: list[Route] = []
    tab = desk.another_tab(page, "/config.json")
    tab.route("**/api/session/renew", lambda route: held.append(route))
    desk.settle(page)
    desk.requests.clear()
    tab.goto(f"{desk.run.url}/customers")
    expect(tab.get_by_role("heading", name="Customers")).to_be_visible()
    assert desk.requests == ["POST /api/session/renew"]
    held[0].continue_()
    expect(tab.get_by_role("row").nth(1)).to_be_visible()
    assert desk.requests.count("POST /api/session/renew") == 1


def test_signing_out_ends_every_tab_at_once_and_revokes_the_session(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    tabs = [desk.another_tab(page, path) for path in ("/customers", "/settings")]
    for tab in tabs:
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
    (cookie,) = page.context.cookies()
    sign_out(page)
    for tab in (page, *tabs):
        expect(tab.get_by_role("button", name="Sign in")).to_be_visible()
    assert page.context.cookies() == []
    # A copy of the cookie renews nothing.
    headers = {"Origin": desk.run.url, "Cookie": f"{cookie['name']}={cookie['value']}"}
    answer = desk.api.post("/session/renew", json={}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "session_ended")
    page.go_back()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.goto(f"{desk.run.url}/customers")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_signing_in_again_opens_the_other_tabs_where_they_were(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.arrive()
    desk.sign_in(page)
    tab = desk.another_tab(page, f"/customers/{customer['id']}")
    expect(tab.get_by_role("heading", name="Vera Vermeulen")).to_be_visible()
    sign_out(page)
    expect(tab.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page).to_have_url(f"{desk.run.url}/")
    desk.sign_in(page)
    expect(tab.get_by_role("heading", name="Vera Vermeulen")).to_be_visible()


def test_a_tab_of_somebody_else_starts_anew(desk: Desk) -> None:
    """It must not act for the owner's successor with what it shows of the owner."""
    page = desk.arrive()
    desk.sign_in(page)
    tab = desk.another_tab(page, "/settings")
    expect(tab.get_by_role("button", name=f"Account of {member(1, 'owner').name}")).to_be_visible()
    sign_out(page)
    expect(page).to_have_url(f"{desk.run.url}/")
    desk.sign_in(page, "finance")
    expect(tab.get_by_text("Somebody else signed in")).to_be_visible()
    expect(tab).to_have_url(f"{desk.run.url}/customers")
    expect(tab.get_by_role("button", name=f"Account of {member(1, 'finance').name}")).to_be_visible()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("button", name="Sign out").click()


def test_a_demo_member_is_one_click(desk: Desk) -> None:
    page = desk.arrive()
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=member(1, "finance").name).click()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()


def test_who_was_invited_signs_in_with_one_click_though_no_mail_is_sent(desk: Desk) -> None:
    email = f"{uuid4()}@vandijk.example"
    invitation = {"name": "Nina Nieuw", "email": email, "role": "support"}
    desk.api.post("/members", json=invitation).raise_for_status()
    for first in (True, False):
        page = desk.arrive()
        page.locator("main button").first.click()
        if first:
            page.get_by_role("button", name="Nina Nieuw").click()
        else:
            expect(page.get_by_role("button", name="Nina Nieuw")).to_have_count(0)
            page.get_by_label("E-mail").fill(email)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", name="Customers")).to_be_visible()


def test_a_token_for_a_script_leaves_the_merchant_that_a_sign_in_opens(desk: Desk) -> None:
    members = desk.run.members()
    here, there = BOOKKEEPER
    opened = [merchant_of(members.sign_in(here)["IdToken"])]
    for job in (there, here):
        members.token(job)
        opened.append(merchant_of(members.sign_in(here)["IdToken"]))
    assert opened == opened[:1] * 3


def test_an_expired_token_is_renewed_without_a_word(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    refused: list[str] = []

    def refuse_once(route: Route) -> None:
        if refused:
            route.continue_()
        else:
            refused.append(route.request.headers["authorization"])
            route.fulfill(status=401, json={"message": "Unauthorized"})

    page.route("**/api/customers?status=archived*", refuse_once)
    with page.expect_response(lambda answer: "status=archived" in answer.url and answer.ok) as answered:
        page.get_by_role("button", name="Archived").click()
    assert answered.value.request.headers["authorization"] != refused[0]
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()


def test_a_session_that_cannot_be_renewed_keeps_what_was_typed(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.arrive(f"/customers/{customer['id']}")
    desk.sign_in(page)
    page.get_by_role("button", name="Edit customer").first.click()
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Vera van den Berg")

    page.route("**/api/customers/*", lambda route: route.fulfill(status=401, json={"message": "Unauthorized"}))
    page.context.clear_cookies()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.unroute_all()

    desk.sign_in(page)
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}")
    page.get_by_role("button", name="Edit customer").first.click()
    expect(dialog.get_by_label("Full name")).to_have_value("Vera van den Berg")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vera van den Berg")


@pytest.mark.parametrize("token", [None, "Bearer nonsense"])
def test_the_api_asks_for_a_token(desk: Desk, token: str | None) -> None:
    headers = {"Authorization": token or ""}
    assert desk.api.get("/customers", headers=headers).status_code == 401
