"""Items of earlier releases keep working: every command runs on what an earlier release has written (conftest.py)."""

import string
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar
from urllib.parse import quote

import pytest

from functions.customers import on_rebuild_requested
from functions.queues import on_schedule
from shared.commands.customer import counts
from shared.domain.core.refs import MerchantId
from shared.store.engine import keys, orders, table, wire
from tests import ENVIRONMENT
from tests.gateway import CONTEXT, Answer, Team
from tests.one_of_each import Records, operations
from tests.openapi import operation_of
from tests.queues import Queues
from tests.store.conftest import Named


@pytest.fixture
def team(named: Named) -> Team:
    return Team(MerchantId("van-dijk"), "owner")


def customer(team: Team, named: Named) -> tuple[str, int]:
    """The path and the version of the customer that most commands change."""
    at = f"/customers/{named['customer']}"
    return at, team.profile(named["customer"])["version"]


def delete_tag(team: Team, tag_id: str) -> Answer:
    """Delete a tag that customers of the earlier release have."""
    for row in team.get(f"/customers?status=any&tags={tag_id}").body.get("items", []):
        version = team.profile(row["id"])["version"]
        assert team.put(f"/customers/{row['id']}/tags", {"tag_ids": []}, if_match=version).status == 200
    return team.delete(f"/tags/{tag_id}")


COMMANDS: dict[str, Callable[[Team, Named, str, int], Any]] = {
    "read": lambda team, ids, at, v: team.get(at),
    "edit": lambda team, ids, at, v: team.patch(at, {"email": "new@vink.example", "phone": None}, if_match=v),
    "tags": lambda team, ids, at, v: team.put(f"{at}/tags", {"tag_ids": [ids["tag"]]}, if_match=v),
    "archive": lambda team, ids, at, v: team.post(f"{at}/archive", {"reason": "other"}, if_match=v),
    "suspend": lambda team, ids, at, v: team.post(f"{at}/suspend", {"reason": "other"}, if_match=v),
    "reactivate": lambda team, ids, at, v: team.post(f"/customers/{ids['archived']}/reactivate", if_match=2),
    "lift": lambda team, ids, at, v: team.post(f"/customers/{ids['suspended']}/lift-suspension", if_match=2),
    "business again": lambda team, ids, at, v: team.patch(
        f"/customers/{ids['was_business']}", {"kind": "business"}, if_match=3
    ),
    "note": lambda team, ids, at, v: team.post(f"{at}/notes", {"title": "New"}),
    "edit note": lambda team, ids, at, v: team.patch(f"{at}/notes/{ids['note']}", {"title": "New"}, if_match=1),
    "delete note": lambda team, ids, at, v: team.delete(f"{at}/notes/{ids['pinned_note']}", if_match=2),
    "restore note": lambda team, ids, at, v: team.post(f"{at}/notes/{ids['deleted_note']}/restore"),
    "restore pinned note": lambda team, ids, at, v: team.post(f"{at}/notes/{ids['deleted_pinned_note']}/restore"),
    "pin": lambda team, ids, at, v: team.put(f"{at}/notes/{ids['note']}/pin"),
    "unpin": lambda team, ids, at, v: team.delete(f"{at}/notes/{ids['pinned_note']}/pin"),
    "contact": lambda team, ids, at, v: team.post(f"{at}/contacts", {"name": "New"}),
    "edit contact": lambda team, ids, at, v: team.patch(f"{at}/contacts/{ids['contact']}", {"role": "x"}, if_match=2),
    "edit primary contact": lambda team, ids, at, v: team.patch(
        f"{at}/contacts/{ids['primary_contact']}", {"role": "x"}, if_match=v
    ),
    "delete contact": lambda team, ids, at, v: team.delete(f"{at}/contacts/{ids['contact']}", if_match=2),
    "restore contact": lambda team, ids, at, v: team.post(f"{at}/contacts/{ids['deleted_contact']}/restore"),
    "primary contact": lambda team, ids, at, v: team.post(
        f"{at}/contacts/{ids['former_primary_contact']}/make-primary", if_match=v
    ),
    "address": lambda team, ids, at, v: team.post(f"{at}/addresses", {"country": "NL"}),
    "edit address": lambda team, ids, at, v: team.patch(f"{at}/addresses/{ids['address']}", {"city": "x"}, if_match=2),
    "edit primary address": lambda team, ids, at, v: team.patch(
        f"{at}/addresses/{ids['primary_address']}", {"city": "x"}, if_match=v
    ),
    "delete address": lambda team, ids, at, v: team.delete(f"{at}/addresses/{ids['address']}", if_match=2),
    "restore address": lambda team, ids, at, v: team.post(f"{at}/addresses/{ids['deleted_address']}/restore"),
    "primary address": lambda team, ids, at, v: team.post(
        f"{at}/addresses/{ids['former_primary_address']}/make-primary", if_match=v
    ),
    "delete": lambda team, ids, at, v: team.delete(f"{at}?linked=remove", if_match=v),
    "choose again": lambda team, ids, at, v: team.delete(f"/customers/{ids['kept']}?linked=remove", if_match="*"),
    "restore kept": lambda team, ids, at, v: team.post(f"/customers/{ids['kept']}/restore"),
    "restore removed": lambda team, ids, at, v: team.post(f"/customers/{ids['removed']}/restore"),
    "create": lambda team, ids, at, v: team.post("/customers", {"kind": "individual", "full_name": "New"}),
    "new tag": lambda team, ids, at, v: team.post("/tags", {"name": "New", "color": "red"}),
    "edit tag": lambda team, ids, at, v: team.patch(f"/tags/{ids['tag']}", {"name": "Newer"}),
    "delete tag": lambda team, ids, at, v: delete_tag(team, ids["tag"]),
    "settings": lambda team, ids, at, v: team.patch("/merchant", {"name": "New"}, if_match=1),
    "trash": lambda team, ids, at, v: team.get("/customers/trash"),
    "list": lambda team, ids, at, v: team.get("/customers?status=any"),
    "search": lambda team, ids, at, v: team.get("/customers?search=vink"),
}


class RecordingTeam(Team):
    """Records the operations of the requests, and sends none."""

    operations: ClassVar[set[str]] = set()

    def ask(self, method: str, path: str, body: Any = None, **headers: Any) -> Answer:
        self.operations.add(operation_of(method, path.partition("?")[0])["operationId"])
        return Answer(200, {}, {})


def other_commands() -> dict[str, Callable[[Team, Named, str, int], Any]]:
    """Return the operations that write and have no line in COMMANDS, such as those of a new section."""
    recording = RecordingTeam(MerchantId("van-dijk"), "owner")
    for command in COMMANDS.values():
        command(recording, defaultdict(lambda: "x"), "/customers/x", 1)
    writing = {name for name, (method, _, _) in operations().items() if method != "GET"}
    return {name: partial(on_older_records, name) for name in sorted(writing - recording.operations)}


def on_older_records(name: str, team: Team, ids: Named, *_: Any) -> Answer:
    return Records(team, ids=of_earlier_release(ids)).run(name)


def of_earlier_release(ids: Named) -> dict[str, str]:
    """Return the records by path parameter. Not the member, whose account is not in the user pool of the tests."""
    return {f"{kind}_id": ids[kind] for kind in ("customer", "note", "contact", "address", "tag")}


COMMANDS |= other_commands()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_works_and_its_numbers_equal_the_rows(team: Team, queues: Queues, named: Named, name: str) -> None:
    at, version = customer(team, named)
    answer = COMMANDS[name](team, named, at, version)
    assert answer.status < 300, answer
    queues.drain()
    every_number_equals_the_rows(team)


@pytest.mark.parametrize("invoked", [on_rebuild_requested, on_schedule])
def test_what_an_operator_or_the_schedule_invokes_works(team: Team, queues: Queues, named: Named, invoked: Any) -> None:
    invoked.handler({"merchant_id": team.merchant_id, "customer_id": named["customer"]}, CONTEXT)
    queues.drain()
    every_number_equals_the_rows(team)


def every_number_equals_the_rows(team: Team) -> None:
    for customer_id in (row["id"] for row in team.get("/customers?status=any").body["items"]):
        profile = team.profile(customer_id)
        log = team.get(f"/customers/{customer_id}/activity?limit=100").body["items"]
        assert len(log) == profile["counts"]["activity"]
        assert len(team.get(f"/customers/{customer_id}/notes").body["items"]) == profile["counts"]["notes"]
        assert len(profile["other_contacts"]) == profile["counts"]["contacts"]
        assert len(profile["other_addresses"]) == profile["counts"]["addresses"]


def test_a_member_of_an_earlier_release_is_changed(team: Team, named: Named) -> None:
    answer = team.patch(f"/members/{named['member']}", {"role": "field"}, if_match=1)
    assert (answer.status, answer.body["role"], answer.body["version"]) == (200, "field", 2)
    assert answer.body in team.get("/members").body["items"]


def test_customer_numbers_continue_those_of_the_earlier_release(team: Team, named: Named) -> None:
    numbers = [row["number"] for row in team.get("/customers?status=any&sort=-number").body["items"]]
    assert numbers[0] == "C-1007"
    assert [team.create()["number"] for _ in range(2)] == ["C-1008", "C-1009"]


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_entries_of_two_releases_form_one_log_under_any_filter(team: Team, named: Named, limit: int) -> None:
    at, version = customer(team, named)
    for n in range(3):
        team.post(f"{at}/notes", {"title": f"Newer {n}"})
    team.patch(at, {"language": "es"}, if_match=version)

    def whole(narrowed: str) -> list[Any]:
        entries, cursor = [], ""
        while cursor is not None:
            page = team.get(f"{at}/activity?limit={limit}{narrowed}{cursor and f'&cursor={cursor}'}").body
            entries += page["items"]
            cursor = page["next_cursor"]
        return entries

    everything = whole("")
    assert len(everything) == team.profile(named["customer"])["counts"]["activity"] == 28
    assert [entry["id"] for entry in everything] == sorted((entry["id"] for entry in everything), reverse=True)
    topics = {entry["kind"].partition(".")[0] for entry in everything}
    assert topics == {"customer", "tags", "notes", "contacts", "addresses"}
    for topic in topics:
        of_topic = [entry for entry in everything if entry["kind"].startswith(f"{topic}.")]
        assert whole(f"&topic={topic}") == of_topic
        assert whole(f"&topic={topic}&actor={team.member_id}") == of_topic
    assert whole(f"&actor={team.member_id}") == everything
    subjects = {change["field"].partition(".")[0] for entry in everything for change in entry["changes"]}
    assert subjects == {"customer", "address", "contact", "note"}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_works_on_customers_without_a_map(
    team: Team, queues: Queues, named: Named, store: Any, name: str
) -> None:
    """The customers as a release before counts and pins would have written them."""
    at, version = customer(team, named)
    for row in team.get("/customers?status=any").body["items"]:
        remove_maps(team, store, row["id"])
    answer = COMMANDS[name](team, named, at, version)
    assert answer.status < 300, answer
    queues.drain()
    assert queues.waiting("CustomersOnDeletedDeadLetters") == []


def test_maps_that_an_older_item_lacks_are_made(team: Team, named: Named, store: Any) -> None:
    at = f"/customers/{named['customer']}"
    remove_maps(team, store, named["customer"])
    assert team.put(f"{at}/notes/{named['note']}/pin").status == 204
    assert team.post(f"{at}/notes", {"title": "New"}).status == 201
    profile = team.profile(named["customer"])
    assert profile["counts"] == {"notes": 1, "activity": 2, "contacts": 0, "addresses": 0}
    assert list(profile["pinned_notes"]) == [named["note"]]


def remove_maps(team: Team, store: Any, customer_id: str) -> None:
    key = wire.encode_item(keys.customer(team.ref(customer_id)))
    store.update_item(TableName=ENVIRONMENT["TABLE_NAME"], Key=key, UpdateExpression="REMOVE counts, pinned_notes")


def test_a_count_that_an_older_item_lacks_starts_at_zero(team: Team, named: Named, store: Any) -> None:
    at = f"/customers/{named['customer']}"
    key = wire.encode_item(keys.customer(team.ref(named["customer"])))
    store.update_item(TableName=ENVIRONMENT["TABLE_NAME"], Key=key, UpdateExpression="REMOVE counts.notes")
    assert team.post(f"{at}/notes", {"title": "New"}).status == 201
    assert team.profile(named["customer"])["counts"]["notes"] == 1


def found(team: Team, query: str) -> list[str]:
    return [row["id"] for row in team.get(f"/customers?status=any&search={quote(query)}").body["items"]]


def terms_filed(team: Team, customer_id: str) -> set[str]:
    """All terms under which search has the customer itself, whichever release filed it."""
    partitions = [keys.search_partition(team.merchant_id, sign) for sign in string.ascii_lowercase + string.digits]
    items = [item for partition in partitions for item in table.query_all(partition)]
    return {item["SK"].removesuffix(f"#{customer_id}") for item in items if item["SK"].endswith(f"#{customer_id}")}


def test_a_customer_of_an_earlier_release_is_found_as_before(team: Team, named: Named) -> None:
    shown = team.read(named["customer"])
    for query in (shown["number"], shown["name"], *shown["name"].split(), shown["email"], shown["phone"]):
        assert named["customer"] in found(team, query)


REFILED: dict[str, Callable[[Team, str, int], Any]] = {
    "edit": lambda team, customer_id, version: team.patch(
        f"/customers/{customer_id}", {"footnotes": "x"}, if_match=version
    ),
    "rebuild": lambda team, customer_id, version: counts.rebuild(team.ref(customer_id)),
}


@pytest.mark.parametrize("way", REFILED)
def test_a_customer_of_an_earlier_release_is_filed_anew(team: Team, named: Named, store: Any, way: str) -> None:
    """As the next write and `make rebuild` do. No entry of the old terms stays."""
    customer_id = named["customer"]
    key = wire.encode_item(keys.customer(team.ref(customer_id)))
    store.update_item(
        TableName=ENVIRONMENT["TABLE_NAME"],
        Key=key,
        UpdateExpression="SET S1 = :old",
        ExpressionAttributeValues={":old": {"S": f"as it was\t{customer_id}"}},
    )
    old = terms_filed(team, customer_id)
    REFILED[way](team, customer_id, team.profile(customer_id)["version"])
    item = table.get(keys.customer(team.ref(customer_id)))
    assert item
    assert item["S1"] == orders.sort_key(orders.text_key(item["row"]["name"]), customer_id)
    assert old != terms_filed(team, customer_id) == set(item["search_words"].split())
    assert customer_id in found(team, item["row"]["name"])


def test_a_rebuild_files_the_contacts_of_an_earlier_release(team: Team, named: Named) -> None:
    contacts = team.profile(named["customer"])["other_contacts"]
    counts.rebuild(team.ref(named["customer"]))
    assert contacts
    for contact in contacts:
        assert named["customer"] in found(team, contact["name"] or contact["email"])
