"""Every number equals a recount of the rows, after any sequence of commands."""

from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from shared.store import keys, table
from tests.conftest import open_merchant
from tests.gateway import Team

NAMES = st.sampled_from(["Jan", "Anna de Vries", "Müller", "Zoë"])


class Commands(RuleBasedStateMachine):
    """A team at work: any command in any order, sensible or refused."""

    customers: Bundle[str] = Bundle("customers")
    notes: Bundle[tuple[str, str]] = Bundle("notes")
    runs = 0

    def __init__(self) -> None:
        super().__init__()
        # A merchant for each run, so that one run's rows are not another's.
        type(self).runs += 1
        self.merchant_id = f"merchant-{self.runs}"
        open_merchant(self.merchant_id)
        self.team = Team(self.merchant_id, "owner")
        self.ids: list[str] = []

    @rule(target=customers, name=NAMES, key=st.sampled_from([None, "k1", "k2"]))
    def create(self, name: str, key: str | None) -> Any:
        headers = {"idempotency_key": key} if key else {}
        answer = self.team.post("/customers", {"kind": "individual", "full_name": name}, **headers)
        if answer.status != 201:
            assert answer.body["code"] == "idempotency_key_reused"
            return multiple()
        if answer.body["id"] not in self.ids:
            self.ids.append(answer.body["id"])
        return answer.body["id"]

    @rule(customer=customers, name=NAMES, behind=st.integers(0, 1))
    def edit(self, customer: str, name: str, behind: int) -> None:
        seen = max(1, self.team.read(customer)["version"] - behind)
        self.team.patch(f"/customers/{customer}", {"full_name": name}, if_match=seen)

    @rule(customer=customers, act=st.sampled_from(["archive", "reactivate"]), dry=st.booleans())
    def change_status(self, customer: str, act: str, dry: bool) -> None:
        body = {"reason": "other"} if act == "archive" else None
        path = f"/customers/{customer}/{act}?dry_run={str(dry).lower()}"
        self.team.post(path, body, if_match=self.team.read(customer)["version"])

    @rule(target=notes, customer=customers)
    def add_note(self, customer: str) -> tuple[str, str]:
        return customer, self.team.post(f"/customers/{customer}/notes", {"title": "Note"}).body["id"]

    @rule(note=notes, title=NAMES)
    def edit_note(self, note: tuple[str, str], title: str) -> None:
        self.team.patch(f"/customers/{note[0]}/notes/{note[1]}", {"title": title}, if_match=1)

    @rule(note=notes)
    def delete_note(self, note: tuple[str, str]) -> None:
        self.team.delete(f"/customers/{note[0]}/notes/{note[1]}", if_match=1)

    @rule(note=consumes(notes))
    def restore_note(self, note: tuple[str, str]) -> None:
        self.team.post(f"/customers/{note[0]}/notes/{note[1]}/restore")

    @invariant()
    def every_count_is_the_number_of_rows(self) -> None:
        for customer in self.ids:
            counts = self.team.read(customer)["counts"]
            partition = keys.of_customer(self.merchant_id, customer)
            notes, _ = table.query(partition, prefix=keys.NOTE, limit=1000)
            activity, _ = table.query(partition, prefix=keys.ACTIVITY, limit=1000)
            assert counts == {"notes": len(notes), "activity": len(activity)}

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
        for customer in self.ids:
            shown = self.team.read(customer)
            for word in (shown["number"], shown["name"].split()[-1]):
                found = self.team.get(f"/customers?search={word}&status={shown['status']}&limit=100").body["items"]
                assert customer in [row["id"] for row in found]
        # Every number begins alike, and no other term does.
        entries, _ = table.query(keys.search(self.merchant_id, "1"), limit=1000)
        assert sorted(entry["customer_id"] for entry in entries) == sorted(self.ids)


@pytest.mark.feature("S282")
def test_every_number_equals_a_recount(store: Any) -> None:
    run_state_machine_as_test(
        Commands,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )
