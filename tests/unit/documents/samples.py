"""Issued invoices and credit notes to render: of every VAT category, in every language, short, long and strange."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.languages import Language
from shared.domain.core.money import DECIMALS, Amount
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.domain.money.invoices.parties import Buyer, PostalAddress, Seller
from shared.domain.money.invoices.payment_references import payment_reference
from shared.domain.money.pricing.lines import Line
from shared.domain.money.pricing.totals import Totals, VatGroup
from shared.domain.money.pricing.vat import (
    Supply,
    VatCategory,
    VatDecision,
    VatReason,
)

BY = Actor(kind=ActorKind.MEMBER, id="mem_01K00000000000000000000000", name="Anna")
AT = datetime(2026, 11, 14, 9, 30, tzinfo=UTC)
LOGO = None

DUTCH_SELLER = Seller(
    name="Van Dijk Installaties B.V.",
    address=PostalAddress(lines=["Kanaalweg 12"], postal_code="3526 KM", city="Utrecht", country="NL"),
    registration_number="68750110",
    vat_number="NL857587973B01",
    iban="NL91ABNA0417164300",
    bic="ABNANL2A",
    email="administratie@vandijk.example",
    website="https://vandijk.example",
    accent="#0b5d57",
    footer="Op al onze diensten zijn onze algemene voorwaarden van toepassing.",
)
BELGIAN_SELLER = DUTCH_SELLER.model_copy(
    update={
        "name": "Bakkerij Peeters BV",
        "address": PostalAddress(lines=["Grote Markt 4"], postal_code="2000", city="Antwerpen", country="BE"),
        "registration_number": "0428.759.497",
        "vat_number": "BE0428759497",
        "iban": "BE71096123456769",
        "bic": "GKCCBEBB",
        "accent": "#8a3b12",
        "footer": None,
    }
)
SPANISH_SELLER = DUTCH_SELLER.model_copy(
    update={
        "name": "Librería Cervantes S.L.",
        "address": PostalAddress(lines=["Calle Mayor 8", "2.º izq."], postal_code="28013", city="Madrid", country="ES"),
        "registration_number": "B12345674",
        "vat_number": "ESB12345674",
        "iban": "ES9121000418450200051332",
        "bic": None,
        "accent": "#7a1f3d",
        "footer": "Inscrita en el Registro Mercantil de Madrid, tomo 12.345, folio 67, hoja M-89012.",
    }
)

DUTCH_BUYER = Buyer(
    name="Bouwbedrijf De Vries & Zonen B.V.",
    number="C-1001",
    is_business=True,
    contact="Jan de Vries",
    address=PostalAddress(lines=["Postbus 1126"], postal_code="1000 BC", city="Amsterdam", country="NL"),
    registration_number="27312152",
    vat_number="NL823149583B01",
    email="boekhouding@devries.example",
    language=Language.NL,
)
CONSUMER = Buyer(
    name="Sanne Jansen",
    number="C-1044",
    is_business=False,
    contact=None,
    address=PostalAddress(lines=["Lindelaan 3 bis"], postal_code="3571 AB", city="Utrecht", country="NL"),
    registration_number=None,
    vat_number=None,
    email="sanne@example.com",
    language=Language.NL,
)


def buyer_in(country: str, language: Language = Language.EN, **different: Any) -> Buyer:
    """A business in another country."""
    places = {
        "BE": (["Rue du Marché 1"], "9000", "Gent", "0428759497", "BE0428759497"),
        "DE": (["Hauptstraße 5"], "10115", "Berlin", "HRB 12345 B", "DE136695976"),
        "ES": (["Gran Vía 22"], "28013", "Madrid", "B58378431", "ESB58378431"),
        "JP": (["Marunouchi 1-2-3"], "100-0005", "Tokyo", None, None),
        "US": (["1 Main Street", "Suite 400"], "TX 78701", "Austin", None, None),
    }
    lines, postal_code, city, registration, vat = places[country]
    address = PostalAddress(lines=lines, postal_code=postal_code, city=city, country=country)
    named = {"name": f"Buyer {country}", "number": "C-2001", "is_business": True, "contact": "Ada Lovelace"}
    named |= {"registration_number": registration, "vat_number": vat, "email": f"accounts@{country.lower()}.example"}
    return Buyer.model_validate({**named, "address": address, "language": language, **different})


def line(
    description: str = "Onderhoud",
    quantity: str = "1",
    unit_price: str = "100.00",
    *,
    rate: str | None = "21",
    category: VatCategory = VatCategory.STANDARD,
    discount: str = "0",
    unit: str | None = None,
    exemption: str | None = None,
    supply: Supply = Supply.SERVICE,
) -> dict[str, Any]:
    decision = VatDecision(
        category=category,
        rate=None if rate is None else Decimal(rate),
        reason=VatReason.CUSTOMER_CLASS,
        exemption_reason=exemption,
    )
    return {
        "description": description,
        "quantity": Decimal(quantity),
        "unit_price": Decimal(unit_price),
        "discount_percent": Decimal(discount),
        "unit": unit,
        "vat": decision,
        "supply": supply,
    }


def invoice(lines: Sequence[dict[str, Any]] = (), **fields: Any) -> Invoice:
    """An issued invoice of these lines; `discount` is an amount on the whole document, net."""
    values = _document(list(lines) or [line()], fields)
    defaults: dict[str, Any] = {
        "id": "inv_01K00000000000000000000000",
        "number": "2026-0148",
        "status": InvoiceStatus.OPEN,
        "due_on": date(2026, 11, 28),
        "payment_term_days": 14,
        "created_on": AT.date(),
        "updated_at": AT,
        "issued_at": AT,
        "version": 2,
    }
    made = Invoice.model_validate(defaults | values | fields)
    assert made.seller is not None
    assert made.number is not None
    return made.model_copy(update={"payment_reference": payment_reference(made.number, made.seller)})


def credit_note(lines: Sequence[dict[str, Any]] = (), **fields: Any) -> CreditNote:
    values = _document(list(lines) or [line()], fields)
    defaults: dict[str, Any] = {
        "id": "crn_01K00000000000000000000000",
        "number": "CN-2026-0007",
        "invoice_id": "inv_01K00000000000000000000000",
        "invoice_number": "2026-0148",
        "invoice_issued_on": date(2026, 11, 2),
        "reason": "Twee uur te veel berekend",
        "version": 1,
    }
    return CreditNote.model_validate(defaults | values | fields)


def _document(lines: list[dict[str, Any]], fields: dict[str, Any]) -> dict[str, Any]:
    currency, incl = fields.get("currency", "EUR"), fields.get("prices_include_vat", False)
    made = [_line(number, each, currency, incl) for number, each in enumerate(lines)]
    allowance = fields.pop("allowance", "0")
    totals = _totals(made, currency, incl, Decimal(allowance))
    made = _with_nets(made, totals, incl)
    return {
        "currency": currency,
        "prices_include_vat": incl,
        "lines": made,
        "totals": totals,
        "issued_on": date(2026, 11, 14),
        "seller": DUTCH_SELLER,
        "buyer": DUTCH_BUYER,
        "created_at": AT,
        "created_by": BY,
    }


def _rounded(number: Decimal, currency: str) -> Amount:
    return Amount(int(number.scaleb(DECIMALS[currency]).quantize(Decimal(1), ROUND_HALF_UP)), currency)


def _line(number: int, typed: dict[str, Any], currency: str, incl: bool) -> Line:
    full = _rounded(typed["quantity"] * typed["unit_price"], currency)
    discount = full.times(typed["discount_percent"] / 100)
    amount = full - discount
    return Line(id=f"lin_01K{number:023d}", **typed, discount=discount, amount=amount, net=amount)


def _totals(lines: list[Line], currency: str, incl: bool, allowance: Decimal) -> Totals:
    """Totals by Q53 and BR-CO-17, apart from the product's own arithmetic. A discount is on the first group."""
    zero = Amount(0, currency)
    groups: list[VatGroup] = []
    off = _rounded(allowance, currency)
    for key in dict.fromkeys((each.vat.category, each.vat.rate) for each in lines):
        of_group = [each.amount for each in lines if (each.vat.category, each.vat.rate) == key]
        amount, rate = sum(of_group, zero) - off, key[1] or Decimal(0)
        vat = amount.times(rate / (100 + rate)) if incl else amount.times(rate / 100)
        taxable = amount - vat if incl else amount
        groups.append(VatGroup(category=key[0], rate=key[1], allowance=off, taxable=taxable, vat=vat))
        off = zero
    net, tax = (sum((getattr(group, name) for group in groups), zero) for name in ("taxable", "vat"))
    allowances = sum((group.allowance for group in groups), zero)
    return Totals(
        line_total=net + allowances,
        allowance_total=allowances,
        net_total=net,
        vat_total=tax,
        gross_total=net + tax,
        groups=groups,
    )


def _with_nets(lines: list[Line], totals: Totals, incl: bool) -> list[Line]:
    """With prices that include VAT, the last line of a group takes the rest of the group's net."""
    if not incl:
        return lines
    nets: list[Line] = []
    for group in totals.groups:
        left = group.taxable + group.allowance
        of_group = [each for each in lines if (each.vat.category, each.vat.rate) == (group.category, group.rate)]
        for each in of_group[:-1]:
            net = each.amount.times(100 / (100 + (group.rate or Decimal(0))))
            left -= net
            nets.append(each.model_copy(update={"net": net}))
        nets.append(of_group[-1].model_copy(update={"net": left}))
    return sorted(nets, key=lambda each: each.id)


REPAIRS = [
    line("Cv-ketel vervangen\nRemeha Avanta 28c, inclusief afvoer oude ketel", "1", "1850.00"),
    line("Monteur\n12 en 13 november", "8.5", "64.00", unit="uur"),
    line("Voorrijkosten", "2", "35.00", unit="stuks"),
    line("Isolatiemateriaal", "12.5", "4.125", rate="9", unit="m²", discount="10"),
]

EXAMPLES: dict[str, Invoice | CreditNote] = {
    "dutch": invoice(REPAIRS, reference="PO 2026-331", note="Vermeld ons projectnummer 14-221."),
    "english": invoice(
        [
            line("Annual maintenance plan\nBoiler, heat pump and ventilation", "1", "480.00", unit="year"),
            line("Engineer on site", "3.25", "72.50", unit="hour", discount="15"),
            line("Filter set", "4", "18.95", unit="pieces"),
        ],
        buyer=DUTCH_BUYER.model_copy(update={"name": "Hendriks Hospitality Group", "language": Language.EN}),
        buyer_reference="Front office",
        reference="PO-55012",
        note="Thank you for your business. The engineer's report is on file.",
    ),
    "spanish": invoice(
        [
            line("El ingenioso hidalgo don Quijote\nEdición conmemorativa", "30", "24.90", rate="4", unit="ejemplares"),
            line("Envío urgente", "1", "12.00"),
        ],
        seller=SPANISH_SELLER,
        buyer=buyer_in("ES", Language.ES, name="Biblioteca Municipal de Alcalá"),
        number="F2026/0031",
        note="Gracias por su confianza.",
    ),
    "consumer with prices that include VAT": invoice(
        [
            line(quantity="1", unit_price="10.00"),
            line("Kraan", unit_price="10.00"),
            line("Boek", "3", "9.99", rate="9"),
        ],
        buyer=CONSUMER,
        prices_include_vat=True,
    ),
    "reverse charge": invoice(
        [line("Advice on heat pumps", "10", "95.00", category=VatCategory.REVERSE_CHARGE, rate="0", unit="hours")],
        buyer=buyer_in("BE", Language.EN),
    ),
    "intra-community supply": invoice(
        [line("Heat pump", "2", "3200.00", category=VatCategory.INTRA_COMMUNITY, rate="0", supply=Supply.GOODS)],
        buyer=buyer_in("DE"),
        delivered_on=date(2026, 11, 10),
    ),
    "export": invoice(
        [line("Valves", "40", "12.345", category=VatCategory.EXPORT, rate="0", supply=Supply.GOODS)],
        buyer=buyer_in("US"),
        currency="USD",
    ),
    "exempt beside taxed": invoice(
        [
            line(
                "Cursus",
                unit_price="80.00",
                category=VatCategory.EXEMPT,
                rate="0",
                exemption="Onderwijs, art. 11 Wet OB",
            ),
            line("Lesboek", unit_price="20.00"),
        ]
    ),
    "zero rate": invoice([line("Zonnepanelen", "8", "310.00", category=VatCategory.ZERO, rate="0")], buyer=CONSUMER),
    "out of scope": invoice(
        [line("Damages", unit_price="500.00", category=VatCategory.OUT_OF_SCOPE, rate=None)], buyer=buyer_in("US")
    ),
    "yen": invoice(
        [line("Consulting", "3", "125000", category=VatCategory.EXPORT, rate="0")],
        buyer=buyer_in("JP", name="株式会社テスト"),
        currency="JPY",
    ),
    "negative line and discount on all": invoice(
        [line(quantity="2", unit_price="120.50"), line("Retour emballage", unit_price="-10.00", discount="10")],
        allowance="7.23",
    ),
    "belgian seller": invoice(
        [line("Broodjes", "120", "1.35", rate="6"), line("Bediening", "4", "38.00", unit="uur")],
        seller=BELGIAN_SELLER,
        buyer=buyer_in("BE", Language.NL),
        number="2026-0001",
    ),
    "without anything optional": invoice(
        [line("", "0", "5.00")],
        seller=DUTCH_SELLER.model_copy(
            update={"iban": None, "bic": None, "accent": None, "footer": None, "email": None}
        ),
        buyer=CONSUMER.model_copy(update={"email": None}),
        due_on=date(2026, 11, 14),
    ),
    "names from right to left": invoice(
        [line("شحن دولي سريع\nمن أمستردام إلى دبي"), line("משלוח אקספרס", "2", "45.00")],
        buyer=buyer_in("US", name="شركة النور للتجارة", contact="דוד לוי"),
    ),
    "credit note": credit_note([line("Monteur", "2", "64.00", unit="uur")]),
    "credit note of a reverse charge": credit_note(
        [line("Advice", "1", "95.00", category=VatCategory.REVERSE_CHARGE, rate="0")],
        buyer=buyer_in("ES", Language.ES),
        reason="Precio equivocado",
    ),
    "two hundred lines": invoice(
        [line(f"Werkbon {number}\n{'Leidingwerk en nazorg ' * (number % 4)}", "1.5", "61.40") for number in range(200)],
        note="Zie de werkbonnen in de bijlage.\n" * 6,
    ),
    "very long words": invoice(
        [
            line(
                "Hottentottententententoonstelling" * 6 + " met toelichting",
                "123456789.123456",
                "0.0001",
                unit="kilometer",
            )
        ],
        buyer=DUTCH_BUYER.model_copy(update={"name": "Internationale " + "Aannemersmaatschappij" * 6}),
        number="FACTUUR-2026-AFDELING-NOORD-000123",
    ),
}
