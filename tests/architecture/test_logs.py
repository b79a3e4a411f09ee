"""No log line holds what a person typed or a person's name: every operation is called with canary values."""

from io import StringIO

import pytest

from shared.store.engine import table
from tests.gateway import Team
from tests.one_of_each import Records, ask, operations

CANARIES = {
    "full_name": "Canary Kanarie",
    "company_name": "Canary B.V.",
    "email": "canary@kanarie.example",
    "phone": "+31612345678",
    "title": "Canary title",
    "content": "Canary NL91ABNA0417164300",
    "note": "Canary note",
    "position": "Canary keeper",
    "vat_number": "GB999612345",
    "website": "https://canary.example",
    "footnotes": "Canary footnotes",
}


def test_no_canary_gets_out(team: Team, log: StringIO) -> None:
    typed = ("full_name", "company_name", "email", "phone", "position", "vat_number", "website", "footnotes")
    address = {"street": "Canary Wharf 1", "city": "Kanarie", "country": "GB"}
    records = Records(team)
    path = f"/customers/{records.all_ids()['customer_id']}"
    fields = {name: CANARIES[name] for name in typed} | {"address": address}
    version = team.profile(records.id("customer_id"))["version"]
    assert team.patch(path, fields, if_match=version).status == 200
    team.post(f"{path}/notes", {"title": CANARIES["title"], "content": CANARIES["content"]})
    team.post(f"{path}/contacts", {"name": CANARIES["full_name"], "phone": CANARIES["phone"]})
    for name in operations():
        permitted, refused = (records.request(name, by) for by in (team, team.as_role("read_only")))
        permitted()
        refused()
    # Refused requests: unknown fields, wrong types, stale versions, wrong addresses, invalid JSON.
    team.patch(path, {name: [value] for name, value in CANARIES.items()}, if_match=1)
    team.patch(path, {"email": "canary@@kanarie.example", "phone": "0canary"}, if_match=1)
    team.post(f"{path}/archive", {"reason": CANARIES["note"], "note": CANARIES["note"]}, if_match=9)
    team.post("/customers", '{"full_name": "Canary Kanarie"')
    team.get("/customers?search=canary@kanarie.example&limit=x")
    logged = log.getvalue()
    assert logged.count("\n") > len(operations())
    for canary in ("canary", "kanarie", "612345678", "999612345", "nl91", "sanne", "owner@"):
        assert canary not in logged.lower()


def test_a_failure_of_ours_quotes_nothing(
    team: Team, log: StringIO, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests
) -> None:
    records = Records(team)
    ids, bodies = records.all_ids(), {name: records.body_of(name) for name in operations()}

    def broken(**_: object) -> None:
        raise RuntimeError("Canary Kanarie")

    for call in ("get_item", "batch_get_item", "query", "update_item", "transact_write_items"):
        monkeypatch.setattr(table.client(), call, broken)
    for name, body in bodies.items():
        with subtests.test(name):
            log.truncate(log.seek(0))
            answer = ask(team, name, ids, body, if_match=1)
            assert (answer.status, answer.body["code"]) == (500, "internal_error")
            assert "RuntimeError" in log.getvalue()
            assert "Canary" not in log.getvalue() + str(answer.body)
