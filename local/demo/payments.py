"""The payments of the demo: what came in for its invoices in two years, in time, late, in parts, too much or twice.

Their dates are so many days before today. A reference is used once: by it, a load that goes on after a crash knows what
is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from local.demo.api import Colleague
from local.demo.customer import Fields
from local.demo.invoices import DE_VRIES, MULLER, ONS_HUIS, ZEEZICHT


@dataclass(frozen=True)
class DemoPayment:
    """`days` is how long ago it came in. Without `amount`, it pays what is left of its invoices; what they do not need
    becomes credit. `refund` is how long ago a part of it was given back, and how much.
    """

    customer: str
    reference: str
    days: int
    invoices: tuple[str, ...]
    amount: str = ""
    means: str = "banktransfer"
    currency: str = "EUR"
    refund: tuple[int, str] | None = None


def collected(work_order: int, *days: int) -> list[DemoPayment]:
    """Return the direct debit of each of the first quarters of a service contract."""
    return [
        DemoPayment(ONS_HUIS, f"Incasso {work_order}-{n}", ago, (f"Contract {work_order}-{n}",), means="directdebit")
        for n, ago in enumerate(days, start=1)
    ]


PAYMENTS = [
    *collected(2201, 644, 553, 462, 371, 280, 150),
    DemoPayment(ONS_HUIS, "Incasso 2201-7a", 96, ("Contract 2201-7",), "250.00", "directdebit"),
    DemoPayment(ONS_HUIS, "Incasso 2201-7b", 65, ("Contract 2201-7",), means="directdebit"),
    DemoPayment(DE_VRIES, "Afschrift 31-2", 631, ("Werkbon 1007",)),
    DemoPayment(DE_VRIES, "Afschrift 35-1", 588, ("Project Prinsengracht",)),
    DemoPayment(DE_VRIES, "Afschrift 38-4", 519, ("Werkbon 1044",)),
    DemoPayment(DE_VRIES, "Afschrift 41-1", 455, ("Project Brouwersgracht",), "4000.00"),
    DemoPayment(DE_VRIES, "Afschrift 43-2", 421, ("Project Brouwersgracht",)),
    DemoPayment(DE_VRIES, "Afschrift 45-3", 392, ("Project Keizersgracht",), "3000.00"),
    DemoPayment(DE_VRIES, "Afschrift 46-1", 358, ("Project Keizersgracht",), "3000.00"),
    DemoPayment(DE_VRIES, "Afschrift 47-7", 331, ("Project Keizersgracht",)),
    DemoPayment(DE_VRIES, "Afschrift 51-2", 262, ("Werkbon 1093", "Werkbon 1102"), "1250.00"),
    DemoPayment(DE_VRIES, "Afschrift 57-1", 177, ("Project Leidsegracht",)),
    DemoPayment(DE_VRIES, "Pin 0417", 118, ("Werkbon 1147",), means="pointofsale"),
    DemoPayment(DE_VRIES, "Afschrift 64-3", 30, ("Project Herengracht",), "4000.00"),
    DemoPayment(ZEEZICHT, "Pin 0231", 590, ("Werkbon 1031",), means="pointofsale"),
    # They paid the invoice as it was before it was credited.
    DemoPayment(ZEEZICHT, "iDEAL 1088", 318, ("Werkbon 1088",), "199.05", "ideal", refund=(310, "42.35")),
    DemoPayment(ZEEZICHT, "iDEAL 1151", 83, ("Werkbon 1151",), means="ideal"),
    DemoPayment(ZEEZICHT, "iDEAL 1151, dubbel", 82, (), "515.04", "ideal", refund=(75, "515.04")),
    DemoPayment(MULLER, "Auftrag 77", 455, ("Auftrag 77",)),
    DemoPayment(MULLER, "Order 5388", 330, ("Order 5388 USD",), means="creditcard", currency="USD"),
    DemoPayment(MULLER, "Order 5521 deposit", 190, ("Order 5521 USD",), "3000.00", "creditcard", "USD"),
]
# Customer → the invoice that the credit is applied to, which happens today.
APPLIED = {DE_VRIES: "Werkbon 1182"}


def load(finance: Colleague, customers: Mapping[str, str]) -> None:
    """Load what is missing. `customers` is the path of each customer in the API, by name."""
    today = datetime.now(UTC).date()
    for name in {payment.customer for payment in PAYMENTS} & customers.keys():
        path = customers[name]
        invoices = {row["reference"]: row for row in finance.find(f"{path}/invoices", limit="100")["items"]}
        known = {row["reference"]: row for row in finance.find(f"{path}/payments", limit="100")["items"]}
        left = {reference: Decimal(row["balance"]["value"]) for reference, row in invoices.items()}
        for payment in PAYMENTS:
            if payment.customer == name:
                ids = [invoices[reference]["id"] for reference in payment.invoices]
                _load(finance, f"{path}/payments", payment, ids, left, known.get(payment.reference), today)
        if name in APPLIED:
            _apply_credit(finance, f"{path}/credit", invoices[APPLIED[name]]["id"])


def _load(
    finance: Colleague,
    path: str,
    payment: DemoPayment,
    invoice_ids: list[str],
    left: dict[str, Decimal],
    known: Fields | None,
    today: date,
) -> None:
    """Record a payment unless it is known, and its refund. `left` is the balance of each invoice, by its reference."""
    if known is None:
        paid = Decimal(payment.amount or sum(left[one] for one in payment.invoices))
        draft = {
            "amount": _money(payment, paid),
            "received_on": _before(today, payment.days),
            "means": payment.means,
            "reference": payment.reference,
            "invoices": [{"invoice_id": one} for one in invoice_ids],
            "remainder": "credit",
        }
        known = finance.send("POST", path, draft)["payment"]
        for one in payment.invoices:
            settled = min(paid, left[one])
            left[one] -= settled
            paid -= settled
    if payment.refund and known["status"] == "succeeded":
        days, value = payment.refund
        refund = {"amount": _money(payment, value), "refunded_on": _before(today, days)}
        at = f"{path}/{known['id']}"
        finance.send("POST", f"{at}/refunds", refund, version=finance.find(at)["payment"]["version"])


def _apply_credit(finance: Colleague, path: str, invoice_id: str) -> None:
    if not any(entry["reason"] == "applied" for entry in finance.find(path)["items"]):
        finance.send("POST", f"{path}/apply", {"invoices": [{"invoice_id": invoice_id}]})


def _money(payment: DemoPayment, value: object) -> Fields:
    return {"currency": payment.currency, "value": str(value)}


def _before(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()
