"""The worker of the accounts queue: table and Cognito agree, wherever an invitation, edit or removal is killed."""

import hashlib
import json
from contextlib import suppress
from typing import Any

import pytest

from shared.domain.team.members import Person
from shared.integrations import user_pool
from shared.integrations.user_pool import Account, UserPoolUnavailable
from shared.messages.accounts import AccountUpdate, InvitationTask
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from tests.crashes import crashes
from tests.gateway import Team
from tests.members import SignedIn, account, edit, listed, new_email, owners, remove, sign_in
from tests.queues import Queues, sweep

QUEUE, DEAD_LETTERS = "SettingsOnAccountTaskQueue", "SettingsOnAccountTaskDeadLetters"


def by_email(team: Team, email: str) -> dict[str, Any] | None:
    return next((member for member in listed(team) if member["email"] == email), None)


def pending(team: Team) -> list[Any]:
    """Return the tasks of a merchant that are not finished."""
    return table.query_all(keys.merchant(team.merchant_id)["PK"], prefix=keys.OUTBOX)


def assert_table_and_cognito_agree(team: Team, accounts: Any, email: str, crash: str) -> None:
    """Who is on the team has an account and gets a token; who is not has neither."""
    member, known = by_email(team, email), account(accounts, email)
    assert pending(team) == [], crash
    assert (member is None) == (known is None), crash
    if member and known:
        assert member["id"] == known["sub"], crash
        expected = SignedIn(team.merchant_id, member["role"]) if member["active"] else SignedIn(None, None)
        assert sign_in(member["id"], wanted=team.merchant_id) == expected, crash
    assert owners(team) >= 1, crash


@pytest.mark.parametrize("known", [False, True], ids=["a new account", "an account of another team"])
def test_an_invitation_is_finished_after_it_is_killed_anywhere(
    team: Team, strangers: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    def next_email() -> str:
        return str(strangers.invite()["email"]) if known else new_email()

    def work() -> None:
        answer = team.post("/members", {"name": "Tim", "email": email, "role": "owner"}, idempotency_key=email)
        assert answer.status == 201, answer

    email = next_email()
    for crash in crashes(monkeypatch, work):
        begun = bool(pending(team))
        sweep(queues)
        if by_email(team, email) is None:
            # It was killed before its first transaction.
            assert not begun, crash
            assert known or account(accounts, email) is None, crash
        else:
            assert_table_and_cognito_agree(team, accounts, email, crash)
            # Whoever repeats the request gets the answer of the first.
            again = team.post("/members", {"name": "Tim", "email": email, "role": "owner"}, idempotency_key=email)
            assert (again.status, again.body) == (201, by_email(team, email)), crash
        email = next_email()


@pytest.mark.parametrize("change", [{"role": "owner"}, {"role": "field"}, {"active": False}], ids=str)
def test_an_edit_is_whole_after_it_is_killed_anywhere(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    member = team.invite(role="admin")

    def work() -> None:
        assert edit(team, member, **change).status == 200
        queues.drain()

    for crash in crashes(monkeypatch, work):
        sweep(queues)
        now = by_email(team, member["email"])
        assert now in (member, member | change | {"version": now and member["version"] + 1}), crash
        assert_table_and_cognito_agree(team, accounts, member["email"], crash)
        member = team.invite(role="admin")


def test_a_removal_is_finished_after_it_is_killed_anywhere(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = team.invite(role="owner")

    def work() -> None:
        remove(team, member)
        queues.drain()

    for crash in crashes(monkeypatch, work):
        sweep(queues)
        assert_table_and_cognito_agree(team, accounts, member["email"], crash)
        if by_email(team, member["email"]) is None:
            again = team.invite(email=member["email"], role="owner")
            assert again["id"] != member["id"], crash
            member = again


def test_who_is_invited_while_their_account_is_deleted_gets_another(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The removal is killed anywhere, and the address is invited before anything repairs that."""
    member = team.invite()

    def work() -> None:
        remove(team, member)
        queues.drain()

    for crash in crashes(monkeypatch, work):
        if by_email(team, member["email"]) is None:
            answer = team.post("/members", {"name": "Tim", "email": member["email"], "role": "field"})
            assert answer.status in (201, 502), (crash, answer)
        sweep(queues)
        sweep(queues)
        assert_table_and_cognito_agree(team, accounts, member["email"], crash)
        found = by_email(team, member["email"])
        assert found, crash
        member = found


def test_an_address_whose_account_is_being_deleted_gets_one_mail_at_most(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = team.invite()
    remove(team, member)
    mailed: list[Person] = []
    create = user_pool.enrol

    def counted(person: Person) -> Account:
        mailed.append(person)
        return create(person)

    with monkeypatch.context() as broken:
        broken.setattr(user_pool, "delete", unavailable)
        with suppress(AssertionError):
            queues.drain()
        broken.setattr(user_pool, "enrol", counted)
        answer = team.post("/members", {"name": "Tim", "email": member["email"], "role": "field"})
        assert (answer.status, answer.body["code"]) == (502, "invitation_pending")
        assert len(mailed) == 1
    sweep(queues)
    sweep(queues)
    assert_table_and_cognito_agree(team, accounts, member["email"], "")
    assert by_email(team, member["email"])


def test_the_invitation_of_an_owner_who_was_removed_meanwhile_is_dropped(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    inviter, email = team.invite(role="owner"), new_email()
    with monkeypatch.context() as broken:
        broken.setattr(user_pool, "enrol", unavailable)
        answer = team.as_member(inviter).post("/members", {"name": "Tim", "email": email, "role": "owner"})
        assert answer.status == 502
    assert remove(team, inviter).status == 200
    sweep(queues)
    assert_table_and_cognito_agree(team, accounts, email, "")
    assert by_email(team, email) is None
    assert owners(team) == 1


def test_a_member_of_two_teams_keeps_the_account(team: Team, strangers: Team, accounts: Any, queues: Queues) -> None:
    member = team.invite()
    strangers.invite(email=member["email"])
    for inactive_at in (team, strangers):
        edit(inactive_at, member, active=False)
        remove(inactive_at, member)
        queues.drain()
        still = bool(by_email(team, member["email"]) or by_email(strangers, member["email"]))
        assert (account(accounts, member["email"]) is not None) == still
    assert pending(team) == pending(strangers) == []


def test_a_duplicate_message_changes_nothing(team: Team, accounts: Any, queues: Queues) -> None:
    member = team.invite()
    remove(team, member)
    (body,) = queues.waiting(QUEUE)
    queues.drain()
    team.invite(email=member["email"])
    queues.client.send_message(QueueUrl=queues.urls[QUEUE], MessageBody=body)
    assert queues.drain() == 1
    assert account(accounts, member["email"])
    assert queues.waiting(DEAD_LETTERS) == []


def test_a_message_holds_no_personal_data(team: Team, queues: Queues) -> None:
    member = team.invite()
    edit(team, member, active=False)
    (body,) = queues.waiting(QUEUE)
    assert json.loads(body).keys() == AccountUpdate.model_fields.keys()


def test_a_message_about_an_invitation_holds_a_keyed_hash_of_the_address(
    team: Team, strangers: Team, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unkeyed hash is personal data: whoever guesses the address can confirm it."""
    email = new_email()
    monkeypatch.setattr(user_pool, "enrol", unavailable)
    for inviting in (team, strangers):
        assert inviting.post("/members", {"name": "Tim", "email": email, "role": "field"}).status == 502
    sent = [json.loads(body) for body in queues.waiting(QUEUE)]
    assert all(message.keys() == InvitationTask.model_fields.keys() for message in sent)
    guesses = {email, hashlib.sha256(email.encode()).hexdigest()}
    assert not guesses & {value for message in sent for value in message.values()}
    assert len({message["invitee"] for message in sent}) == 2


def unavailable(*_: Any) -> None:
    raise UserPoolUnavailable


@pytest.mark.parametrize("act", ["invite", "follow"])
def test_a_task_of_an_earlier_release_is_finished(
    team: Team, accounts: Any, queues: Queues, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    """It has one field for both, and its pending message names the act."""
    email = new_email()
    with monkeypatch.context() as broken:
        if act == "invite":
            broken.setattr(user_pool, "enrol", unavailable)
            team.post("/members", {"name": "Tim", "email": email, "role": "field"})
        else:
            remove(team, team.invite(email=email))
    (item,) = pending(team)
    queues.purge()
    message = json.loads(item["row"]["body"])
    message["subject"] = message.pop("invitee" if act == "invite" else "member_id")
    earlier = item | {"act": act, "row": item["row"] | {"body": json.dumps(message)}}
    changes = Changes()
    changes.put({"PK": item["PK"], "SK": item["SK"]}, earlier)
    table.transact(list(changes))
    sweep(queues)
    assert_table_and_cognito_agree(team, accounts, email, act)
    assert (by_email(team, email) is not None) == (act == "invite")
