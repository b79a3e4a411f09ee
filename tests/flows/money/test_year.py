"""A random year of a merchant, compared with a bookkeeper's own arithmetic: API, lists, figures, sheet, PDF and UBL."""

import csv
import re
import urllib.request
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
import time_machine

from tests.flows.money.bookkeeper import check_notes, minor, plain
from tests.flows.money.merchant_year import FIRST_DAY, LAST_DAY, Kept, Year
from tests.gateway import Team
from tests.queues import Queues

PERIOD = {"from": "2026-01-01", "to": "2026-12-31"}
# A tenth of a second each, so some of the PDFs are read.
PDFS_READ = 12


@pytest.mark.feature("S14", "S80", "S87", "S91", "S230", "S293")
@pytest.mark.parametrize("seed", [1])
def test_a_random_year_is_right_to_the_cent_wherever_it_is_read(
    team: Team, queues: Queues, bucket: object, seed: int
) -> None:
    with time_machine.travel(FIRST_DAY) as travel:
        year = Year(team, travel, seed)
        year.live()
        documents = list(check_documents(year))
        assert len(documents) > 25, "the year is too poor to prove anything"
        assert year.refused < len(year.invoices) / 3
        check_lists_and_figures(year)
        check_sheet(year)
    # Links are signed for minutes, and their store has a clock of its own.
    queues.drain()
    for n, (path, document) in enumerate(documents):
        check_ubl(document, download(team, path, "ubl"))
        if n % (len(documents) // PDFS_READ) == 0:
            check_pdf(document, download(team, path, "pdf"))


def check_documents(year: Year) -> Iterator[tuple[str, Any]]:
    """Compare orders, invoices and credit notes as they are read. Yield what was issued."""
    for order in year.orders:
        order.typed.check(year.team.get(order.path).body)
    numbers: list[tuple[str, str]] = []
    for kept in year.invoices:
        invoice = year.team.get(kept.path).body
        kept.typed.check(invoice)
        assert invoice["status"] == shown_status(kept)
        assert (invoice["number"], invoice["issued_on"]) == (kept.number, kept.issued_on and str(kept.issued_on))
        notes = [year.team.get(path).body for path in kept.notes]
        taken = check_notes(invoice, notes)
        assert sum(minor(note["total"], invoice["currency"]) for note in invoice["credit_notes"]) == taken
        assert (kept.status == "cancelled" and kept.number is not None) == (bool(notes) and year.left(invoice) == 0)
        if kept.number:
            numbers.append((str(kept.issued_on), kept.number))
            yield kept.path, invoice
        yield from zip(kept.notes, notes, strict=True)
    assert [number for _, number in sorted(numbers)] == [f"2026-{n + 1:04}" for n in range(len(numbers))]


def shown_status(kept: Kept) -> str:
    is_late = kept.status == "open" and kept.due_on is not None and kept.due_on < LAST_DAY.date()
    return "unpaid" if is_late else kept.status


def check_lists_and_figures(year: Year) -> None:
    for n, customer in enumerate(year.customers):
        mine = [kept for kept in year.invoices if kept.customer == n]
        at = f"/customers/{customer}"
        rows = {row["id"]: row for row in year.team.get(f"{at}/invoices?limit=100").body["items"]}
        assert len(rows) == len(mine)
        sums: Counter[str] = Counter()
        for kept in mine:
            invoice = year.team.get(kept.path).body
            total, left = minor(invoice["totals"]["gross_total"], invoice["currency"]), year.left(invoice)
            row = rows[invoice["id"]]
            assert (row["number"], row["due_on"], row["status"]) == (
                kept.number,
                invoice["due_on"],
                shown_status(kept),
            )
            assert row["total"] == invoice["totals"]["gross_total"]
            if kept.number:
                assert row["balance"] == {"currency": invoice["currency"], "value": plain(left, invoice["currency"])}
            if kept.status == "open":
                sums[f"total {invoice['currency']}"] += total
                sums[f"outstanding {invoice['currency']}"] += left
        figures = year.team.get(f"{at}/invoices/figures").body
        statuses = Counter(map(shown_status, mine))
        counts = {name: count for name, count in figures["counts"].items() if name not in ("all", "outstanding")}
        assert {name: count for name, count in counts.items() if count} == statuses
        assert figures["counts"]["all"] == len(mine)
        shown: Counter[str] = Counter()
        for one in figures["sums"]:
            for name in ("total", "outstanding", "paid"):
                shown[f"{name} {one['currency']}"] += minor(one[name], one["currency"])
        assert +shown == +sums
        orders = [order for order in year.orders if order.customer == n]
        counted = year.team.profile(customer)["counts"]
        notes = sum(len(kept.notes) for kept in mine)
        assert [counted.get(name, 0) for name in ("orders", "invoices", "credit_notes")] == [
            len(orders),
            len(mine),
            notes,
        ]
        listed = [row["total"] for row in year.team.get(f"{at}/orders?limit=100").body["items"]]
        placed = [year.team.get(order.path).body["totals"]["gross_total"] for order in orders]
        assert sorted(map(str, listed)) == sorted(map(str, placed))


def check_sheet(year: Year) -> None:
    """Compare the export of the year, of which each column of a currency adds up to the turnover."""
    answer = year.team.post("/invoices/export", PERIOD)
    rows = {row["number"]: row for row in csv.DictReader(StringIO(answer.body.removeprefix("\ufeff")))}
    wanted: dict[str, dict[str, str]] = {}
    for kept in year.invoices:
        if kept.number:
            invoice = year.team.get(kept.path).body
            balance = plain(year.left(invoice), invoice["currency"])
            extra = {"kind": "invoice", "status": shown_status(kept), "balance": balance, "invoice_number": ""}
            wanted[kept.number] = amounts_of(invoice, 1) | extra
        for path in kept.notes:
            note = year.team.get(path).body
            extra = {"kind": "credit_note", "status": "", "balance": "", "invoice_number": kept.number or ""}
            wanted[note["number"]] = amounts_of(note, -1) | extra
    assert rows.keys() == wanted.keys()
    for number, row in rows.items():
        assert {name: row[name] for name in wanted[number]} == wanted[number]


def amounts_of(document: Any, sign: int) -> dict[str, str]:
    currency, totals = document["currency"], document["totals"]

    def text(amount: Any) -> str:
        return plain(sign * minor(amount, currency), currency)

    names = [one["category"] + ("" if one["rate"] is None else f" {one['rate']}%") for one in totals["groups"]]
    amounts = [f"{text(one['taxable'])} / {text(one['vat'])}" for one in totals["groups"]]
    return {
        "issued_on": document["issued_on"],
        "currency": currency,
        "net": text(totals["net_total"]),
        "vat": text(totals["vat_total"]),
        "total": text(totals["gross_total"]),
        "vat_per_rate": " | ".join(f"{name}: {both}" for name, both in zip(names, amounts, strict=True)),
    }


def download(team: Team, path: str, format: str) -> bytes:
    file = team.get(f"{path}/document?format={format}").body
    assert file["state"] == "ready", path
    with urllib.request.urlopen(file["url"], timeout=10) as answer:
        content: bytes = answer.read()
        return content


def check_ubl(document: Any, xml: bytes) -> None:
    """Compare the amounts of an e-invoice, whose sums are those of EN 16931."""
    root = ElementTree.fromstring(xml)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    totals = document["totals"]

    def values(path: str) -> list[str]:
        return [element.text or "" for element in root.findall(path)]

    assert values("ID") == [document["number"]]
    assert {element.get("currencyID") for element in root.iter() if element.get("currencyID")} == {document["currency"]}
    sums = {
        "LineExtensionAmount": "line_total",
        "TaxExclusiveAmount": "net_total",
        "TaxInclusiveAmount": "gross_total",
        "PayableAmount": "gross_total",
    }
    for tag, name in sums.items():
        assert values(f"LegalMonetaryTotal/{tag}") == [totals[name]["value"]]
    lines = values("InvoiceLine/LineExtensionAmount") + values("CreditNoteLine/LineExtensionAmount")
    assert lines == [line["net"]["value"] for line in document["lines"]]
    assert values("TaxTotal/TaxAmount") == [totals["vat_total"]["value"]]
    groups = [values(f"TaxTotal/TaxSubtotal/{name}") for name in ("TaxCategory/ID", "TaxableAmount", "TaxAmount")]
    assert groups == [
        [one["category"] for one in totals["groups"]],
        [one["taxable"]["value"] for one in totals["groups"]],
        [one["vat"]["value"] for one in totals["groups"]],
    ]
    allowances = [one["allowance"] for one in totals["groups"] if minor(one["allowance"], document["currency"])]
    assert values("AllowanceCharge/Amount") == [one["value"] for one in allowances]


def check_pdf(document: Any, pdf: bytes) -> None:
    """Compare the numbers of a PDF, however its language writes them."""
    text = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
    assert document["number"] in text.replace("\ufffe", "-")
    printed = set(re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", text)))
    currency, totals = document["currency"], document["totals"]
    amounts = [totals["gross_total"], totals["net_total"], *(line["amount"] for line in document["lines"])]
    amounts += [group["vat"] for group in totals["groups"] if minor(group["vat"], currency)]
    for amount in amounts:
        assert str(abs(minor(amount, currency))).zfill(3 if currency != "JPY" else 1) in printed, (amount, text)
