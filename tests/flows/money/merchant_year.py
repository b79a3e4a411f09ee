"""A year of a merchant, made at random through the API: orders, drafts, invoices, credit notes, cancellations."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random
from typing import Any

import time_machine

from tests.flows.money.bookkeeper import Rate, Typed, half_up, minor, plain
from tests.functions.money.invoices.drafts import complete_seller
from tests.gateway import Team

FIRST_DAY, LAST_DAY = datetime(2026, 1, 5, 9, tzinfo=UTC), datetime(2026, 12, 21, 9, tzinfo=UTC)
CLASSES: dict[str, Rate] = {"standard": ("S", "21"), "reduced": ("S", "9"), "zero": ("Z", "0")}
BY_CLASS = (None, None)
# What each customer of a merchant in the Netherlands is charged for a service and for goods: a rate, or that of the
# class. Directive 2006/112/EC, art. 44, 45, 138, 146 and 196.
Charged = tuple[Rate | None, Rate | None]
AMSTERDAM = {"street": "Keizersgracht 126", "postal_code": "1015 CW", "city": "Amsterdam", "country": "NL"}
ANTWERP = {"street": "Meir 50", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}
BERLIN = {"street": "Torstraße 1", "postal_code": "10119", "city": "Berlin", "country": "DE"}
MADRID = {"street": "Gran Vía 32", "postal_code": "28013", "city": "Madrid", "country": "ES"}
BOSTON = {"street": "1 Beacon Street", "postal_code": "02108", "city": "Boston", "country": "US"}
COMPANY = {"kind": "business", "company_name": "Peeters & Zonen"}
CUSTOMERS: list[tuple[dict[str, Any], Charged]] = [
    ({"address": AMSTERDAM, "language": "nl"}, BY_CLASS),
    (COMPANY | {"address": AMSTERDAM, "vat_number": "NL823149583B01", "language": "nl"}, BY_CLASS),
    ({"address": AMSTERDAM, "tax_class_id": "reduced"}, BY_CLASS),
    (COMPANY | {"address": AMSTERDAM, "tax_exempt": True, "tax_exempt_reason": "Embassy"}, (("E", "0"), ("E", "0"))),
    (COMPANY | {"address": ANTWERP, "vat_number": "BE0417497106", "tax_exempt": True}, (("AE", "0"), ("K", "0"))),
    (COMPANY | {"address": BERLIN, "vat_number": "DE812345678", "language": "en"}, BY_CLASS),
    (COMPANY | {"address": BERLIN}, BY_CLASS),
    ({"address": MADRID, "language": "es"}, BY_CLASS),
    (COMPANY | {"address": BOSTON, "language": "en"}, (("O", None), ("G", "0"))),
    ({"address": BOSTON, "language": "en"}, (None, ("G", "0"))),
]


class Kept:
    """A document that the year made: where it is, what was typed, and what has become of it."""

    def __init__(self, path: str, customer: int, typed: Typed):
        self.path, self.customer, self.typed = path, customer, typed
        self.status = "draft"
        self.number: str | None = None
        self.issued_on: date | None = None
        self.due_on: date | None = None
        self.notes: list[str] = []
        """The paths of its credit notes."""


class Year:
    """`invoices` and `orders` are all that were made. `refused` counts the invoices that could not be issued."""

    def __init__(self, team: Team, travel: time_machine.Traveller, seed: int):
        self.team, self.travel, self.chance = team, travel, Random(seed)
        complete_seller(team)
        self.customers = [
            str(team.create(email=f"c{n}@example.com", **one)["id"]) for n, (one, _) in enumerate(CUSTOMERS)
        ]
        self.invoices: list[Kept] = []
        self.orders: list[Kept] = []
        self.refused = 0

    def live(self) -> None:
        now = FIRST_DAY
        while now < LAST_DAY:
            self.travel.move_to(now)
            act = self.chance.choices(
                [self.invoice, self.order, self.credit, self.cancel, self.leave_draft], [10, 3, 4, 2, 2]
            )[0]
            act(now.date())
            now += timedelta(days=self.chance.randint(4, 9))
        self.travel.move_to(LAST_DAY)

    # ---- what happens

    def order(self, day: date) -> None:
        """Place an order; invoice two of three."""
        customer, typed = self.document()
        placed = self.post(f"/customers/{self.customers[customer]}/orders", self.body(typed))
        order = Kept(f"/customers/{self.customers[customer]}/orders/{placed['id']}", customer, typed)
        self.orders.append(order)
        if self.chance.random() < 0.66:
            made = self.post(f"{order.path}/invoice")
            again = self.post(f"{order.path}/invoice")
            assert made["id"] == again["id"], "an order is invoiced once"
            self.issue(self.keep(made, customer, typed), day)

    def invoice(self, day: date) -> None:
        """Write an invoice, sometimes in two steps, and issue it."""
        customer, typed = self.document()
        invoices = f"/customers/{self.customers[customer]}/invoices"
        if self.chance.random() < 0.3:
            _, other = self.document(customer)
            made = self.post(invoices, self.body(other))
            path = f"{invoices}/{made['id']}"
            made = self.sent(self.team.patch(path, self.body(typed), if_match=made["version"]))
        else:
            made = self.post(invoices, self.body(typed))
        self.issue(self.keep(made, customer, typed), day)

    def leave_draft(self, day: date) -> None:
        """Leave a draft or a concept, or cancel it."""
        customer, typed = self.document()
        status = self.chance.choice(["draft", "concept", "cancelled"])
        body = self.body(typed) | {"concept": status == "concept"}
        kept = self.keep(self.post(f"/customers/{self.customers[customer]}/invoices", body), customer, typed)
        if status == "cancelled":
            self.post(f"{kept.path}/cancel", {"reason": "Made twice"}, if_match=1)
        kept.status = status

    def credit(self, day: date) -> None:
        """Credit an open invoice: a quantity of a line, a part of the amount, or all that is left."""
        if not (kept := self.one_open()):
            return
        body = self.team.get(kept.path).body
        currency, left = body["currency"], self.left(body)
        line = self.chance.choice(body["lines"])
        share = self.chance.choice([Fraction(1, 2), Fraction(1, 3), Fraction(9, 10)])
        amount = {"currency": currency, "value": plain(half_up(left * share), currency)}
        request: dict[str, Any] = self.chance.choice(
            [
                {"kind": "full"},
                {"kind": "amount", "amount": amount},
                {"kind": "amount", "amount": amount},
                {"kind": "lines", "lines": [{"line_id": line["id"], "quantity": line["quantity"]}]},
            ]
        )
        answer = self.team.post(f"{kept.path}/credit", request | {"reason": "Returned"}, if_match=body["version"])
        if answer.status == 200:
            self.note(kept, answer.body["credit_note"])
            if request["kind"] == "amount":
                assert answer.body["credit_note"]["totals"]["gross_total"] == amount
            if request["kind"] == "full":
                kept.status = "cancelled"
            elif answer.body["invoice"]["status"] == "cancelled":
                assert self.left(answer.body["invoice"]) == 0
                kept.status = "cancelled"
        else:
            # A line below zero, or one of which an amount was credited already.
            assert (answer.status, request["kind"]) == (422, "lines"), answer

    def cancel(self, day: date) -> None:
        if kept := self.one_open():
            body = self.team.get(kept.path).body
            cancelled = self.post(f"{kept.path}/cancel", {"reason": "Made twice"}, if_match=body["version"])
            self.note(kept, cancelled["credit_notes"][-1])
            kept.status = "cancelled"

    # ---- tools

    def issue(self, kept: Kept, day: date) -> None:
        version = self.team.get(kept.path).body["version"]
        answer = self.team.post(f"{kept.path}/issue", if_match=version)
        if answer.status != 200:
            # Nothing to pay, or categories that no invoice may have together.
            assert answer.status == 422, answer
            self.refused += 1
            return
        invoice = answer.body["invoice"]
        kept.status, kept.number, kept.issued_on = "open", invoice["number"], day
        kept.due_on = date.fromisoformat(invoice["due_on"])

    def note(self, kept: Kept, note: Any) -> None:
        customer = self.customers[kept.customer]
        kept.notes.append(f"/customers/{customer}/credit-notes/{note['id']}")

    def one_open(self) -> Kept | None:
        found = [one for one in self.invoices if one.status == "open"]
        return self.chance.choice(found) if found else None

    def left(self, invoice: Any) -> int:
        currency = invoice["currency"]
        taken = sum(minor(note["total"], currency) for note in invoice["credit_notes"])
        return minor(invoice["totals"]["gross_total"], currency) - taken

    def keep(self, made: Any, customer: int, typed: Typed) -> Kept:
        kept = Kept(f"/customers/{self.customers[customer]}/invoices/{made['id']}", customer, typed)
        self.invoices.append(kept)
        return kept

    def document(self, customer: int | None = None) -> tuple[int, Typed]:
        """Return a customer, and a document for them."""
        chance = self.chance
        customer = chance.randrange(len(CUSTOMERS)) if customer is None else customer
        currency = chance.choice(["EUR", "EUR", "EUR", "USD", "JPY"])
        lines = [self.line(n) for n in range(chance.randint(1, 6))]
        if ("O", None) in (charged(customer, line) for line in lines):
            # What is out of scope needs an invoice of its own (BR-O-11).
            lines = [line | {"supply": "service", "tax_class_id": None} for line in lines]
        typed = Typed(lines, currency, chance.random() < 0.4, None, lambda line: charged(customer, line))
        total = sum(amount for _, amount in typed.amounts)
        discount: dict[str, Any] | None = None
        if total > 0 and chance.random() < 0.4:
            amount = {"currency": currency, "value": plain(chance.randint(0, total), currency)}
            percent = chance.choice(["2.5", "10", "33.333333"])
            discount = {"percent": percent} if chance.random() < 0.5 else {"amount": amount}
        return customer, Typed(lines, currency, typed.prices_include_vat, discount, typed.rate_of)

    def line(self, n: int) -> dict[str, Any]:
        chance = self.chance
        decimals = chance.choice([0, 2, 2, 2, 4])
        price = f"{chance.randint(1, 2_000_000) / 100:.{decimals}f}"
        line = {
            "description": f"Work {n}",
            "quantity": chance.choice(["1", "1", "2", "3.5", "0.333", "12", "-1" if n else "1"]),
            "unit_price": price,
            "discount_percent": chance.choice(["0", "0", "0", "5", "12.5", "33.33"]),
            "supply": chance.choice(["service", "goods"]),
        }
        if chance.random() < 0.3:
            line["tax_class_id"] = chance.choice(list(CLASSES))
        return line

    def body(self, typed: Typed) -> dict[str, Any]:
        return {
            "lines": typed.lines,
            "currency": typed.currency,
            "prices_include_vat": typed.prices_include_vat,
            "discount": typed.discount,
        }

    def post(self, path: str, body: Any = None, **headers: Any) -> Any:
        return self.sent(self.team.post(path, body, **headers))

    def sent(self, answer: Any) -> Any:
        assert answer.status < 300, answer
        return answer.body


def charged(customer: int, line: dict[str, Any]) -> Rate:
    """Return the VAT of a line: its own class, then the customer's place, then the customer's class (Q30)."""
    fields, (service, goods) = CUSTOMERS[customer]
    if line.get("tax_class_id"):
        return CLASSES[line["tax_class_id"]]
    by_place = service if line["supply"] == "service" else goods
    return by_place or CLASSES[fields.get("tax_class_id", "standard")]
