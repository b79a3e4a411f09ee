"""Archiving a customer asks what becomes of the subscriptions that run, and does it (Q13)."""

from typing import Any

import pytest

from tests.functions.money.subscriptions.test_api import act, create, made_at_mollie
from tests.gateway import Answer, Team


def archive(team: Team, customer: str, *, query: str = "", **body: Any) -> Answer:
    version = team.profile(customer.rpartition("/")[2])["version"]
    return team.post(f"{customer}/archive{query}", {"reason": "other"} | body, if_match=version)


@pytest.mark.parametrize(
    ("choice", "status", "code"),
    [
        ({}, "paused", "subscriptions_paused"),
        ({"subscriptions": "cancel"}, "cancelled", "subscriptions_cancelled"),
        ({"subscriptions": "keep"}, "active", "subscriptions_kept"),
    ],
)
def test_running_subscriptions_are_paused_cancelled_or_kept(
    team: Team, customer: str, choice: dict[str, str], status: str, code: str
) -> None:
    one, ended = create(team, customer), create(team, customer, product="Ended")
    made_at_mollie(team, customer, one)
    act(team, customer, ended, "cancel", {})
    tried = archive(team, customer, query="?dry_run=true", **choice).body
    assert team.get(f"{customer}/subscriptions/figures").body["counts"]["active"] == 1
    done = archive(team, customer, **choice).body
    assert done["effects"] == tried["effects"]
    (effect,) = (one for one in done["effects"] if one["code"].startswith("subscriptions_"))
    assert (effect["code"], effect["count"]) == (code, 1)
    counts = team.get(f"{customer}/subscriptions/figures").body["counts"]
    assert counts == {**dict.fromkeys(counts, 0), "all": 2, "cancelled": 1} | {status: 1 + (status == "cancelled")}


def test_more_of_them_than_fit_one_transaction(team: Team, customer: str) -> None:
    for n in range(35):
        create(team, customer, product=f"Plan {n}")
    assert archive(team, customer).status == 200
    assert team.get(f"{customer}/subscriptions/figures").body["counts"]["paused"] == 35


def test_reactivating_names_what_stays_paused(team: Team, customer: str) -> None:
    create(team, customer)
    assert archive(team, customer).status == 200
    version = team.profile(customer.rpartition("/")[2])["version"]
    effects = team.post(f"{customer}/reactivate", if_match=version).body["effects"]
    assert ("subscriptions_stay_paused", 1) in [(one["code"], one["count"]) for one in effects]
