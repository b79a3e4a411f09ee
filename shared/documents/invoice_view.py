"""The texts in the PDF of an invoice or a credit note, in the language of the buyer, for invoice.typ to lay out."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from shared.documents.epc_qr import transfer_of
from shared.documents.formats import Formats
from shared.documents.invoice_words import WORDS, Words
from shared.documents.issued import Document, issue_date, number_of, parties
from shared.documents.letterhead import initials
from shared.documents.vat_statements import statement
from shared.domain.core.colours import ACCENT
from shared.domain.core.money import Amount
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.parties import PostalAddress
from shared.domain.money.invoices.payment_references import printed
from shared.domain.money.pricing.lines import Line
from shared.domain.money.pricing.totals import VatGroup
from shared.domain.money.pricing.vat import VatCategory

# Rates of these categories are words; the others are numbers.
_WORDED = {VatCategory.REVERSE_CHARGE, VatCategory.EXEMPT, VatCategory.OUT_OF_SCOPE}


class InvoiceView:
    """The texts of one document."""

    def __init__(self, document: Document, pay_url: str | None = None):
        self._document, self._pay_url = document, pay_url
        self._seller, self._buyer = parties(document)
        self._formats = Formats(self._buyer.language)
        self._words: Words = WORDS[self._buyer.language]

    def texts(self) -> dict[str, Any]:
        document, words = self._document, self._words
        is_invoice = isinstance(document, Invoice)
        return {
            "language": self._buyer.language,
            "title": words["invoice"] if is_invoice else words["credit_note"],
            "number": number_of(document),
            "accent": self._seller.accent or ACCENT,
            "initials": initials(self._seller.name),
            "seller": self._seller_texts(),
            "buyer": self._buyer_texts(),
            "headline": list(self._headline()),
            "facts": list(self._facts()),
            "columns": self._columns(),
            "lines": [self._line(line) for line in document.lines],
            "including": words["including"] if document.prices_include_vat else None,
            "totals": list(self._totals()),
            "included": list(self._included()),
            "total": [words["total"], self._formats.amount(document.totals.gross_total)],
            "note": document.note if isinstance(document, Invoice) else words["reason"].format(document.reason),
            "statements": list(self._statements()),
            "payment": self._payment(),
            "footer": self._seller.footer or "",
            "words": {name: words[name] for name in ("seller", "buyer", "page", "attached")}
            | {"logo": words["logo"].format(self._seller.name)},
        }

    def _seller_texts(self) -> dict[str, Any]:
        seller, words = self._seller, self._words
        registration = words["belgian_registration" if seller.address.country == "BE" else "registration"]
        numbers = [(registration, seller.registration_number), (words["vat"], seller.vat_number)]
        return {
            "name": seller.name,
            "address": self._address(seller.address, abroad=self._is_abroad()),
            "numbers": [f"{label} {number}" for label, number in numbers if number],
            "contact": [each.removeprefix("https://") for each in (seller.email, seller.website) if each],
        }

    def _buyer_texts(self) -> dict[str, Any]:
        buyer = self._buyer
        attention = self._words["attention"].format(buyer.contact) if buyer.contact else None
        return {
            "name": buyer.name,
            "address": [
                *([attention] if attention else []),
                *(self._address(buyer.address, abroad=self._is_abroad()) if buyer.address else []),
            ],
            "numbers": [f"{self._words['vat']} {buyer.vat_number}"] if buyer.vat_number else [],
        }

    def _address(self, address: PostalAddress, *, abroad: bool) -> list[str]:
        """Return the lines of an address, with its country if the two parties are in different ones."""
        city = " ".join(part for part in (address.postal_code, address.city) if part)
        return [
            *address.lines,
            *([city] if city else []),
            *([self._formats.country(address.country)] if abroad else []),
        ]

    def _is_abroad(self) -> bool:
        return self._buyer.address is not None and self._buyer.address.country != self._seller.address.country

    def _headline(self) -> Iterator[str]:
        """Yield the amount, and what is to happen with it."""
        document = self._document
        yield self._formats.amount(document.totals.gross_total)
        if not isinstance(document, Invoice):
            yield self._words["credited"].format(document.invoice_number)
        elif document.due_on and document.totals.gross_total.minor:
            yield self._words["to_pay_by"].format(self._formats.day(document.due_on))

    def _facts(self) -> Iterator[tuple[str, str]]:
        document, words, day = self._document, self._words, self._formats.day
        if isinstance(document, Invoice):
            yield words["issued"], day(issue_date(document))
            if document.due_on:
                yield words["due"], day(document.due_on)
            # The day of delivery must be stated where it is another day (Directive 2006/112/EC, article 226(7)).
            if document.delivered_on and document.delivered_on != document.issued_on:
                yield words["delivered"], day(document.delivered_on)
            if document.reference:
                yield words["reference"], document.reference
            if document.buyer_reference:
                yield words["buyer_reference"], document.buyer_reference
        else:
            yield words["credited_on"], day(issue_date(document))
            yield words["credited_invoice"], document.invoice_number
            yield words["issued"], day(document.invoice_issued_on)
        yield words["customer"], self._buyer.number

    def _columns(self) -> list[str]:
        words = self._words
        discount = [words["discount"]] if self._has_discounts() else []
        return [words["description"], words["quantity"], words["price"], *discount, words["rate"], words["amount"]]

    def _line(self, line: Line) -> dict[str, Any]:
        name, _, more = line.description.partition("\n")
        cells = [self._quantity(line), self._price(line)]
        if self._has_discounts():
            cells.append(self._formats.percentage(line.discount_percent) if line.discount_percent else "")
        cells += [self._rate(line.vat.category, line.vat.rate), self._formats.amount(line.amount)]
        return {"name": name, "more": more, "cells": cells}

    def _has_discounts(self) -> bool:
        return any(line.discount_percent for line in self._document.lines)

    def _quantity(self, line: Line) -> str:
        number = self._formats.number(line.quantity)
        return f"{number} {line.unit}" if line.unit else number

    def _price(self, line: Line) -> str:
        return "" if line.unit_price is None else self._formats.price(line.unit_price, self._document.currency)

    def _rate(self, category: VatCategory, rate: Decimal | None) -> str:
        if category in _WORDED:
            return self._words["rates"][category]
        return self._formats.percentage(rate or Decimal(0))

    def _totals(self) -> Iterator[tuple[str, str]]:
        """Yield the rows that lead to the total. Where prices include VAT it is already in their sum."""
        document, words, amount = self._document, self._words, self._formats.amount
        totals = document.totals
        if document.prices_include_vat:
            subtotal = sum((line.amount for line in document.lines), Amount(0, document.currency))
            if subtotal != totals.gross_total:
                yield words["subtotal"], amount(subtotal)
                yield words["document_discount"], amount(totals.gross_total - subtotal)
            return
        if totals.allowance_total.minor:
            yield words["subtotal"], amount(totals.line_total)
            yield words["document_discount"], amount(-totals.allowance_total)
        yield words["net"], amount(totals.net_total)
        for group in totals.groups:
            yield self._vat_of(group, "vat_of"), amount(group.vat)

    def _included(self) -> Iterator[tuple[str, str]]:
        """Yield the VAT that is in the total, where prices include it."""
        document, words, amount = self._document, self._words, self._formats.amount
        if document.prices_include_vat:
            for group in document.totals.groups:
                yield self._vat_of(group, "included_vat"), amount(group.vat)
            yield words["net"], amount(document.totals.net_total)

    def _vat_of(self, group: VatGroup, words: str) -> str:
        pattern: str = self._words[words]  # type: ignore[literal-required]
        return pattern.format(self._rate(group.category, group.rate), self._formats.amount(group.taxable))

    def _statements(self) -> Iterator[str]:
        """Yield the statement that the law requires for each VAT category without VAT, once."""
        for category in dict.fromkeys(group.category for group in self._document.totals.groups):
            if text := statement(category, self._document.lines, self._buyer.language):
                yield text

    def _payment(self) -> dict[str, Any] | None:
        """Return how to pay an invoice, or None for a credit note, and where nothing can be transferred."""
        document, seller, words = self._document, self._seller, self._words
        if not isinstance(document, Invoice) or document.balance.minor <= 0:
            return None
        if document.payment_method is PaymentMethod.DIRECTDEBIT:
            return {"title": words["pay"], "rows": [], "scan": None, "text": words["direct_debit"], "online": None}
        online = self._online()
        if not seller.iban:
            return {"title": words["pay"], "rows": [], "scan": None, "text": None, "online": online} if online else None
        reference = printed(document.payment_reference) if document.payment_reference else number_of(document)
        transfer = transfer_of(document)
        account = " ".join(seller.iban[at : at + 4] for at in range(0, len(seller.iban), 4))
        rows = [(words["pay_to"], account), ("BIC", seller.bic), (words["payment_reference"], reference)]
        amount = self._formats.amount(document.balance)
        return {
            "title": words["pay"],
            "rows": [row for row in rows if row[1]],
            "scan": words["scan"] if transfer else None,
            "alternative": words["qr"].format(amount, seller.name, reference),
            "text": None,
            "online": online,
        }

    def _online(self) -> dict[str, str] | None:
        """Return the address of the pay page, and how it is printed."""
        if self._pay_url is None:
            return None
        return {"label": self._words["pay_online"], "url": self._pay_url, "text": self._pay_url.partition("://")[2]}
