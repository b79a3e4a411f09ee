"""A customer with more search entries than fit into one transaction is found, whatever is refused or stops between."""

from typing import Any

import pytest

from shared.store.engine import keys, table
from tests.gateway import Team


def wordy(word: str) -> dict[str, Any]:
    """A business with some 200 terms."""
    trade_names = [" ".join(f"{word}{n}y{m}" for m in range(9)) for n in range(20)]
    return {"kind": "business", "company_name": f"{word} company", "trade_names": trade_names}


def found(team: Team, query: str) -> int:
    return len(team.get(f"/customers?status=any&search={query}").body["items"])


def entries(team: Team, prefix: str) -> int:
    partition = keys.search_partition(team.merchant_id, prefix)
    return len(table.query_all(partition, prefix=prefix))


def test_every_name_is_found_and_none_after_an_edit(team: Team) -> None:
    customer = team.create(**wordy("first"))
    assert [found(team, f"first{n}y8") for n in (0, 7, 19)] == [1, 1, 1]
    assert team.patch(f"/customers/{customer['id']}", wordy("second"), if_match=1).status == 200
    assert [found(team, f"second{n}y8") for n in (0, 7, 19)] == [1, 1, 1]
    assert found(team, "first") == 0
    assert entries(team, "first") == 0


def test_a_refused_edit_leaves_the_customer_as_it_was_found(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    customer = team.create(**wordy("first"))
    at = f"/customers/{customer['id']}"
    write = table.transact

    def overtaken(changes: Any) -> None:
        """Let a colleague commit between the early entries and the transaction that decides."""
        write(changes)
        monkeypatch.setattr(table, "transact", write)
        assert team.patch(at, {"footnotes": "x"}, if_match=1).status == 200

    monkeypatch.setattr(table, "transact", overtaken)
    assert team.patch(at, wordy("second"), if_match=1).status == 409
    assert [found(team, f"first{n}y8") for n in (0, 19)] == [1, 1]
    assert found(team, "second") == 0


@pytest.mark.parametrize("stop", [1, 2, 3])
def test_an_edit_that_stops_anywhere_loses_nobody(team: Team, monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    customer = team.create(**wordy("first"))
    write = table.transact
    writes: list[int] = []

    def stops(changes: Any) -> None:
        writes.append(1)
        if len(writes) == stop:
            raise SystemExit
        write(changes)

    monkeypatch.setattr(table, "transact", stops)
    with pytest.raises(SystemExit):
        team.patch(f"/customers/{customer['id']}", wordy("second"), if_match=1)
    monkeypatch.setattr(table, "transact", write)
    name = team.read(customer["id"])["name"].split()[0]
    other = "second" if name == "first" else "first"
    assert [found(team, f"{name}{n}y8") for n in (0, 19)] == [1, 1]
    assert found(team, other) == 0


def test_a_late_deletion_spares_an_entry_that_a_later_edit_wrote_again(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer = team.create(**wordy("first"))
    at = f"/customers/{customer['id']}"
    write = table.transact

    def with_colleague(changes: Any) -> None:
        if changes[0].kind == "Delete":
            monkeypatch.setattr(table, "transact", write)
            assert team.patch(at, wordy("first"), if_match=2).status == 200
        write(changes)

    monkeypatch.setattr(table, "transact", with_colleague)
    assert team.patch(at, wordy("second"), if_match=1).status == 200
    assert [found(team, f"first{n}y8") for n in (0, 7, 19)] == [1, 1, 1]
    assert found(team, "second") == 0
