"""POST /customers/{customer_id}/mails/check: does mail reach the customer?"""

from local.stand_ins.mail.service import MailService
from tests.functions.customer.mail.conftest import EMAIL, Mailing


def test_a_short_mail_goes_to_the_customer_in_their_language(mailed: Mailing, mail_service: MailService) -> None:
    mailed.edit(language="es")
    made = mailed.team.post(f"{mailed.path}/check", idempotency_key="check-once")
    again = mailed.team.post(f"{mailed.path}/check", idempotency_key="check-once")
    assert (made.status, made.body["kind"], made.body["state"]) == (201, "test", "queued")
    assert again.body == made.body
    mailed.queues.drain()
    (stored,) = mail_service.inbox
    assert (stored.recipients, stored.message["Subject"]) == ([EMAIL], "van-dijk: ¿le llega nuestro correo?")


def test_a_customer_without_an_address_gets_none_and_the_log_has_it(mailed: Mailing) -> None:
    mailed.edit(email=None)
    made = mailed.team.post(f"{mailed.path}/check", idempotency_key="check-none")
    assert (made.body["state"], made.body["reason"]) == ("suppressed", "no_address")
    assert mailed.log() == [("mails.not_sent", "no_address")]


def test_an_archived_customer_gets_none(mailed: Mailing) -> None:
    seen = mailed.profile["version"]
    archived = mailed.team.post(f"/customers/{mailed.id}/archive", {"reason": "no_longer_needed"}, if_match=seen)
    assert archived.status == 200
    made = mailed.team.post(f"{mailed.path}/check", idempotency_key="check-archived")
    assert made.body["reason"] == "archived"
