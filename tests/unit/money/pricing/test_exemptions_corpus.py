"""The page decides exemptions as the rules do."""

from tests.cases import exemptions_corpus


def test_the_corpus_of_the_page_is_what_the_rules_make_of_it_today() -> None:
    remedy = "Run `.venv/bin/python -m tests.cases.exemptions_corpus` and commit the result."
    assert exemptions_corpus.FILE.read_text() == exemptions_corpus.text(), remedy


def test_the_corpus_has_every_exemption() -> None:
    found = {case["exemption"] for case in exemptions_corpus.cases()}
    assert found == {"reversed", "by_hand", "valid", "domestic", None}
