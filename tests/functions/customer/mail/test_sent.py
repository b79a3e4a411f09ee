"""GET /sent-mail/{token}: a mail is shown as it was sent, for minutes, without scripts and without loading anything."""

import base64
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast
from unittest.mock import patch

import pytest
import time_machine

from shared.commands.mail_composers import COMPOSERS
from shared.domain.core.clock import now
from shared.domain.customer.composed_mails import Attachment, Composed, Composing
from shared.domain.customer.mails import MailKind
from shared.integrations import document_store
from tests.functions.customer.mail.conftest import Mailing
from tests.gateway import Answer, Team, event, serve

LOGO = Attachment("van-dijk/logos/x.png", "logo.png", "image/png", cid="logo")
HTML = (
    '<!doctype html><html><head></head><body style="color:red">€ 121,00 '
    '<img src="cid:logo" alt="Van Dijk"></body></html>'
)


def compose(_: Composing) -> Composed:
    return Composed(subject="Factuur", text="€ 121,00", html=HTML, sender_name="Van Dijk", attachments=[LOGO])


@pytest.fixture(autouse=True)
def composed() -> Iterator[None]:
    document_store.put(LOGO.key, b"\x89PNG", media_type="image/png", file_name="logo.png", shown=True)
    with patch.dict(cast(dict[MailKind, Any], COMPOSERS), {MailKind.INVOICE: compose}):
        yield


def ask(path: str) -> Answer:
    return serve(event("GET", path, None, {}, None))


def link_of(mailed: Mailing) -> str:
    mail = mailed.send(MailKind.INVOICE)
    link: str = mailed.team.get(f"{mailed.path}/{mail['id']}/contents").body["html_path"]
    return link


def test_a_mail_is_shown_with_its_styles_and_its_images_inside(mailed: Mailing) -> None:
    answer = ask(link_of(mailed))
    assert answer.status == 200
    assert 'style="color:red">€ 121,00' in answer.body
    image = base64.b64encode(b"\x89PNG").decode()
    assert f'<img src="data:image/png;base64,{image}" alt="Van Dijk">' in answer.body
    assert "cid:" not in answer.body
    assert '<base target="_blank">' in answer.body


def test_it_is_alone_in_its_origin_runs_no_script_and_loads_nothing(mailed: Mailing) -> None:
    headers = {name.lower(): value for name, value in ask(link_of(mailed)).headers.items()}
    parts = (part.strip().partition(" ") for part in headers["content-security-policy"].split(";"))
    policy = {name: values for name, _, values in parts}
    assert policy["default-src"] == "'none'"
    assert policy["img-src"] == "data:"
    assert policy["frame-ancestors"] == "'self'"
    assert not {"script-src", "connect-src", "font-src"} & policy.keys()
    assert "allow-scripts" not in policy["sandbox"]
    assert "allow-same-origin" not in policy["sandbox"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_a_link_ends_after_minutes(mailed: Mailing) -> None:
    link = link_of(mailed)
    with time_machine.travel(now() + timedelta(minutes=4)):
        assert ask(link).status == 200
    with time_machine.travel(now() + timedelta(minutes=6)):
        gone = ask(link)
    assert (gone.status, "121,00" in gone.body) == (404, False)
    # The page frames what it is answered, also that the link has ended.
    assert (
        "frame-ancestors 'self'"
        in {name.lower(): value for name, value in gone.headers.items()}["content-security-policy"]
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda link, _: link[:-2] + ("A" if link[-2] != "A" else "B") + link[-1],
        lambda link, other: link.replace("van-dijk.", f"{other}."),
        lambda link, _: link.replace("van-dijk.", "nobody."),
        lambda link, _: link.replace("van-dijk.", ""),
        lambda *_: "/sent-mail/x",
        lambda *_: "/sent-mail/..",
        lambda link, _: link.replace("van-dijk.", f"{'x' * 3000}."),
        lambda link, _: link.replace("van-dijk.", "van%00dijk."),
        lambda link, _: link + "A" * 9000,
    ],
)
def test_a_link_that_was_changed_shows_nothing_whatever_merchant_it_names(
    mailed: Mailing, strangers: Team, change: Any
) -> None:
    answer = ask(change(link_of(mailed), strangers.merchant_id))
    assert (answer.status, "121,00" in str(answer.body)) == (404, False)


def test_a_mail_of_a_deleted_customer_is_not_shown(mailed: Mailing) -> None:
    link = link_of(mailed)
    seen = mailed.profile["version"]
    assert mailed.team.delete(f"/customers/{mailed.id}?linked=remove", if_match=seen).status in (200, 204)
    assert ask(link).status == 404
