"""A customer with more search entries than fit into one transaction is found, whatever is refused or stops between."""

from typing import Any

import pytest

from shared.store.engine import keys, table
from tests.gateway import Team
from tests.queues import Queues
from tests.races import Meanwhile


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


def test_a_refused_edit_leaves_the_customer_as_it_was_found(team: Team, meanwhile: Meanwhile) -> None:
    """A colleague commits between the early entries and the transaction that decides."""
    at = f"/customers/{team.create(**wordy('first'))['id']}"
    meanwhile(lambda: team.patch(at, {"footnotes": "x"}, if_match=1), before=2)
    assert team.patch(at, wordy("second"), if_match=1).status == 409
    assert team.read(at.split("/")[2])["footnotes"] == "x"
    assert [found(team, f"first{n}y8") for n in (0, 19)] == [1, 1]
    assert found(team, "second") == 0


def test_entries_of_two_records_that_spill_together_have_all_words_after_a_refusal(
    team: Team, meanwhile: Meanwhile
) -> None:
    """Those of the contact alone would fit into the transaction."""
    anna, bert = (" ".join(f"{name}{n}" for n in range(18)) for name in ("anna", "bert"))
    customer = team.create(**wordy("first"), full_name=anna)
    at = f"/customers/{customer['id']}"
    contact = team.post(f"{at}/contacts", {"name": bert}).body["id"]
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(50)]
    assert team.put(f"{at}/tags", {"tag_ids": tags}, if_match=1).status == 200
    meanwhile(lambda: team.patch(at, {"footnotes": "x"}, if_match=2), before=2)
    assert team.post(f"{at}/contacts/{contact}/make-primary", if_match=2).status == 409
    ref = team.ref(customer["id"])
    confirmed = table.get(keys.customer(ref))
    assert confirmed
    for contact_id, words in {"": confirmed["search_words"], **confirmed["contact_words"]}.items():
        filed = [table.get(keys.search_entry(ref, term, contact_id)) for term in words.split()]
        assert all(entry and set(words.split()) <= set(entry["words"].split()) for entry in filed)


@pytest.mark.parametrize("stop", [1, 2, 3, 4])
def test_an_edit_that_stops_anywhere_loses_nobody(team: Team, meanwhile: Meanwhile, stop: int) -> None:
    customer = team.create(**wordy("first"))

    def stops() -> None:
        raise SystemExit

    meanwhile(stops, before=stop)
    with pytest.raises(SystemExit):
        team.patch(f"/customers/{customer['id']}", wordy("second"), if_match=1)
    name = team.read(customer["id"])["name"].split()[0]
    other = "second" if name == "first" else "first"
    assert [found(team, f"{name}{n}y8") for n in (0, 19)] == [1, 1]
    assert found(team, other) == 0


def test_a_late_deletion_spares_an_entry_that_a_later_edit_wrote_again(team: Team, meanwhile: Meanwhile) -> None:
    at = f"/customers/{team.create(**wordy('first'))['id']}"
    filed = entries(team, "first")

    def edited_back() -> None:
        assert (found(team, "second"), entries(team, "first")) == (1, filed)
        assert team.patch(at, wordy("first"), if_match=2).status == 200

    # The first transaction writes entries, the second one decides.
    meanwhile(edited_back, before=3)
    assert team.patch(at, wordy("second"), if_match=1).status == 200
    assert team.read(at.split("/")[2])["version"] == 3
    assert [found(team, f"first{n}y8") for n in (0, 7, 19)] == [1, 1, 1]
    assert found(team, "second") == 0


@pytest.mark.parametrize("linked", ["keep", "remove"])
def test_no_entry_stays_of_a_deleted_customer(team: Team, queues: Queues, linked: str) -> None:
    at = f"/customers/{team.create(**wordy('first'))['id']}"
    assert team.delete(f"{at}?linked={linked}", if_match="*").status == 200
    assert found(team, "first") == 0
    queues.drain()
    assert entries(team, "first") == 0
    assert team.post(f"{at}/restore").status == 200
    assert [found(team, f"first{n}y8") for n in (0, 7, 19)] == [1, 1, 1]


def test_a_worker_that_comes_after_the_restoration_deletes_no_entry(team: Team, queues: Queues) -> None:
    at = f"/customers/{team.create(**wordy('first'))['id']}"
    team.delete(at, if_match="*")
    assert team.post(f"{at}/restore").status == 200
    queues.drain()
    assert [found(team, f"first{n}y8") for n in (0, 7, 19)] == [1, 1, 1]
