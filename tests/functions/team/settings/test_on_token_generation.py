"""The claims of a new ID token: for which merchant, and as what."""

import json
from io import StringIO
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError, ReadTimeoutError

from functions.settings.on_token_generation import handler
from shared.domain.team.members import TeamMember
from shared.domain.team.roles import Role
from shared.store.engine import keys, table
from tests.bench.counting import counted
from tests.gateway import CONTEXT, Team
from tests.members import SignedIn, add_member, edit, remove, sign_in
from tests.template import load_event

NOBODY = SignedIn(None, None)
BOTH = ("van-dijk", "cervantes")


@pytest.fixture
def bookkeeper(team: Team, strangers: Team) -> dict[str, Any]:
    """Works for both merchants, first for van-dijk."""
    member = team.invite(role="finance")
    strangers.invite(email=member["email"], role="read_only")
    return member


def test_a_token_is_for_the_wanted_merchant_then_the_last_then_the_first(bookkeeper: dict[str, Any]) -> None:
    first, second = SignedIn("van-dijk", "finance"), SignedIn("cervantes", "read_only")
    assert sign_in(bookkeeper["id"]) == first
    assert sign_in(bookkeeper["id"], wanted="cervantes") == second
    assert sign_in(bookkeeper["id"]) == second
    assert sign_in(bookkeeper["id"], wanted="van-dijk") == first
    assert sign_in(bookkeeper["id"]) == first


@pytest.mark.parametrize("wanted", ["nowhere", "", "CERVANTES", "van-dijk#C#1", "PERSON"])
def test_a_merchant_that_they_do_not_work_for_is_never_in_their_token(team: Team, strangers: Team, wanted: str) -> None:
    member = team.invite()
    assert sign_in(member["id"], wanted=wanted) == SignedIn("van-dijk", "support")
    assert sign_in(member["id"], wanted="cervantes") == SignedIn("van-dijk", "support")


def test_the_token_has_the_name_by_which_the_team_knows_them(team: Team) -> None:
    member = team.invite(name="Tim")
    edit(team, member, name="Tim H.")
    event = load_event("settings/on_token_generation")
    event["request"]["userAttributes"] = {"sub": member["id"], "name": "Tim"}
    claims = handler(event, CONTEXT)["response"]["claimsOverrideDetails"]["claimsToAddOrOverride"]
    assert claims == {"custom:merchant_id": "van-dijk", "custom:role": "support", "name": "Tim H."}


def test_the_next_token_follows_a_new_role_a_deactivation_and_a_removal(
    team: Team, strangers: Team, bookkeeper: dict[str, Any]
) -> None:
    demoted = edit(team, bookkeeper, role="field").body
    assert sign_in(bookkeeper["id"], wanted="van-dijk") == SignedIn("van-dijk", "field")
    edit(team, demoted, active=False)
    for wanted in (None, *BOTH):
        assert sign_in(bookkeeper["id"], wanted=wanted) == SignedIn("cervantes", "read_only")
    remove(strangers, bookkeeper)
    for wanted in (None, *BOTH):
        assert sign_in(bookkeeper["id"], wanted=wanted) == NOBODY


def test_somebody_without_a_team_gets_a_token_without_a_merchant_which_the_api_refuses_with_a_remedy(
    store: object, team: Team
) -> None:
    first_release = {"merchant_id": "van-dijk", "role": "owner"}
    assert sign_in("99999999-aaaa-4bbb-8ccc-222222222222", first_release=first_release) == NOBODY
    answer = team.as_role("").get("/me")
    assert (answer.status, answer.body["code"]) == (403, "unknown_member")
    assert "invite you, then sign in again" in answer.body["message"]


class TestOfAnEarlierRelease:
    """The account names merchant and role, and nothing lists the member in their own partition."""

    PERSON = "7d8ca528-4931-4254-9273-ea5ee853f271"
    FIRST_RELEASE = {"merchant_id": "van-dijk", "role": "owner"}  # noqa: RUF012

    @pytest.fixture(autouse=True)
    def member(self, team: Team) -> TeamMember:
        member = TeamMember(id=self.PERSON, name="Els", email="els@van-dijk.example", role=Role.SALES).joined()
        add_member(team.merchant_id, member, is_listed=False)
        return member

    def test_the_role_is_that_of_the_table(self) -> None:
        assert sign_in(self.PERSON, first_release=self.FIRST_RELEASE) == SignedIn("van-dijk", "sales")

    def test_their_next_visit_lists_them(self, team: Team, member: TeamMember) -> None:
        me = team.as_member(member.model_dump(mode="json")).get("/me").body
        assert [one["merchant_id"] for one in me["memberships"]] == ["van-dijk"]
        assert table.get(keys.membership(self.PERSON, team.merchant_id))
        assert sign_in(self.PERSON) == SignedIn("van-dijk", "sales")

    def test_removed_they_get_no_merchant(self, team: Team) -> None:
        assert remove(team, {"id": self.PERSON}).status == 200
        assert sign_in(self.PERSON, first_release=self.FIRST_RELEASE) == NOBODY

    def test_added_by_another_merchant_they_keep_the_first(self, team: Team, strangers: Team) -> None:
        add_member(
            strangers.merchant_id, TeamMember(id=self.PERSON, name="Els", email="els@x.example", role=Role.FIELD)
        )
        for merchant_id, role in (("van-dijk", "sales"), ("cervantes", "field")):
            assert sign_in(self.PERSON, wanted=merchant_id, first_release=self.FIRST_RELEASE) == SignedIn(
                merchant_id, role
            )


def canceled(code: str) -> ClientError:
    reasons: Any = {"Error": {"Code": "TransactionCanceledException"}, "CancellationReasons": [{"Code": code}]}
    return ClientError(reasons, "TransactWriteItems")


@pytest.mark.parametrize(
    "failure",
    [
        canceled("TransactionConflict"),
        canceled("ThrottlingError"),
        canceled("ConditionalCheckFailed"),
        ClientError({"Error": {"Code": "InternalServerError"}}, "TransactWriteItems"),
        ReadTimeoutError(endpoint_url=""),
        EndpointConnectionError(endpoint_url=""),
    ],
    ids=repr,
)
def test_a_choice_that_cannot_be_stored_refuses_no_token_and_is_tried_once(
    bookkeeper: dict[str, Any], monkeypatch: pytest.MonkeyPatch, log: StringIO, failure: Exception
) -> None:
    attempts = []

    def fails(**request: Any) -> None:
        attempts.append(request)
        raise failure

    monkeypatch.setattr(table.client(), "transact_write_items", fails)
    assert sign_in(bookkeeper["id"], wanted="cervantes") == SignedIn("cervantes", "read_only")
    assert len(attempts) == 1
    (line,) = log.getvalue().splitlines()
    assert json.loads(line)["message"] == "dropped_write"
    assert bookkeeper["id"] not in line


def test_a_token_takes_two_reads_and_only_a_switch_is_a_write(bookkeeper: dict[str, Any]) -> None:
    for wanted, writes in ((None, []), ("cervantes", ["TransactWriteItems"]), ("cervantes", [])):
        with counted() as usage:
            sign_in(bookkeeper["id"], wanted=wanted)
        assert usage.operations == ["Query", "BatchGetItem", *writes]
