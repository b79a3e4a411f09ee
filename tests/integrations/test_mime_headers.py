"""The headers of a mail, read as the program of its reader reads them."""

import random
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import getaddresses, parseaddr

import pytest

from shared.domain.customer.composed_mails import Composed
from shared.domain.customer.mails import Recipient, RecipientRole
from shared.integrations.mime import mime

SENDER = "post@mail.klantkaart.example"
# Letters, what structures a header, and what encoded words consist of.
SIGNS = "abcÜéß,;.()<>@\"'\\ =?_😀א中"


def headers(
    *, name: str = "Van Dijk", subject: str = "x", reply_to: str | None = None, url: str | None = None
) -> dict[str, str]:
    """Return the headers of a mail, unfolded as RFC 5322 has it: what ends a line is dropped."""
    composed = Composed(subject=subject, text="x", html="<p>x", sender_name=name, reply_to=reply_to)
    many = [Recipient(email=f"accounts-payable-{n}@subdomain-{n}.devries.example") for n in range(20)]
    copy = Recipient(email="boss@devries.example", role=RecipientRole.BCC)
    content = mime(composed, [*many, copy], [], sender=SENDER, unsubscribe_url=url)
    head = content.partition(b"\r\n\r\n")[0]
    assert b"boss@" not in head
    assert all(len(line) <= 998 for line in head.split(b"\r\n"))
    read = message_from_bytes(content)
    return {key: value.replace("\r\n", "").replace("\n", "") for key, value in read.items()}


def decoded(value: str) -> str:
    return str(make_header(decode_header(value)))


def texts() -> list[str]:
    chance = random.Random(1)
    made = [
        " ".join("".join(chance.choices(SIGNS, k=chance.choice([1, 9, 80]))) for _ in range(chance.choice([1, 2, 20])))
        for _ in range(300)
    ]
    return [text for text in (" ".join(one.split()) for one in made) if text]


@pytest.mark.feature("S289")
@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(texts(), id="any signs"),
        ["Van Dijk", 'Jansen, "Piet" & Zn (Breda)', "Ünal & Zn", "x =?utf-8?q?Bank?= y", "a" * 300, "😀" * 60],
        ["Rechnung für Müller, Söhne & Co. " * 6 + "!", "חשבונית מאת יעקב לוי ובניו בעמ"],
    ],
)
def test_a_name_and_a_subject_arrive_as_they_are(texts: list[str]) -> None:
    for text in texts:
        read = headers(name=text, subject=text)
        name, address = parseaddr(read["From"])
        assert (decoded(name), address, decoded(read["Subject"])) == (text, SENDER, text)


@pytest.mark.feature("S289")
def test_a_long_address_to_unsubscribe_is_written_as_it_is() -> None:
    url = f"https://{'a-long-name-of-a-merchant.' * 6}example/mail/{'x' * 22}"
    read = headers(url=url)
    assert (read["List-Unsubscribe"], read["List-Unsubscribe-Post"]) == (f"<{url}>", "List-Unsubscribe=One-Click")


@pytest.mark.feature("S289")
def test_many_recipients_are_all_named_and_blind_copies_are_not() -> None:
    assert len(getaddresses([headers()["To"]])) == 20


@pytest.mark.parametrize(
    ("reply_to", "header"),
    [
        ("info@devries.example", "info@devries.example"),
        ("info@straße.example", "info@xn--strae-oqa.example"),
        # No header can have it, and a broken one would lose the answers.
        ("andré@devries.example", None),
    ],
)
def test_answers_go_to_an_address_that_exists(reply_to: str, header: str | None) -> None:
    assert headers(reply_to=reply_to).get("Reply-To") == header
