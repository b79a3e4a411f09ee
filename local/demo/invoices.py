"""The invoices of the demo: two years of a merchant that installs heating, in the order of their dates of issue.

Numbers are drawn in the order of the dates, so invoices of all customers are loaded one after the other. Their dates
are so many days before today. A reference is used once: by it, a load that goes on after a crash knows what is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from local.demo.api import Colleague
from local.demo.customer import Fields

SELLER = {
    "legal_name": "Van Dijk Installaties B.V.",
    "address": {"lines": ["Kanaalweg 12"], "postal_code": "3526 KL", "city": "Utrecht"},
    "registration_number": "30123456",
    "vat_number": "NL004495445B01",
    "iban": "NL91ABNA0417164300",
    "bic": "ABNANL2A",
    "email": "administratie@vandijk.example",
    "phone": "030 700 1200",
    "website": "https://www.vandijk.example",
    "accent": "#0b6e4f",
}

DE_VRIES = "Bouwbedrijf De Vries & Zonen B.V."
ONS_HUIS = "Woningstichting Ons Huis"
MULLER = "Bäckerei Müller GmbH"
ZEEZICHT = "Hotel Zeezicht"
DUBOIS = "Garage Dubois SPRL"


def line(description: str, price: str, quantity: str = "1", unit: str = "", **more: Any) -> Fields:
    return {"description": description, "unit_price": price, "quantity": quantity, "unit": unit} | more


SERVICE = line("Jaarlijks onderhoud van de cv-ketel", "129.50", unit="beurt")
HOURS = line("Arbeid van een monteur", "68.00", "3.5", "uur")
CALL_OUT = line("Voorrijkosten", "35.00")
VALVE = line("Thermostaatkraan", "34.75", "6", "stuk", supply="goods", discount_percent="10")
PUMP = line("Warmtepomp 8 kW met buitenunit", "6240.00", supply="goods")
PIPES = line("Koperen buis 22 mm", "8.95", "42.5", "m", supply="goods")


@dataclass(frozen=True)
class DemoInvoice:
    """`days` is how long ago it was issued; a draft or a concept was not. `then` is what happened to it since:
    `sent`, `cancelled`, or a part that was credited.
    """

    customer: str
    reference: str
    days: int
    lines: tuple[Fields, ...]
    then: tuple[Any, ...] = ("sent",)
    fields: tuple[tuple[str, Any], ...] = ()


def contract(customer: str, work_order: int, quarters: int) -> list[DemoInvoice]:
    """Return an invoice for each quarter of a service contract, the oldest first."""
    service = line("Servicecontract, per kwartaal", "412.00", unit="kwartaal")
    return [
        DemoInvoice(customer, f"Contract {work_order}-{n + 1}", 91 * (quarters - n) - 70, (service,))
        for n in range(quarters)
    ]


ISSUED = [
    *contract(ONS_HUIS, 2201, 8),
    DemoInvoice(DE_VRIES, "Werkbon 1007", 655, (SERVICE, CALL_OUT)),
    DemoInvoice(DE_VRIES, "Project Prinsengracht", 620, (PUMP, HOURS)),
    DemoInvoice(DE_VRIES, "Werkbon 1044", 545, (VALVE, HOURS, CALL_OUT)),
    DemoInvoice(DE_VRIES, "Project Brouwersgracht", 470, (PUMP, VALVE)),
    DemoInvoice(ZEEZICHT, "Werkbon 1031", 590, (HOURS, VALVE, CALL_OUT)),
    DemoInvoice(MULLER, "Auftrag 77", 498, (PIPES, HOURS)),
    DemoInvoice(DE_VRIES, "Project Keizersgracht", 410, (PUMP, PIPES, HOURS), fields=(("discount", {"percent": "5"}),)),
    DemoInvoice(MULLER, "Order 5388 USD", 352, (VALVE, HOURS), fields=(("currency", "USD"),)),
    DemoInvoice(ZEEZICHT, "Werkbon 1088", 333, (SERVICE, CALL_OUT), then=("sent", {"credit": "35.00"})),
    DemoInvoice(DE_VRIES, "Werkbon 1093", 320, (PIPES, HOURS, CALL_OUT)),
    DemoInvoice(DE_VRIES, "Werkbon 1102", 289, (SERVICE, CALL_OUT)),
    DemoInvoice(MULLER, "Order 5521 USD", 214, (PUMP,), fields=(("currency", "USD"),)),
    DemoInvoice(DE_VRIES, "Project Leidsegracht", 205, (PUMP, PIPES, HOURS)),
    DemoInvoice(DE_VRIES, "Werkbon 1140", 150, (HOURS, CALL_OUT), then=("sent", "cancelled")),
    DemoInvoice(DE_VRIES, "Werkbon 1147", 118, (VALVE, HOURS)),
    DemoInvoice(ZEEZICHT, "Werkbon 1151", 97, (VALVE, HOURS)),
    DemoInvoice(DE_VRIES, "Project Herengracht", 61, (PUMP, VALVE, HOURS)),
    DemoInvoice(DE_VRIES, "Coulance werkbon 1140", 40, (CALL_OUT | {"discount_percent": "100"},)),
    DemoInvoice(ZEEZICHT, "Werkbon 1178", 33, (SERVICE, CALL_OUT), fields=(("payment_term_days", 14),)),
    DemoInvoice(
        DE_VRIES, "Werkbon 1182", 12, (SERVICE, VALVE, CALL_OUT), fields=(("note", "Bedankt voor uw opdracht."),)
    ),
    DemoInvoice(MULLER, "Auftrag 91", 9, (HOURS, PIPES)),
    DemoInvoice(ZEEZICHT, "Werkbon 1190", 4, (HOURS, CALL_OUT), then=()),
    DemoInvoice(DUBOIS, "Dépannage 1194", 2, (HOURS, CALL_OUT), then=()),
]
UNISSUED = [
    DemoInvoice(DE_VRIES, "Werkbon 1201", 0, (HOURS, {"description": "Onderdelen, prijs volgt"})),
    DemoInvoice(DE_VRIES, "Project Singel", 0, (PUMP, PIPES, HOURS), fields=(("concept", True),)),
    DemoInvoice(ONS_HUIS, "Werkbon 1204", 0, (SERVICE | {"quantity": "24"}, CALL_OUT), fields=(("concept", True),)),
]


def load(finance: Colleague, owner: Colleague, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name."""
    merchant = owner.find("/me")["merchant"]
    if not merchant["address"]["lines"]:
        owner.send("PATCH", "/merchant", SELLER, version=merchant["version"])
    names = {invoice.customer for invoice in (*ISSUED, *UNISSUED)} & customers.keys()
    known = {customers[name]: _known(finance, customers[name]) for name in names}
    today = datetime.now(UTC).date()
    for invoice in sorted(ISSUED, key=lambda one: -one.days):
        if invoice.customer in names:
            path = customers[invoice.customer]
            _issue(finance, f"{path}/invoices", invoice, known[path].get(invoice.reference), today)
    for invoice in UNISSUED:
        if invoice.customer in names and invoice.reference not in known[customers[invoice.customer]]:
            finance.send("POST", f"{customers[invoice.customer]}/invoices", _draft(invoice), once=invoice.reference)


def _known(finance: Colleague, customer: str) -> dict[str, Fields]:
    rows = finance.find(f"{customer}/invoices", limit="100")["items"]
    return {row["reference"]: row for row in rows}


def _issue(finance: Colleague, path: str, invoice: DemoInvoice, known: Fields | None, today: date) -> None:
    if known and known["number"]:
        return
    issued_on = (today - timedelta(days=invoice.days)).isoformat()
    at = f"{path}/{known['id'] if known else finance.send('POST', path, _draft(invoice))['id']}"
    dated = finance.send("PATCH", at, {"issue_on": issued_on}, version=finance.find(at)["version"])
    version = finance.send("POST", f"{at}/issue", version=dated["version"])["invoice"]["version"]
    for step in invoice.then:
        if step == "sent":
            version = finance.send("POST", f"{at}/sent", version=version)["version"]
        elif step == "cancelled":
            finance.send("POST", f"{at}/cancel", {"reason": "Dubbel gefactureerd"}, version=version)
        else:
            amount = {"currency": "EUR", "value": step["credit"]}
            credit = {"kind": "amount", "reason": "Voorrijkosten vervallen", "amount": amount}
            finance.send("POST", f"{at}/credit", credit, version=version)


def _draft(invoice: DemoInvoice) -> Fields:
    return {"reference": invoice.reference, "lines": list(invoice.lines)} | dict(invoice.fields)
