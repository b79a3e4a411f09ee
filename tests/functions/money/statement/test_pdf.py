"""POST /customers/{customer_id}/statement/pdf."""

from base64 import b64decode
from io import BytesIO

import pypdf
import pytest

from shared.commands.money.statements import statements
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team


def text_of(content: str) -> str:
    pages = pypdf.PdfReader(BytesIO(b64decode(content))).pages
    return "\n".join(page.extract_text() for page in pages).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.feature("S272")
@pytest.mark.parametrize(
    ("language", "title", "amount", "name"),
    [
        ("en", "Statement of account", "€999.50", "statement"),
        ("nl", "Rekeningoverzicht", "€ 999,50", "rekeningoverzicht"),
        ("es", "Estado de cuenta", "999,50 €", "estado-de-cuenta"),
    ],
)
def test_the_pdf_has_what_the_page_has(
    team: Team, customer: str, language: str, title: str, amount: str, name: str
) -> None:
    invoice = issued(team, customer, "1200.00")
    record(team, customer, "200.50", invoice)
    assert team.get(f"{customer}/statement").body["closing"]["value"] == "999.50"
    for form in ("ledger", "open_items"):
        answer = team.post(f"{customer}/statement/pdf", {"language": language, "form": form})
        assert (answer.status, answer.body["left_out"]) == (200, 0)
        text = text_of(answer.body["content"])
        assert title in text
        assert amount in text
        assert invoice["number"] in text
    assert answer.body["name"].startswith(f"{name}-C-")
    assert answer.body["name"].endswith(".pdf")


def test_it_is_in_the_customers_language_unless_another_is_asked_for(team: Team, customer: str) -> None:
    written = team.get(customer).body["language"]
    default, same = (team.post(f"{customer}/statement/pdf", body).body for body in ({}, {"language": written}))
    assert text_of(default["content"]) == text_of(same["content"])


def test_a_long_one_prints_its_end_and_how_much_it_leaves_out(
    team: Team, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "MAX_SHOWN", 1)
    for _ in range(3):
        issued(team, customer, "10.00")
    answer = team.post(f"{customer}/statement/pdf", {"language": "en"}).body
    assert answer["left_out"] == 2
    text = text_of(answer["content"])
    assert "2 earlier entries are not printed" in text
    assert "Brought forward" in text
    assert "€30.00" in text


@pytest.mark.parametrize(
    ("body", "field"),
    [({"currency": "XXX"}, "currency"), ({"from": "2100-01-01"}, "from"), ({"language": "fr"}, "language")],
)
def test_bad_input_is_refused_at_its_field(team: Team, customer: str, body: dict[str, str], field: str) -> None:
    answer = team.post(f"{customer}/statement/pdf", body)
    assert (answer.status, [one["field"] for one in answer.body["fields"]]) == (422, [field])
