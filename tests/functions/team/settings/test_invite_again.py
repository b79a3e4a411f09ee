"""POST /members/{member_id}/invite-again."""

import json
from datetime import timedelta
from typing import Any
from urllib.request import urlopen

import pytest
import time_machine

from local.emulator.process import Emulator
from shared import config
from shared.domain.core.clock import now
from shared.integrations import user_pool
from shared.integrations.user_pool import UserPoolUnavailable
from shared.store.team.invitations import MAX_PER_DAY
from tests.gateway import Answer, Team

INVITATION = {"name": "Tim", "email": "tim@van-dijk.example", "role": "sales"}


@pytest.fixture
def invited(team: Team) -> dict[str, Any]:
    """A colleague who has not signed in yet."""
    return team.invite()


def invite_again(team: Team, member: dict[str, Any]) -> Answer:
    return team.post(f"/members/{member['id']}/invite-again")


def mails_to(emulator: Emulator, email: str) -> int:
    with urlopen(f"{emulator.url}/_ministack/ses/messages") as answer:
        sent = json.load(answer)["messages"]
    return sum(email in mail["To"] for mails in sent.values() for mail in mails)


def test_a_member_who_has_not_signed_in_gets_another_mail(
    team: Team, emulator: Emulator, invited: dict[str, Any]
) -> None:
    assert mails_to(emulator, invited["email"]) == 1
    answer = invite_again(team.as_role("admin"), invited)
    assert (answer.status, answer.body) == (200, invited)
    assert mails_to(emulator, invited["email"]) == 2


def test_a_member_who_has_joined_is_not_invited_again(team: Team, emulator: Emulator, invited: dict[str, Any]) -> None:
    team.as_member(invited).get("/me")
    answer = invite_again(team, invited)
    assert (answer.status, answer.body["code"]) == (409, "already_joined")
    assert answer.body["current"] in team.get("/members").body["items"]
    assert mails_to(emulator, invited["email"]) == 1


def test_an_inactive_member_is_not_invited_again(team: Team, emulator: Emulator, invited: dict[str, Any]) -> None:
    left = team.patch(f"/members/{invited['id']}", {"active": False}, if_match=1).body
    answer = invite_again(team, invited)
    assert (answer.status, answer.body["code"], answer.body["current"]) == (409, "member_not_active", left)
    assert mails_to(emulator, invited["email"]) == 1


def test_an_invitation_can_be_repeated_after_an_outage_of_cognito(
    team: Team, emulator: Emulator, invited: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(*_: Any) -> None:
        raise UserPoolUnavailable

    with monkeypatch.context() as broken:
        broken.setattr(user_pool, "invite_again", unavailable)
        answer = invite_again(team, invited)
    assert (answer.status, answer.body["code"]) == (502, "user_pool_unavailable")
    assert invite_again(team, invited).status == 200
    assert mails_to(emulator, invited["email"]) == 2


def test_somebody_with_a_password_of_their_own_gets_no_mail_and_nothing_is_revealed(
    team: Team, emulator: Emulator, accounts: Any, invited: dict[str, Any]
) -> None:
    """They may have it from another team."""
    accounts.admin_set_user_password(
        UserPoolId=config.user_pool_id(), Username=invited["email"], Password="Klantkaart-1-demo", Permanent=True
    )
    answer = invite_again(team, invited)
    assert (answer.status, answer.body) == (200, invited)
    assert mails_to(emulator, invited["email"]) == 1


def test_a_team_sends_a_limited_number_of_invitations_a_day(team: Team, invited: dict[str, Any]) -> None:
    for _ in range(MAX_PER_DAY - 1):
        assert invite_again(team, invited).status == 200
    for refused in (invite_again(team, invited), team.post("/members", INVITATION)):
        assert (refused.status, refused.body["code"]) == (429, "too_many_invitations")
        assert "Try again tomorrow" in refused.body["message"]
    with time_machine.travel(now() + timedelta(days=1)):
        assert invite_again(team, invited).status == 200
