"""Fifty issuers of one series at once, of whom a third die midway: no gap, no double, and nothing half done."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from shared.domain.core.clock import now
from shared.store.engine import keys, table
from tests.functions.money.invoices.drafts import add, complete_seller
from tests.gateway import Team
from tests.queues import Queues
from tests.rush import Draft, Outcome, issue_all

ISSUERS, EACH = 50, 2


@pytest.mark.feature("S81", "S14")
def test_numbers_have_no_gap_and_no_double_though_a_third_of_the_requests_die(team: Team, queues: Queues) -> None:
    complete_seller(team)
    customers = [team.create()["id"] for _ in range(3)]
    drafts = [draft(team, customers[n % 3], n) for n in range(ISSUERS * EACH)]

    issued = check(team, customers, issue_all(drafts, issuers=ISSUERS))
    assert len(issued) >= len(drafts) * 5 // 6

    # Who died and was left alone may come back as late as they like.
    left = [Draft(draft.customer, draft.invoice_id) for draft in drafts]
    assert len(check(team, customers, issue_all(left, issuers=ISSUERS))) == len(drafts)
    assert sorted(issued.items()) == sorted(issued.items() & numbers_of(team, customers).items()), "numbers are final"


def draft(team: Team, customer: str, n: int) -> Draft:
    """Every third request dies, and every second of those is never repeated."""
    invoice = add(team, f"/customers/{customer}/invoices")
    return Draft(team.ref(customer), invoice["id"], dies=n % 3 == 0, repeated=n % 6 == 0)


def check(team: Team, customers: list[str], outcomes: list[Outcome]) -> dict[str, str]:
    """Check all that issuing writes, of every invoice. Return the numbers by invoice."""
    issued = numbers_of(team, customers)
    year = now().year
    assert sorted(issued.values()) == [f"{year}-{n:04}" for n in range(1, len(issued) + 1)]
    answered = {one.draft.invoice_id: one.invoice.number for one in outcomes if one.invoice}
    assert answered == {invoice_id: issued[invoice_id] for invoice_id in answered}
    assert {one.draft.repeated for one in outcomes if not one.invoice} <= {False}
    for customer in customers:
        check_figures(team, customer)
    once_each = Counter(dict.fromkeys(issued, 1))
    assert sum((logged(team, customer) for customer in customers), Counter()) == once_each
    assert sum((rendering(team, customer) for customer in customers), Counter()) == once_each
    assert found(team) == once_each
    return issued


def numbers_of(team: Team, customers: list[str]) -> dict[str, str]:
    """Return invoice → number, after a check that each is a draft as it was or issued, in its list as in its record."""
    numbers: dict[str, str] = {}
    for customer in customers:
        stored = {item["SK"].removeprefix(keys.INVOICE): item for item in items(team, customer, keys.INVOICE)}
        listed = rows(team, customer)
        assert {row["id"] for row in listed} == stored.keys()
        for row in listed:
            item, whole = stored[row["id"]], ("open", 2) if row["number"] else ("draft", 1)
            assert (row["status"], item["version"]) == (item["status"], item["version"]) == whole
            assert row["number"] == item["number"]
        numbers |= {row["id"]: row["number"] for row in listed if row["number"]}
    return numbers


def rows(team: Team, customer: str) -> list[Any]:
    return list(team.get(f"/customers/{customer}/invoices?limit=100").body["items"])


def check_figures(team: Team, customer: str) -> None:
    statuses = Counter(row["status"] for row in rows(team, customer))
    figures = team.get(f"/customers/{customer}/invoices/figures").body
    assert {name: n for name, n in figures["counts"].items() if name in ("open", "draft")} == {
        name: statuses[name] for name in ("open", "draft")
    }
    assert team.profile(customer)["counts"]["invoices"] == sum(statuses.values())


def logged(team: Team, customer: str) -> Counter[str]:
    """Return how many entries on issuing each invoice has."""
    entries = [item["row"] for item in items(team, customer, keys.ACTIVITY)]
    return Counter(entry["subject"]["id"] for entry in entries if entry["kind"] == "invoices.issued")


def rendering(team: Team, customer: str) -> Counter[str]:
    """Return how many pending messages each invoice has, which the sweep sends again where they were not sent."""
    pending = items(team, customer, f"{keys.OUTBOX}#documents#")
    assert all(item["L"] == keys.OUTBOX and item["S1"] < (now() + timedelta(hours=1)).isoformat() for item in pending)
    return Counter(item["SK"].rpartition("#")[2] for item in pending)


def found(team: Team) -> Counter[str]:
    """Return how many numbers lead to each invoice."""
    entries = table.query_all(keys.numbers_partition(team.merchant_id))
    return Counter(entry["record_id"] for entry in entries)


def items(team: Team, customer: str, prefix: str) -> list[Any]:
    return table.query_all(keys.customer_partition(team.ref(customer)), prefix=prefix)
