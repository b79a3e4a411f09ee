"""Signing in and out."""

import re

import pytest
from playwright.sync_api import Route, expect

from local.demo.members import member
from tests.browser.desk import Desk


def test_one_arrives_where_one_wanted_to_go(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.arrive(f"/customers/{customer['id']}/activity")
    desk.sign_in(page)
    expect(page).to_have_url(f"{desk.run.url}/customers/{customer['id']}/activity")
    expect(page.get_by_role("heading", name="Vera Vermeulen")).to_be_visible()


def test_a_reload_stays_signed_in_and_signing_out_ends_it(desk: Desk) -> None:
    page = desk.arrive()
    desk.sign_in(page)
    page.reload()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.goto(f"{desk.run.url}/customers")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_a_demo_member_is_one_click(desk: Desk) -> None:
    page = desk.arrive()
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=member(1, "finance").name).click()
    expect(page.get_by_role("heading", name="Customers")).to_be_visible()


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
    page.route("**/oauth2/token", lambda route: route.fulfill(status=400, json={"error": "invalid_grant"}))
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
