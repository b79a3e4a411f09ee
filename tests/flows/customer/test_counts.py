"""Property test: every count equals a recount of the rows after any sequence of commands."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, consumes, invariant, multiple, rule

from shared.domain.core.tallies import total
from shared.domain.customer.notes import MAX_PINNED
from shared.store import kinds, tallied_records
from shared.store.engine import keys, table
from shared.store.engine.topics import Topic
from tests.flows.team_at_work import TeamAtWork, run_commands
from tests.queues import Queues

NAMES = st.sampled_from(["Jan", "Anna de Vries", "Müller", "Zoë"])

# Number → the prefix of the rows that it counts.
PREFIXES = {"activity": keys.ACTIVITY} | {
    path.removeprefix("counts."): kind.prefix
    for kind in kinds.KINDS
    if kind.prefix in (keys.NOTE, keys.CONTACT, keys.ADDRESS)
    for path in kind.model.model_construct().tally()
}


class CustomerCommands(TeamAtWork):
    """Every command on a customer and what belongs to one.

    Counts per customer are compared after each command for the customer it was about, and at the end for all.
    """

    customers: Bundle[str] = Bundle("customers")
    notes: Bundle[tuple[str, str]] = Bundle("notes")
    cards: Bundle[tuple[str, str]] = Bundle("cards")

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.trash: list[str] = []
        self.tags = [self.team.post("/tags", {"name": name, "color": "red"}).body["id"] for name in "ab"]

    @rule(target=customers, name=NAMES, key=st.sampled_from([None, "k1", "k2"]))
    def create(self, name: str, key: str | None) -> Any:
        headers = {"idempotency_key": key} if key else {}
        answer = self.team.post("/customers", {"kind": "individual", "full_name": name}, **headers)
        if answer.status != 201:
            assert answer.body["code"] == "idempotency_key_reused"
            return multiple()
        if answer.body["id"] not in self.ids + self.trash:
            self.ids.append(answer.body["id"])
        return answer.body["id"]

    @rule(customer=customers, name=NAMES, kind=st.sampled_from(["individual", "business"]), behind=st.integers(0, 1))
    def edit(self, customer: str, name: str, kind: str, behind: int) -> None:
        seen = max(1, self.version(customer) - behind)
        fields = {"full_name": name, "company_name": f"{name} B.V.", "kind": kind}
        self.team.patch(f"/customers/{customer}", fields, if_match=seen)

    @rule(
        customer=customers,
        act=st.sampled_from(["archive", "reactivate", "suspend", "lift-suspension"]),
        dry=st.booleans(),
    )
    def change_status(self, customer: str, act: str, dry: bool) -> None:
        body = {"reason": "other"} if act in ("archive", "suspend") else None
        path = f"/customers/{customer}/{act}?dry_run={str(dry).lower()}"
        self.team.post(path, body, if_match=self.version(customer))

    @rule(customer=customers, chosen=st.lists(st.integers(0, 1), unique=True))
    def assign_tags(self, customer: str, chosen: list[int]) -> None:
        wanted = {"tag_ids": [self.tags[n] for n in chosen]}
        self.team.put(f"/customers/{customer}/tags", wanted, if_match=self.version(customer))

    @rule(n=st.integers(0, 1))
    def replace_tag(self, n: int) -> None:
        """Delete a tag and create another one. No customer has it if its deletion succeeds."""
        tag = self.tags[n]
        is_in_use = any(tag in self.team.read(customer)["tags"] for customer in self.ids)
        answer = self.team.delete(f"/tags/{tag}")
        assert answer.status == (409 if is_in_use else 204)
        if not is_in_use:
            self.tags[n] = self.team.post("/tags", {"name": "ab"[n], "color": "red"}).body["id"]

    @rule(customer=customers, linked=st.sampled_from(["keep", "remove"]))
    def delete(self, customer: str, linked: str) -> None:
        if customer in self.ids:
            self.log_is_whole(customer, Topic)
        answer = self.team.delete(f"/customers/{customer}?linked={linked}", if_match="*")
        assert answer.status == 200
        if customer in self.ids:
            self.ids.remove(customer)
            self.trash.append(customer)

    @rule(customer=customers)
    def restore(self, customer: str) -> None:
        answer = self.team.post(f"/customers/{customer}/restore")
        assert (answer.status == 200) == (customer in self.trash)
        if customer in self.trash:
            self.trash.remove(customer)
            self.ids.append(customer)

    @rule(target=cards, customer=customers, section=st.sampled_from(["contacts", "addresses"]))
    def add_card(self, customer: str, section: str) -> Any:
        draft = {"name": "Kees"} if section == "contacts" else {"country": "NL"}
        answer = self.team.post(f"/customers/{customer}/{section}", draft)
        return (customer, f"{section}/{answer.body['id']}") if answer.status == 201 else multiple()

    @rule(card=cards, act=st.sampled_from(["edit", "delete", "restore", "make-primary"]))
    def change_card(self, card: tuple[str, str], act: str) -> None:
        """Send the version of the card, then that of the customer: one of the two is current."""
        customer, path = card
        at = f"/customers/{customer}/{path}"
        for seen in (1, self.version(customer)):
            if act == "edit":
                self.team.patch(at, {"role": "x"} if "contacts" in path else {"city": "Ede"}, if_match=seen)
            elif act == "delete":
                self.team.delete(at, if_match=seen)
            else:
                self.team.post(f"{at}/{act}", if_match=seen)

    def version(self, customer: str) -> int:
        return int(self.team.read(customer)["version"]) if customer in self.ids else 1

    @rule(target=notes, customer=customers)
    def add_note(self, customer: str) -> Any:
        answer = self.team.post(f"/customers/{customer}/notes", {"title": "Note"})
        return (customer, answer.body["id"]) if answer.status == 201 else multiple()

    @rule(note=notes, title=NAMES)
    def edit_note(self, note: tuple[str, str], title: str) -> None:
        self.team.patch(f"/customers/{note[0]}/notes/{note[1]}", {"title": title}, if_match=1)

    @rule(note=notes)
    def delete_note(self, note: tuple[str, str]) -> None:
        self.team.delete(f"/customers/{note[0]}/notes/{note[1]}", if_match=1)

    @rule(note=notes, method=st.sampled_from(["PUT", "DELETE"]))
    def pin_note(self, note: tuple[str, str], method: str) -> None:
        self.team.ask(method, f"/customers/{note[0]}/notes/{note[1]}/pin")

    @rule(note=consumes(notes))
    def restore_note(self, note: tuple[str, str]) -> None:
        self.team.post(f"/customers/{note[0]}/notes/{note[1]}/restore")

    @rule()
    def run_workers(self) -> None:
        """Deletions stay in the queue until this rule, while other commands change the same customers."""
        self.queues.drain()

    def teardown(self) -> None:
        self.queues.drain()
        assert self.queues.waiting("CustomersOnDeletedDeadLetters") == []
        self.every_row_of_a_deleted_customer_expires()
        self.team.about[:] = self.ids
        self.every_count_is_the_number_of_rows()
        self.every_pinned_note_is_one_of_the_notes()
        for customer in self.ids:
            self.log_is_whole(customer, Topic)
        self.every_customer_is_found_by_name_and_number()

    @invariant()
    def every_count_is_the_number_of_rows(self) -> None:
        for customer in self.last_changed(self.ids):
            profile = self.team.profile(customer)
            partition = keys.customer_partition(self.team.ref(customer))
            rows = {
                name: len(table.query(partition, prefix=prefix, limit=1000)[0]) for name, prefix in PREFIXES.items()
            }
            recount = total(tallied_records.read_all(self.team.ref(customer)))
            assert recount == {f"counts.{name}": number for name, number in rows.items() if number}
            assert dict.fromkeys(rows, 0) | profile["counts"] == rows
            assert rows["contacts"] == len(profile["other_contacts"])
            assert rows["addresses"] == len(profile["other_addresses"])
            if rows["addresses"]:
                assert profile["address"], "a customer with addresses has a primary one"

    def every_row_of_a_deleted_customer_expires(self) -> None:
        for customer in self.trash:
            rows, _ = table.query(keys.customer_partition(self.team.ref(customer)), limit=1000, with_hidden=True)
            assert all("expires_at" in row for row in rows)

    @invariant()
    def every_pinned_note_is_one_of_the_notes(self) -> None:
        for customer in self.last_changed(self.ids):
            at = f"/customers/{customer}/notes"
            pinned = self.team.get(f"{at}/pinned").body["items"]
            notes = self.team.get(f"{at}?limit=100").body["items"]
            assert sorted(note["id"] for note in pinned) == sorted(self.team.profile(customer)["pinned_notes"])
            assert all(note in notes for note in pinned)
            assert len(pinned) <= MAX_PINNED

    @invariant()
    def the_log_of_each_topic_and_actor_holds_the_whole_log(self) -> None:
        for customer in self.last_changed(self.ids):
            self.log_is_whole(customer)

    def log_is_whole(self, customer: str, topics: Iterable[str] | None = None) -> None:
        """Compare with the logs of the topics that it has. No entry leaves its topic, so the others can wait."""
        at = f"/customers/{customer}/activity?limit=100"
        entries = self.team.get(at).body["items"]
        whole = [entry["id"] for entry in entries]
        by_actor = [entry["id"] for entry in self.team.get(f"{at}&actor={self.team.member_id}").body["items"]]
        topics = topics or {entry["kind"].partition(".")[0] for entry in entries}
        by_topic = [entry["id"] for topic in topics for entry in self.team.get(f"{at}&topic={topic}").body["items"]]
        assert by_actor == whole
        assert sorted(by_topic, reverse=True) == whole

    @invariant()
    def every_customer_is_in_the_list_of_each_of_their_tags(self) -> None:
        rows = {row["id"]: row for row in self.team.get("/customers?status=any&limit=100").body["items"]}
        for tag in self.tags:
            found = self.team.get(f"/customers?status=any&limit=100&tags={tag}").body["items"]
            assert {row["id"]: row for row in found} == {i: row for i, row in rows.items() if tag in row["tags"]}
            item = table.get(keys.tag_counts(self.merchant_id, tag)) or {}
            assert item.get(tag, 0) == len(found)
        assert all(set(row["tags"]) <= set(self.tags) for row in rows.values())

    @invariant()
    def the_trash_holds_what_was_deleted(self) -> None:
        found = [row["customer"]["id"] for row in self.team.get("/customers/trash?limit=100").body["items"]]
        assert sorted(found) == sorted(self.trash)

    @invariant()
    def every_customer_is_in_the_list_of_their_status_and_nowhere_else(self) -> None:
        counted = self.team.get("/me").body["merchant"]["customers"]
        listed = {
            status: [row["id"] for row in self.team.get(f"/customers?status={status}&limit=100").body["items"]]
            for status in counted
        }
        assert counted == {status: len(rows) for status, rows in listed.items()}
        assert sorted(row for rows in listed.values() for row in rows) == sorted(self.ids)

    @invariant()
    def every_customer_is_found_by_name_and_number(self) -> None:
        for customer in self.last_changed(self.ids):
            shown = self.team.read(customer)
            for word in (shown["number"], shown["name"].split()[-1]):
                found = self.team.get(f"/customers?search={word}&status={shown['status']}&limit=100").body["items"]
                assert customer in [row["id"] for row in found]
        # Customer numbers start with 1, and no other search term does.
        entries, _ = table.query(keys.search_partition(self.merchant_id, "1"), limit=1000)
        assert sorted(entry["customer_id"] for entry in entries) == sorted(self.ids)


@pytest.mark.feature("S282")
def test_every_number_equals_a_recount(queues: Queues) -> None:
    run_commands(CustomerCommands, queues)
