"""The team: removing a colleague for good, and inviting them anew."""

from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.until import until


def test_a_colleague_is_removed_for_good_and_invited_anew(desk: Desk) -> None:
    invitation = {"name": "Weg Ermee", "email": "weg@vandijk.example", "role": "sales"}
    desk.api.post("/members", json=invitation).raise_for_status()
    page = desk.open("/settings/team")
    row = page.get_by_role("row").filter(has_text=invitation["email"])
    remove = row.get_by_role("button", name="Remove Weg Ermee for good")
    remove.click()
    question = page.get_by_role("alertdialog", name="Remove Weg Ermee for good")
    expect(question.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(remove).to_be_focused()
    page.keyboard.press("Enter")
    question.get_by_role("button", name="Remove for good").click()
    expect(page.get_by_text("Weg Ermee removed from the team")).to_be_visible()
    expect(row).to_have_count(0)
    # Until then, the invitation is accepted for later (502 `invitation_pending`).
    until(lambda: invitation["email"] not in {email for _, email in desk.run.members().invited()})
    again = desk.api.post("/members", json=invitation | {"role": "field"}).raise_for_status().json()
    assert (again["role"], again["joined_at"]) == ("field", None)
    page.reload()
    expect(row).to_contain_text("Field")
