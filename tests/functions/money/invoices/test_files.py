"""GET …/document: a link to the PDF or the e-invoice, or that it is pending; for the merchant's own documents only."""

from typing import Any

import pytest

from shared.documents.issued import Document
from shared.domain.core.refs import CustomerRef
from tests.functions.money.invoices.rendering import put_issued
from tests.gateway import Team
from tests.queues import Queues
from tests.unit.documents.samples import credit_note, invoice

CUSTOMER = "cst_01K00000000000000000000000"
INVOICE, CREDIT_NOTE = invoice(), credit_note()
PATHS: dict[str, tuple[Document, str]] = {
    "invoice": (INVOICE, f"/customers/{CUSTOMER}/invoices/{INVOICE.id}/document"),
    "credit note": (CREDIT_NOTE, f"/customers/{CUSTOMER}/credit-notes/{CREDIT_NOTE.id}/document"),
}


@pytest.fixture
def customer(team: Team, bucket: object) -> CustomerRef:
    return team.ref(CUSTOMER)


@pytest.mark.parametrize(("document", "path"), PATHS.values(), ids=PATHS)
def test_a_file_is_pending_until_it_is_rendered(
    team: Team, customer: CustomerRef, queues: Queues, document: Any, path: str
) -> None:
    put_issued(customer, document)
    assert team.get(path).body == {"state": "pending", "url": None}
    queues.drain()
    for query, extension in (("", ".pdf?"), ("?format=pdf", ".pdf?"), ("?format=ubl", ".xml?")):
        answer = team.get(path + query).body
        assert answer["state"] == "ready"
        assert extension in answer["url"]


def test_a_draft_has_no_file(team: Team, customer: CustomerRef) -> None:
    put_issued(customer, INVOICE.model_copy(update={"number": None}), requested=False)
    answer = team.get(PATHS["invoice"][1])
    assert (answer.status, answer.body["code"]) == (409, "invoice_not_issued")


@pytest.mark.parametrize("path", [path for _, path in PATHS.values()], ids=PATHS)
def test_a_document_of_another_merchant_is_not_found(
    team: Team, strangers: Team, customer: CustomerRef, path: str
) -> None:
    for document, _ in PATHS.values():
        put_issued(customer, document, requested=False)
    assert team.get(path).status == 200
    answer = strangers.get(path)
    assert (answer.status, answer.body["code"]) == (404, "document_not_found")


def test_a_format_that_there_is_not_is_refused(team: Team, customer: CustomerRef) -> None:
    answer = team.get(PATHS["invoice"][1] + "?format=docx")
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "format")
