"""The PDF of a statement of account: A4 and accessible (PDF/UA-1), in the language of its reader.

typst lays it out by statement.typ.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from shared.documents.formats import Formats
from shared.documents.letterhead import initials
from shared.documents.statement_words import WORDS
from shared.documents.typesetting import logo_file, typeset
from shared.domain.core.colours import ACCENT
from shared.domain.core.languages import Language
from shared.domain.money.invoices.parties import Buyer, PostalAddress, Seller
from shared.domain.money.statements.statement import Statement, StatementForm


class Printed(NamedTuple):
    """A statement, who sends it to whom, and the language."""

    statement: Statement
    seller: Seller
    buyer: Buyer
    language: Language


def statement_pdf(printed: Printed, *, logo: bytes | None = None) -> bytes:
    """Return the PDF. `logo` is a PNG or a JPEG."""
    texts = _View(printed).texts()
    files: dict[str, bytes] = {}
    if logo:
        texts["logo"] = logo_file(logo)
        files[texts["logo"]] = logo
    return typeset("statement.typ", texts, files, standards=["ua-1"])


class _View:
    """The texts, ready to print."""

    def __init__(self, printed: Printed) -> None:
        self._statement, self._seller, self._buyer, language = printed
        self._language = language
        self._formats, self._words = Formats(language), WORDS[language]

    def texts(self) -> dict[str, Any]:
        statement, words, amount, day = self._statement, self._words, self._formats.amount, self._formats.day
        is_ledger = statement.form is StatementForm.LEDGER
        left_out = words["left_out" if is_ledger else "left_out_items"].format(statement.left_out)
        facts = [
            *([(words["from"], day(statement.first))] if statement.first and is_ledger else []),
            (words["until"], day(statement.last)),
            (words["customer"], self._buyer.number),
            (words["currency"], statement.currency),
        ]
        return {
            "language": self._language,
            "issued_on": statement.last.isoformat(),
            "accent": self._seller.accent or ACCENT,
            "initials": initials(self._seller.name),
            "words": {"title": words["title"], "page": words["page"], "logo": words["logo"].format(self._seller.name)},
            "seller": self._party(self._seller.name, self._seller.address),
            "contact": [each for each in (self._seller.email, self._seller.phone) if each],
            "buyer": self._party(self._buyer.name, self._buyer.address),
            "facts": facts,
            "headline": [amount(statement.closing), words["to_pay"].format(day(statement.last))],
            "ageing": [[words[name], amount(sum_)] for name, sum_ in statement.ageing],
            "left_out": left_out if statement.left_out else None,
            "columns": [words[name] for name in (_LEDGER if is_ledger else _ITEMS)],
            "rows": list(self._entries() if is_ledger else self._items()),
            "nothing": words["nothing"],
            "pay_to": words["pay_to"].format(_grouped(self._seller.iban)) if self._seller.iban else None,
        }

    def _entries(self) -> Iterator[list[str]]:
        statement, words, amount, day = self._statement, self._words, self._formats.amount, self._formats.short_day
        before = "brought_forward" if statement.left_out else "opening"
        yield ["", words[before], "", "", amount(statement.brought_forward)]
        for one in statement.entries:
            text = words[one.kind].format(number=one.number, invoice=one.invoice_number)
            due_on = day(one.due_on) if one.due_on else ""
            yield [day(one.day), text, due_on, amount(one.amount), amount(one.balance)]
        yield [day(statement.last), words["closing"], "", "", amount(statement.closing)]

    def _items(self) -> Iterator[list[str]]:
        amount, day = self._formats.amount, self._formats.short_day
        for one in self._statement.open_items:
            days = str(one.days_past_due) if one.days_past_due else ""
            due_on = day(one.due_on) if one.due_on else ""
            yield [day(one.issued_on), one.number, due_on, days, amount(one.total), amount(one.balance)]

    def _party(self, name: str, address: PostalAddress | None) -> dict[str, Any]:
        if address is None:
            return {"name": name, "address": []}
        city = " ".join(part for part in (address.postal_code, address.city) if part)
        return {"name": name, "address": [*address.lines, city, self._formats.country(address.country)]}


_LEDGER = ("date", "entry", "due", "amount", "balance")
_ITEMS = ("date", "invoice", "due", "days", "amount", "balance")


def _grouped(iban: str) -> str:
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
