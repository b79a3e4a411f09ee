"""The requests of every route to DynamoDB, one by one; `make bench` proves that they do not grow with the rows."""

from typing import Any
from uuid import uuid4

import pytest

from shared.store.engine import cursors
from tests.bench.counting import counted
from tests.functions.money.invoices.drafts import complete_seller
from tests.gateway import Team

TAG, OTHER_TAG = "tag_01M805S1C7K2F4B6D8N0S1V3XY", "tag_01M805S1C7K2F4B6D8N0S1V3XZ"
IN_ONE_TRANSACTION = ["TransactWriteItems"]


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    """A customer with three notes. The key of cursors is read here, once a process, before requests are counted."""
    made = team.create(email="jan@example.com")
    for n in range(3):
        team.post(f"/customers/{made['id']}/notes", {"title": f"Call {n}"})
    cursors.seal(team.merchant_id, "", [])
    return made


def requests_of(team: Team, method: str, path: str, body: Any = None, **headers: Any) -> list[str]:
    with counted() as usage:
        answer = team.ask(method, path, body, **headers)
        assert answer.status < 300, answer
    return usage.operations


@pytest.mark.parametrize(
    ("path", "operations"),
    [
        # The memberships of the person, then all records of them and of the merchants.
        ("/me", ["Query", "BatchGetItem"]),
        ("/members", ["Query"]),
        ("/customers/{id}", ["Query"]),
        ("/customers/{id}/notes", ["Query"]),
        ("/customers/{id}/notes?limit=1", ["Query"]),
        ("/customers/{id}/notes/pinned", ["GetItem"]),
        ("/customers/{id}/activity", ["Query"]),
        ("/customers", ["Query"]),
        ("/customers?sort=-created&limit=1", ["Query"]),
        ("/customers?status=archived", ["Query"]),
        ("/customers?search=jan", ["Query", "BatchGetItem"]),
        ("/customers?search=jan+de+vr&status=any", ["Query", "BatchGetItem"]),
        ("/customers?search=nobody", ["Query"]),
        ("/customers?status=any&sort=-phone", ["Query"] * 3),
        (f"/customers?tags={TAG},{OTHER_TAG}", ["Query"] * 2),
        (f"/customers?tags={TAG},{OTHER_TAG}&tag_match=all", ["Query"]),
        (f"/customers?tags={TAG}&tag_match=none", ["Query"]),
        # Entries of the first release have other keys: a page that newer entries do not fill queries those as well.
        ("/customers/{id}/activity?topic=notes&limit=2", ["Query"]),
        ("/customers/{id}/activity?topic=notes", ["Query"] * 2),
        ("/customers/{id}/activity?topic=notes&limit=2&actor=11111111-aaaa-4bbb-8ccc-222222222222", ["Query"]),
        # The member as the table has them now comes first.
        ("/customers/trash", ["GetItem", "Query"]),
        ("/customers/export", ["GetItem", "Query", "GetItem"]),
        ("/tags", ["GetItem"]),
    ],
)
def test_a_page_is_one_read_and_a_search_two(
    team: Team, customer: dict[str, Any], path: str, operations: list[str]
) -> None:
    assert requests_of(team, "GET", path.format(**customer)) == operations


def test_following_a_cursor_is_one_query(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}/notes?limit=2"
    cursor = team.get(path).body["next_cursor"]
    assert requests_of(team, "GET", f"{path}&cursor={cursor}") == ["Query"]


def test_only_an_empty_page_checks_that_the_customer_exists(team: Team) -> None:
    path = f"/customers/{team.create()['id']}/notes"
    assert requests_of(team, "GET", path) == ["Query", "BatchGetItem"]


def test_a_new_customer_draws_a_number_and_takes_one_transaction(team: Team) -> None:
    """One read for the settings, one update of the number series, which a merchant's first customer begins."""
    team.create()
    draft = {"kind": "business", "company_name": "Bakkerij Jansen", "email": "info@jansen.example"}
    operations = requests_of(team, "POST", "/customers", draft, idempotency_key="one")
    assert operations == ["GetItem", "UpdateItem", *IN_ONE_TRANSACTION]


def test_an_edit_reads_once(team: Team, customer: dict[str, Any]) -> None:
    """One request reads the customer and the merchant, whose country completes phone numbers."""
    path = f"/customers/{customer['id']}"
    assert requests_of(team, "PATCH", path, {"language": "es"}, if_match=1) == ["BatchGetItem", *IN_ONE_TRANSACTION]


def test_only_the_first_visit_of_a_member_is_a_write(team: Team) -> None:
    newcomer = team.as_member(team.invite())
    assert requests_of(newcomer, "GET", "/me") == ["Query", "BatchGetItem", *IN_ONE_TRANSACTION]
    assert requests_of(newcomer, "GET", "/me") == ["Query", "BatchGetItem"]


def test_settings_and_members_read_once(team: Team) -> None:
    assert requests_of(team, "PATCH", "/merchant", {"name": "X"}, if_match=1) == ["GetItem", *IN_ONE_TRANSACTION]
    invitation = {"name": "Tim", "email": f"{uuid4()}@van-dijk.example", "role": "sales"}
    # The team, the key of the address's pseudonym (once a process), the task of the invitation, then the member.
    in_two = ["Query", "GetItem", *IN_ONE_TRANSACTION, *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", "/members", invitation) == in_two
    member = f"/members/{next(m for m in team.get('/members').body['items'] if m['name'] == 'Tim')['id']}"
    edited = requests_of(team, "PATCH", member, {"role": "field"}, if_match=1)
    assert edited == ["BatchGetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", f"{member}/invite-again") == ["GetItem", *IN_ONE_TRANSACTION]
    removed = requests_of(team, "DELETE", member, if_match="*")
    assert removed == ["BatchGetItem", *IN_ONE_TRANSACTION]


def test_archiving_and_reactivating_read_once(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}"
    reason = {"reason": "duplicate_entry"}
    assert requests_of(team, "POST", f"{path}/archive?dry_run=true", reason, if_match=1) == ["GetItem"]
    assert requests_of(team, "POST", f"{path}/archive", reason, if_match=1) == ["GetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", f"{path}/reactivate", if_match=2) == ["GetItem", *IN_ONE_TRANSACTION]


def test_every_write_of_a_note_is_one_transaction(team: Team, customer: dict[str, Any]) -> None:
    notes = f"/customers/{customer['id']}/notes"
    assert requests_of(team, "POST", notes, {"title": "Fourth"}) == IN_ONE_TRANSACTION
    note = f"{notes}/{team.get(notes).body['items'][0]['id']}"
    assert requests_of(team, "PATCH", note, {"title": "4"}, if_match=1) == ["GetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "PUT", f"{note}/pin") == ["GetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "DELETE", note, if_match=2) == ["BatchGetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", f"{note}/restore") == ["GetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "GET", f"{notes}/pinned") == ["GetItem", "BatchGetItem"]
    assert requests_of(team, "DELETE", f"{note}/pin") == ["GetItem", *IN_ONE_TRANSACTION]


@pytest.mark.parametrize(
    ("section", "draft", "edit"),
    [
        ("contacts", {"name": "Anna", "phone": "+31 6 12345678"}, {"role": "Owner"}),
        ("addresses", {"country": "NL"}, {"city": "Ede"}),
    ],
)
def test_every_write_of_a_card_reads_once(
    team: Team, customer: dict[str, Any], section: str, draft: dict[str, str], edit: dict[str, str]
) -> None:
    """Contacts and addresses other than the primary ones."""
    at = f"/customers/{customer['id']}"
    team.post(f"{at}/addresses", {"country": "BE"})
    team.patch(at, {"kind": "business", "company_name": "B.V."}, if_match=2)
    operations = requests_of(team, "POST", f"{at}/{section}", draft)
    assert operations == [operations[0], *IN_ONE_TRANSACTION]
    other = f"{at}/{section}/{team.profile(customer['id'])[f'other_{section}'][0]['id']}"
    in_one_read = ["BatchGetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "PATCH", other, edit, if_match=1) == in_one_read
    assert requests_of(team, "DELETE", other, if_match=2) == in_one_read
    operations = requests_of(team, "POST", f"{other}/restore")
    assert operations == [operations[0], *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", f"{other}/make-primary", if_match=3) == in_one_read


def test_a_deletion_is_one_transaction_however_many_rows_are_linked(team: Team, customer: dict[str, Any]) -> None:
    path = f"/customers/{customer['id']}?linked=remove"
    assert requests_of(team, "DELETE", path, if_match="*") == ["GetItem", "GetItem", *IN_ONE_TRANSACTION]


def test_assigning_tags_reads_once(team: Team, customer: dict[str, Any]) -> None:
    tag = team.post("/tags", {"name": "Loyal", "color": "teal"}).body
    path = f"/customers/{customer['id']}/tags"
    assert requests_of(team, "PUT", path, {"tag_ids": [tag["id"]]}, if_match=1) == ["BatchGetItem", *IN_ONE_TRANSACTION]


@pytest.mark.parametrize("other_tags", [0, 60])
def test_assigning_a_tag_writes_as_little_however_many_there_are(
    team: Team, customer: dict[str, Any], other_tags: int
) -> None:
    """The customer of 2 KB, its row in the list of the tag, the log entry and the counts of tags, each twice; then the
    GSIs: six for the customer and for the row, two for the entry."""
    for n in range(other_tags):
        team.post("/tags", {"name": f"{n} {'long' * 9}", "color": "teal"})
    tag = team.post("/tags", {"name": "Loyal", "color": "teal"}).body
    with counted() as usage:
        team.put(f"/customers/{customer['id']}/tags", {"tag_ids": [tag["id"]]}, if_match=1)
    assert (usage.items, usage.write_units) == (4, 2 * (2 + 1 + 1 + 1) + 6 + 6 + 2)


def test_read_units_are_those_that_dynamodb_would_count(team: Team, customer: dict[str, Any]) -> None:
    """5 notes of 10 KB are 13 units of 4 KB, a card is one; an eventually consistent read costs half."""
    for n in range(5):
        team.post(f"/customers/{customer['id']}/notes", {"title": f"Long {n}", "content": "x" * 10_000})
    with counted() as usage:
        team.get(f"/customers/{customer['id']}/notes?limit=4")
    assert usage.read_units == 13
    with counted() as usage:
        team.read(customer["id"])
    assert usage.read_units == 1
    with counted() as usage:
        team.get("/customers")
    assert usage.read_units == 1 / 2


def test_write_units_are_those_that_dynamodb_would_count(team: Team, customer: dict[str, Any]) -> None:
    """A transaction writes each item twice: the note of 3 KB and the customer of 2 KB, by their units of 1 KB, and the
    activity entry, whose two GSIs are written once each."""
    with counted() as usage:
        team.post(f"/customers/{customer['id']}/notes", {"title": "Long", "content": "x" * 2500})
    assert usage.items == 3
    assert usage.write_units == 2 * (3 + 2 + 1) + 2
    with counted() as usage:
        team.patch("/merchant", {"name": "X"}, if_match=1)
    # The check of the member counts as a write.
    assert usage.write_units == 2 * (1 + 1)


def test_a_contact_writes_only_its_own_search_entries(team: Team) -> None:
    """The contact, the customer, the activity entry, and an entry a term: one name, two spellings of the number."""
    business = team.create(kind="business", company_name="Bakkerij Jansen", email="info@jansen.example")
    at = f"/customers/{business['id']}/contacts"
    with counted() as usage:
        contact = team.post(at, {"name": "Anna", "phone": "+31 6 12345678"}).body
    assert usage.items == 3 + 3
    with counted() as usage:
        team.delete(f"{at}/{contact['id']}", if_match=1)
    # The same, and the tombstone.
    assert usage.items == 3 + 3 + 1


def test_an_edit_writes_search_entries_only_if_words_change(team: Team) -> None:
    business = team.create(kind="business", company_name="Bakkerij Jansen", email=None, full_name=None)
    at = f"/customers/{business['id']}"
    with counted() as usage:
        team.patch(at, {"language": "es"}, if_match=1)
    assert usage.items == 2
    with counted() as usage:
        team.patch(at, {"company_name": "Bakkerij Pietersen"}, if_match=2)
    # The number and two words, and the word that went.
    assert usage.items == 2 + 3 + 1


def test_every_act_on_an_invoice_reads_once(team: Team, customer: dict[str, Any]) -> None:
    """Drawing a number asks for a turn in the queue of its series first."""
    complete_seller(team)
    invoices = f"/customers/{customer['id']}/invoices"
    draft = {"lines": [{"description": "Boiler", "unit_price": "100"}]}
    in_one_read = ["BatchGetItem", *IN_ONE_TRANSACTION]
    assert requests_of(team, "POST", invoices, draft) == in_one_read
    invoice = f"{invoices}/{team.get(invoices).body['items'][0]['id']}"
    issuing = requests_of(team, "POST", f"{invoice}/issue", if_match=1)
    assert (issuing[0], issuing[-1], issuing.count("BatchGetItem")) == (*in_one_read, 1)
    assert issuing.count("TransactWriteItems") == 1
    credit = {"kind": "full", "reason": "Returned"}
    crediting = requests_of(team, "POST", f"{invoice}/credit", credit, if_match=2)
    assert (crediting[0], crediting[-1], crediting.count("BatchGetItem")) == (*in_one_read, 1)
    assert crediting.count("TransactWriteItems") == 1
    assert requests_of(team, "GET", invoice) == ["BatchGetItem"]
