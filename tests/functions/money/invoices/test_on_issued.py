"""The worker of the queue of documents: files are made once, under a name that nobody can guess, whatever fails."""

import re
from datetime import timedelta
from io import BytesIO, StringIO
from typing import Any

import pypdf
import pytest
import time_machine

from shared.commands.money.invoices import rendering
from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.documents import REQUEST_AGAIN_AFTER, DocumentFormat, FileState
from shared.integrations import document_store
from shared.integrations.document_store import DocumentsUnavailable
from shared.messages.documents import DocumentRendering
from shared.store.engine import keys, table
from tests.functions.money.invoices.rendering import asked, downloaded, put_issued
from tests.gateway import Team
from tests.mollie import KEY
from tests.pictures import as_upload, png
from tests.queues import Queues, sweep
from tests.unit.documents.samples import credit_note, invoice

QUEUE, DEAD_LETTERS = "InvoicesOnIssuedQueue", "InvoicesOnIssuedDeadLetters"
INVOICE, CREDIT_NOTE = invoice(), credit_note()


@pytest.fixture
def customer(team: Team, bucket: object) -> CustomerRef:
    return team.ref("cst_01K00000000000000000000000")


def pending(customer: CustomerRef) -> Any:
    return table.get(keys.outbox(customer, DocumentRendering.queue, INVOICE.id))


@pytest.mark.parametrize("document", [INVOICE, CREDIT_NOTE], ids=["invoice", "credit note"])
def test_both_files_are_kept_and_can_be_downloaded(customer: CustomerRef, queues: Queues, document: Any) -> None:
    put_issued(customer, document)
    assert asked(customer, document).state is FileState.PENDING
    assert queues.drain() == 1
    pdf, headers = downloaded(asked(customer, document))
    assert pdf.startswith(b"%PDF-1.7")
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"].startswith("inline; filename=")
    assert f"-{document.number}.pdf" in headers["Content-Disposition"]
    ubl, headers = downloaded(asked(customer, document, DocumentFormat.UBL))
    assert f"<cbc:ID>{document.number}</cbc:ID>".encode() in ubl
    assert headers["Content-Disposition"].startswith("attachment; filename=")
    assert pending(customer) is None


def test_a_link_lives_for_five_minutes_and_its_name_cannot_be_guessed(customer: CustomerRef, queues: Queues) -> None:
    put_issued(customer, INVOICE)
    queues.drain()
    url = asked(customer, INVOICE).url
    assert url is not None
    assert "X-Amz-Expires=300" in url
    # 32 random bytes.
    assert re.search(r"/van-dijk/[\w-]{43}\.pdf\?", url)
    with pytest.raises(OSError, match="403"):
        downloaded(asked(customer, INVOICE).model_copy(update={"url": url.replace("Expires=300", "Expires=3000")}))


def test_a_duplicate_message_changes_nothing(customer: CustomerRef, queues: Queues) -> None:
    put_issued(customer, INVOICE)
    (body,) = queues.waiting(QUEUE)
    queues.drain()
    before = table.get(keys.record(customer, keys.RENDERED, INVOICE.id))
    queues.client.send_message(QueueUrl=queues.urls[QUEUE], MessageBody=body)
    assert queues.drain() == 1
    assert table.get(keys.record(customer, keys.RENDERED, INVOICE.id)) == before


def test_a_rendering_that_fails_is_repeated_and_replaces_its_first_file(
    customer: CustomerRef, queues: Queues, bucket: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It fails between the two files, twice."""
    put, failures = document_store.put, iter([True, True])

    def failing(key: str, content: bytes, **how: Any) -> None:
        if key.endswith(".xml") and next(failures, False):
            raise DocumentsUnavailable
        put(key, content, **how)

    monkeypatch.setattr(document_store, "put", failing)
    put_issued(customer, INVOICE)
    name = pending(customer)["name"]
    assert queues.drain() == 3
    kept = bucket.list_objects_v2(Bucket="klantkaart-documents", Prefix=name)["Contents"]
    assert sorted(each["Key"] for each in kept) == [f"{name}.pdf", f"{name}.xml"]
    assert asked(customer, INVOICE).state is FileState.READY


def test_one_that_always_fails_is_a_dead_letter_and_made_when_somebody_asks_again(
    customer: CustomerRef, queues: Queues, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(rendering, "invoice_pdf", lambda *_, **__: 1 / 0)
        put_issued(customer, INVOICE)
        assert queues.drain() == 5
    assert len(queues.waiting(DEAD_LETTERS)) == 1
    assert asked(customer, INVOICE).state is FileState.PENDING
    assert queues.drain() == 0
    with time_machine.travel(now() + REQUEST_AGAIN_AFTER + timedelta(seconds=1)):
        assert asked(customer, INVOICE).state is FileState.PENDING
    assert queues.drain() == 1
    assert asked(customer, INVOICE).state is FileState.READY


def test_the_sweep_requests_it_again_as_well(customer: CustomerRef, queues: Queues) -> None:
    put_issued(customer, INVOICE)
    queues.purge()
    sweep(queues)
    assert asked(customer, INVOICE).state is FileState.READY


def test_files_that_were_never_requested_are_made_when_somebody_asks(customer: CustomerRef, queues: Queues) -> None:
    put_issued(customer, INVOICE, requested=False)
    assert asked(customer, INVOICE).state is FileState.PENDING
    queues.drain()
    assert asked(customer, INVOICE).state is FileState.READY


def test_a_message_for_a_document_that_is_gone_or_a_draft_is_finished(customer: CustomerRef, queues: Queues) -> None:
    put_issued(customer, INVOICE.model_copy(update={"number": None}))
    assert queues.drain() == 1
    assert queues.waiting(DEAD_LETTERS) == []
    assert pending(customer) is None


def pictures(customer: CustomerRef, document: Any) -> list[tuple[int, int]]:
    """Return the sizes of the pictures in the PDF of a document."""
    pdf, _ = downloaded(asked(customer, document))
    return [image.image.size for page in pypdf.PdfReader(BytesIO(pdf)).pages for image in page.images if image.image]


def with_logo(team: Team, **size: Any) -> Any:
    """Return the document as it is issued with a new logo of the merchant."""
    version = team.get("/me").body["merchant"]["version"]
    logo = team.put("/merchant/logo", as_upload(png(**size)), if_match=version).body["logo"]
    assert INVOICE.seller
    return INVOICE.model_copy(update={"seller": INVOICE.seller.model_copy(update={"logo": logo["name"]})})


def test_the_logo_is_the_one_of_the_day_of_issue(customer: CustomerRef, team: Team, queues: Queues) -> None:
    """The files are made after another logo took its place, and after that was removed."""
    issued = with_logo(team, size=(90, 30))
    with_logo(team, size=(20, 60))
    team.delete("/merchant/logo", if_match=3)
    put_issued(customer, issued)
    queues.drain()
    assert pictures(customer, issued) == [(90, 30)]


def test_a_logo_that_is_missing_fails_no_rendering(
    customer: CustomerRef, queues: Queues, team: Team, bucket: Any, log: StringIO
) -> None:
    issued = with_logo(team, size=(33, 44))
    name = issued.seller.logo
    bucket.delete_object(Bucket="klantkaart-documents", Key=f"van-dijk/logos/{name}")
    put_issued(customer, issued)
    assert queues.drain() == 1
    assert pictures(customer, issued) == []
    assert f'"logo":"{name}"' in log.getvalue()


def test_a_logo_that_cannot_be_read_is_tried_again(
    customer: CustomerRef, queues: Queues, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    get, failures = document_store.get, iter([True, True])

    def failing(key: str) -> bytes | None:
        if next(failures, False):
            raise DocumentsUnavailable
        return get(key)

    issued = with_logo(team, size=(12, 34))
    monkeypatch.setattr(document_store, "get", failing)
    put_issued(customer, issued)
    assert queues.drain() == 3
    assert pictures(customer, issued) == [(12, 34)]


def test_the_pdf_leads_to_the_pay_page_of_a_merchant_that_takes_payments_online(
    customer: CustomerRef, queues: Queues, team: Team
) -> None:
    offline = invoice(id="inv_01K00000000000000000000002", pay_token="k3rV9mQ2xT7bLpYw5sHd1B")
    online = invoice(id="inv_01K00000000000000000000003", pay_token="k3rV9mQ2xT7bLpYw5sHd1A")
    put_issued(customer, offline)
    queues.drain()
    assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
    put_issued(customer, online)
    queues.drain()
    address = b"https://klantkaart.example/pay/k3rV9mQ2xT7bLpYw5sHd1"
    assert address + b"B" not in downloaded(asked(customer, offline))[0]
    assert address + b"A" in downloaded(asked(customer, online))[0]
