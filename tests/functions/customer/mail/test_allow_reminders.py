"""POST /customers/{customer_id}/mails/allow-reminders: a customer who declined reminders gets them again."""

import pytest

from shared.domain.core.clock import now
from shared.store.customer import opt_outs
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from tests.functions.customer.mail.conftest import Mailing
from tests.gateway import Team
from tests.races import Meanwhile


def decline(mailed: Mailing) -> None:
    changes = Changes()
    opt_outs.decline(changes, mailed.team.ref(mailed.id), now())
    write(changes)


@pytest.fixture
def declined(mailed: Mailing) -> Mailing:
    decline(mailed)
    return mailed


def test_reminders_are_allowed_again_and_the_log_has_since_when_they_were_not(declined: Mailing) -> None:
    since = declined.profile["reminders_declined_at"]
    answer = declined.team.post(f"{declined.path}/allow-reminders", None)
    assert (answer.status, answer.body) == (200, {"declined_at": None})
    assert declined.profile["reminders_declined_at"] is None
    entry = declined.team.get(f"/customers/{declined.id}/activity?topic=mails").body["items"][0]
    assert (entry["kind"], entry["actor"]["kind"]) == ("mails.reminders_allowed", "member")
    (was,) = entry["changes"]
    assert (was["field"], was["old"][:19], was["new"]) == ("mail.reminders_declined_at", since[:19], None)


def test_repeating_it_and_a_customer_who_declined_nothing_change_nothing(mailed: Mailing, declined: Mailing) -> None:
    for _ in range(2):
        assert declined.team.post(f"{declined.path}/allow-reminders", None).status == 200
    assert [kind for kind, _ in mailed.log()].count("mails.reminders_allowed") == 1


def test_of_two_members_at_once_one_allows_them(declined: Mailing, meanwhile: Meanwhile) -> None:
    path = f"{declined.path}/allow-reminders"
    meanwhile(lambda: declined.team.post(path, None))
    assert declined.team.post(path, None).status == 200
    assert [kind for kind, _ in declined.log()].count("mails.reminders_allowed") == 1


def test_support_may_not(declined: Mailing, strangers: Team) -> None:
    path = f"{declined.path}/allow-reminders"
    assert declined.team.as_role("support").post(path, None).status == 403
    assert strangers.post(path, None).status == 404
    assert declined.profile["reminders_declined_at"]


def test_a_customer_who_was_deleted_and_restored_since_gets_them_again(declined: Mailing) -> None:
    """The restored item has another form of the same moment."""
    at = f"/customers/{declined.id}"
    assert declined.team.delete(f"{at}?linked=remove", if_match=declined.profile["version"]).status == 200
    assert declined.team.post(f"{at}/restore").status == 200
    assert declined.profile["reminders_declined_at"]
    assert declined.team.post(f"{declined.path}/allow-reminders", None).status == 200
    assert declined.profile["reminders_declined_at"] is None
