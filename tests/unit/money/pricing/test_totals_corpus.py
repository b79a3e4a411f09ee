"""The corpus that the page's own totals are tested with has the results of the rules as they are."""

from tests.cases import totals_corpus


def test_the_corpus_is_what_the_rules_give_today() -> None:
    remedy = "Run `.venv/bin/python -m tests.cases.totals_corpus` and commit the result."
    assert totals_corpus.FILE.read_text() == totals_corpus.text(), remedy


def test_the_corpus_has_documents_of_each_kind() -> None:
    documents = list(totals_corpus.documents())
    refusals = {document.get("refused") for document in documents}
    assert refusals == {None, "discount_too_large", "total_too_large"}
    assert sum(len(document.get("groups", [])) > 2 for document in documents) > 50
    assert sum(document["prices_include_vat"] for document in documents) > 100
