"""Every mail in every language: no text is missing, HTML and text have the same words, and no amount differs."""

import re
from html.parser import HTMLParser
from string import Formatter

import pytest

from shared.documents.invoice_view import InvoiceView
from shared.domain.core.colours import ACCENT
from shared.domain.core.languages import Language
from shared.mails.content import Content
from shared.mails.words import WORDS, Words
from tests.unit.documents.samples import DUTCH_SELLER, REPAIRS, invoice
from tests.unit.mails.previews import HOSTILE, LOGO_URL, PAY_URL, PREVIEWS, RIGHT_TO_LEFT, STOP_URL

pytestmark = pytest.mark.feature("S62")

_BLANKS = re.compile(r"\s+")


class _Read(HTMLParser):
    """The text that a reader sees, and what the mail loads and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.images, self.links = "", set[str](), list[str](), list[str]()
        self._hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self._hidden += tag in {"style", "title"}
        if tag == "img":
            self.images.append(given["src"] or "")
            self.text += given["alt"] or ""
        if tag == "a":
            self.links.append(given["href"] or "")
        if tag in {"br", "p", "td", "div"}:
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "title"}

    def handle_data(self, data: str) -> None:
        self.text += "" if self._hidden else data


every_mail = pytest.mark.parametrize("name", PREVIEWS)
every_language = pytest.mark.parametrize("language", Language)
with_and_without_logo = pytest.mark.parametrize("has_logo", [True, False], ids=["logo", "no logo"])


@every_mail
@every_language
@with_and_without_logo
def test_no_text_is_missing(name: str, language: Language, has_logo: bool) -> None:
    content = PREVIEWS[name](language, has_logo)
    read = _Read(content.html)
    for said in (content.subject, content.text, read.text):
        assert said.strip()
        assert not re.search(r"\bNone\b|undefined|\{\w*\}", said.replace(HOSTILE, ""))
    assert f'lang="{language}"' in content.html
    assert "\n\n\n" not in content.text


@every_mail
@every_language
@with_and_without_logo
def test_html_and_text_have_the_same_words(name: str, language: Language, has_logo: bool) -> None:
    content = PREVIEWS[name](language, has_logo)
    read = _Read(content.html)
    seen = _plain(read.text)
    for line in content.text.splitlines():
        if line.startswith("https://klantkaart"):
            assert line in read.links
        for part in re.split(r": |, | \(|\)| · ", line.removeprefix("--").strip().removesuffix(":")):
            if not part.startswith("https://klantkaart") and part != WORDS[language]["pay_link"].removesuffix(":"):
                assert _plain(part) in seen, part


@every_mail
def test_no_amount_or_date_differs_between_languages(name: str) -> None:
    said = {language: PREVIEWS[name](language, True) for language in Language}
    digits = {language: _numbers(content) for language, content in said.items()}
    assert digits[Language.EN] == digits[Language.NL] == digits[Language.ES]
    assert digits[Language.EN]


@every_mail
@with_and_without_logo
def test_a_mail_loads_nothing_but_the_logo_and_runs_nothing(name: str, has_logo: bool) -> None:
    content = PREVIEWS[name](Language.NL, has_logo)
    read = _Read(content.html)
    assert read.images == ([LOGO_URL] if has_logo else [])
    assert set(read.links) <= {PAY_URL, STOP_URL}
    assert not read.tags & {"script", "link", "iframe", "object", "form", "svg"}
    assert not re.search(r"url\(|@import|@font-face", content.html)


@every_language
def test_what_others_typed_is_text_and_nothing_else(language: Language) -> None:
    content = PREVIEWS["invoice with hostile values"](language, False)
    read = _Read(content.html)
    assert HOSTILE in read.text
    assert "<script" not in content.html
    assert "b" not in read.tags
    # The reference, who is greeted, the sender, and the seller's name and footer.
    assert _plain(read.text).count(_plain(HOSTILE)) >= 5
    assert content.text.count(HOSTILE) >= 5


@every_language
def test_a_name_from_right_to_left_turns_no_sentence(language: Language) -> None:
    content = PREVIEWS["invoice with names from right to left"](language, False)
    assert WORDS[language]["greeting"].format(f"\u2068{RIGHT_TO_LEFT}\u2069") in content.text
    assert f"<bdi>\u2068{RIGHT_TO_LEFT}\u2069</bdi>" in content.html


@every_language
def test_what_is_paid_credited_or_on_its_way_asks_for_no_money(language: Language) -> None:
    for state in ("paid", "credited", "in flight"):
        content = PREVIEWS[f"invoice {state}"](language, True)
        words = WORDS[language]
        assert PAY_URL not in content.text
        assert words["transfer"] not in content.text
        assert words[f"{state.replace(' ', '_')}_text"] in content.text  # type: ignore[literal-required]


@every_language
def test_a_statement_asks_for_money_only_where_some_is_owed(language: Language) -> None:
    nothing = WORDS[language]["statement_nothing"]
    for name in ("statement with nothing open", "statement with more credited than invoiced"):
        content = PREVIEWS[name](language, True)
        assert nothing in content.text
        assert PAY_URL not in content.text
        assert WORDS[language]["iban"] not in content.text
    owed = PREVIEWS["statement"](language, True).text
    assert nothing not in owed
    assert PAY_URL in owed
    assert "C-0042" in owed


@every_language
def test_a_transfer_is_no_alternative_where_nothing_else_is_offered(language: Language) -> None:
    words = WORDS[language]
    for kind in ("invoice", "reminder", "statement"):
        content = PREVIEWS[f"{kind} without online payment"](language, True)
        for seen in (content.text, _Read(content.html).text):
            assert words["transfer_only"] in seen
            assert words["transfer"] not in seen


@every_language
def test_a_reminder_of_one_invoice_has_a_copy_of_it(language: Language) -> None:
    assert WORDS[language]["copy"] in PREVIEWS["reminder of one"](language, True).text
    assert WORDS[language]["copies"] in PREVIEWS["reminder of several"](language, True).text


@every_mail
def test_the_merchants_colour_stays_in_the_dark(name: str) -> None:
    html = PREVIEWS[name](Language.EN, False).html
    dark = re.search(r"prefers-color-scheme: dark\) \{(.*?)\n      \}", html, re.DOTALL)
    assert dark
    card = next(line for line in dark[1].splitlines() if ".card" in line)
    assert not re.search(r"border(-top)?(-color)?:", card)


def test_a_document_and_a_mail_of_a_merchant_without_a_colour_have_the_same() -> None:
    plain = invoice(REPAIRS, seller=DUTCH_SELLER.model_copy(update={"accent": None}))
    assert InvoiceView(plain).texts()["accent"] == ACCENT
    assert f"border-top:4px solid {ACCENT}" in PREVIEWS["invoice with nothing optional"](Language.NL, True).html


@every_language
def test_only_reminders_and_statements_can_be_stopped(language: Language) -> None:
    words = WORDS[language]
    stops = {"reminder": words["unsubscribe"], "statement": words["statement_unsubscribe"]}
    for name, made in PREVIEWS.items():
        text, stop = made(language, True).text, stops.get(name.partition(" ")[0])
        assert (STOP_URL in text) == bool(stop), name
        assert stop is None or f"{stop}:" in text, name


@every_language
def test_the_merchants_own_words_replace_those_of_the_product(language: Language) -> None:
    content = PREVIEWS["reminder in the merchant's words"](language, True)
    assert content.subject == "Nog even dit"
    assert "Wij zagen nog geen betaling.\n\nKunt u dit nakijken?\nDank alvast." in content.text
    # Outlook and some apps ignore the style that would keep the end of a line.
    assert "Kunt u dit nakijken?<br>Dank alvast." in content.html
    intro = PREVIEWS["reminder of several"](language, True).text.split("\n\n")[1]
    assert intro not in content.text


@pytest.mark.parametrize("word", sorted(Words.__annotations__))
def test_every_language_fills_in_the_same(word: str) -> None:
    texts = [WORDS[language][word] for language in Language]  # type: ignore[literal-required]
    filled = [[place for _, place, _, _ in Formatter().parse(text) if place is not None] for text in texts]
    assert all(text.strip() == text and text for text in texts)
    assert sorted(filled[0]) == sorted(filled[1]) == sorted(filled[2])


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _numbers(content: Content) -> list[list[str]]:
    """The digits of all numbers in reading order, of text and HTML, without what parts thousands and decimals."""
    joined = [re.sub(r"(?<=\d)[.,](?=\d)", "", text) for text in (content.text, _Read(content.html).text)]
    return [re.findall(r"\d+", text) for text in joined]
