"""GET /customers/{customer_id}/mails, …/{mail_id}/contents, …/addresses."""

import pytest

from local.stand_ins.mail import events
from local.stand_ins.mail.service import MailService
from tests.functions.customer.mail.conftest import EMAIL, Mailing
from tests.gateway import Team
from tests.mail import report_event


def test_mails_are_listed_newest_first_in_pages(mailed: Mailing) -> None:
    made = [mailed.queue().id for _ in range(3)]
    first = mailed.team.get(f"{mailed.path}?limit=2").body
    rest = mailed.team.get(f"{mailed.path}?limit=2&cursor={first['next_cursor']}").body
    assert [one["id"] for one in first["items"] + rest["items"]] == made[::-1]
    assert rest["next_cursor"] is None
    assert mailed.profile["counts"]["mails"] == 3


def test_a_mail_shows_nothing_that_only_the_worker_needs(mailed: Mailing) -> None:
    mail = mailed.send(bcc=["archive@van-dijk.example"])
    described = {"id", "kind", "state", "reason", "detail", "recipients", "language", "subject", "about", "version"}
    assert described < mail.keys()
    assert not {"name", "message_id", "claimed_at", "details"} & mail.keys()


def test_the_contents_of_a_mail_are_empty_until_it_is_sent(mailed: Mailing) -> None:
    mail = mailed.queue()
    answer = mailed.team.get(f"{mailed.path}/{mail.id}/contents")
    assert (answer.status, answer.body["text"]) == (200, "")
    mailed.queues.drain()
    kept = mailed.team.get(f"{mailed.path}/{mail.id}/contents").body
    assert kept["sender"] == "van-dijk <mail@klantkaart.example>"
    assert kept["subject"] == "van-dijk: komt onze mail bij u aan?"
    assert [one["email"] for one in kept["recipients"]] == [EMAIL]


@pytest.mark.feature("S57")
def test_the_health_of_addresses_has_what_their_mail_servers_answered(
    mailed: Mailing, mail_service: MailService
) -> None:
    assert mailed.team.get(f"{mailed.path}/addresses").body["items"][0]["health"] == "healthy"
    mailed.send(cc=["boss@devries.example"])
    report_event(mail_service, mail_service.inbox[0], events.delivery, EMAIL)
    report_event(mail_service, mail_service.inbox[0], events.on_list, "boss@devries.example")
    boss, own = mailed.team.get(f"{mailed.path}/addresses").body["items"]
    assert (boss["email"], boss["health"], boss["at_service"]) == ("boss@devries.example", "bounced", True)
    assert "suppression list" in boss["detail"]
    assert (own["email"], own["health"], own["detail"]) == (EMAIL, "healthy", None)


def test_the_mails_of_another_merchant_do_not_exist(mailed: Mailing, strangers: Team) -> None:
    mail = mailed.send()
    for path in (mailed.path, f"{mailed.path}/addresses", f"{mailed.path}/{mail['id']}/contents"):
        assert strangers.get(path).status == 404
