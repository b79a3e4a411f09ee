"""POST /customers/{customer_id}/notes/{note_id}/restore."""

import time

import time_machine

from shared.store.engine import keys, table
from tests.gateway import Team


def test_a_deletion_is_undone_exactly(team: Team) -> None:
    notes = f"/customers/{team.create()['id']}/notes"
    note = team.post(notes, {"title": "Kept", "content": "Text"}).body
    team.delete(f"{notes}/{note['id']}", if_match=1)
    restored = team.post(f"{notes}/{note['id']}/restore")
    assert (restored.status, restored.body) == (200, note)
    assert team.get(notes).body["items"] == [note]
    assert team.profile(notes.split("/")[2])["counts"]["notes"] == 1


def test_only_a_deleted_note_can_be_restored_and_only_once(team: Team) -> None:
    notes = f"/customers/{team.create()['id']}/notes"
    note = team.post(notes, {"title": "Kept"}).body
    assert team.post(f"{notes}/{note['id']}/restore").body["code"] == "note_not_found"
    team.delete(f"{notes}/{note['id']}", if_match=1)
    assert team.post(f"{notes}/{note['id']}/restore").status == 200
    assert team.post(f"{notes}/{note['id']}/restore").status == 404


def test_a_deleted_note_expires_after_thirty_days(team: Team) -> None:
    customer_id = team.create()["id"]
    notes = f"/customers/{customer_id}/notes"
    note = team.post(notes, {"title": "Gone"}).body
    team.delete(f"{notes}/{note['id']}", if_match=1)
    kept = table.get(keys.deleted(keys.record(team.ref(customer_id), keys.NOTE, note["id"])))
    assert kept is not None
    assert abs(kept["expires_at"] - time.time() - 30 * 86_400) < 60
    # Whether TTL has deleted it or not.
    with time_machine.travel(time.time() + 31 * 86_400):
        assert team.post(f"{notes}/{note['id']}/restore").body["code"] == "note_not_found"
