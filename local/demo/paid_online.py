"""The online acts of the demo's customers: mandates, smart links, and payments at Mollie's stand-in.

A holder and a link are known by their names: by them, a load that goes on after a crash knows what is there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import DE_VRIES, MULLER, ONS_HUIS, ZEEZICHT

# Customer → holder and IBAN, of the examples of the banks.
MANDATES = {
    ONS_HUIS: ("Woningstichting Ons Huis", "NL91ABNA0417164300"),
    ZEEZICHT: ("Hotel Zeezicht B.V.", "NL02ABNA0123456789"),
}


@dataclass(frozen=True)
class DemoLink:
    """A smart link of a customer; `outcomes` are what its payers choose at the checkout."""

    customer: str
    name: str
    fields: Fields
    outcomes: tuple[str, ...] = ()


def _euros(value: str) -> Fields:
    return {"currency": "EUR", "value": value}


LINKS = [
    DemoLink(
        ZEEZICHT,
        "Onderhoudsbeurt ketel",
        {"kind": "product", "amount": _euros("145.20"), "description": "Jaarlijkse beurt, inclusief voorrijkosten"},
        ("paid", "canceled"),
    ),
    DemoLink(
        DE_VRIES,
        "Voorschot Herengracht",
        {"kind": "amount", "pricing": "deposit", "amount": _euros("500.00"), "uses": 1},
    ),
    DemoLink(
        MULLER,
        "Anzahlung",
        {
            "kind": "amount",
            "pricing": "chosen",
            "minimum": _euros("50.00"),
            "maximum": _euros("2500.00"),
            "active": False,
        },
    ),
]
# Customers who leave the checkout of an open invoice.
LEFT = (DE_VRIES,)


def load(owner: Colleague, url: str, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name; `url` is the page's."""
    for name in MANDATES.keys() & customers.keys():
        holder, iban = MANDATES[name]
        owner.send("POST", f"{customers[name]}/mandates", {"holder": holder, "iban": iban}, once=f"mandate {name}")
    with httpx.Client(base_url=url, timeout=30, trust_env=False) as payer:
        for link in LINKS:
            if link.customer in customers:
                _load(owner, payer, customers[link.customer], link)
        for name in set(LEFT) & customers.keys():
            _leave(owner, payer, customers[name])


def _load(owner: Colleague, payer: httpx.Client, path: str, link: DemoLink) -> None:
    made = owner.send("POST", f"{path}/smart-links", {"name": link.name} | link.fields, once=f"link {link.name}")
    if not owner.find(f"{path}/transactions")["items"]:
        for outcome in link.outcomes:
            _pay(payer, made["path"], outcome)


def _leave(owner: Colleague, payer: httpx.Client, path: str) -> None:
    """Begin a payment of an open invoice, and cancel it."""
    rows = owner.find(f"{path}/invoices", status="open", limit="1")["items"]
    if rows and not owner.find(f"{path}/transactions")["items"]:
        token = owner.find(f"{path}/invoices/{rows[0]['id']}")["pay_token"]
        _pay(payer, f"/pay/{token}", "canceled")


def _pay(payer: httpx.Client, path: str, outcome: str) -> None:
    """Send the form of a pay page, and choose an outcome at the checkout of the stand-in."""
    page = payer.get(path).raise_for_status().text
    form = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    checkout = payer.post(path, data=form | {"method": "ideal"}).headers["Location"]
    payer.post(checkout, data={"status": outcome, "method": "ideal"})
